/**
 * Charts where the reader's system sets its own colours (a high contrast, light or dark): its paper
 * and its ink in place of the palette's. What a chart says rests on shapes, so one ink is enough.
 */
export const forcedColours =
  '@media(forced-colors:active){.chart svg{forced-color-adjust:none;--paper:Canvas;' +
  ['ink', 'muted', 'line', 'mark'].map((name) => `--${name}:CanvasText`).join(';') +
  '}}';
