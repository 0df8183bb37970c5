import { max, scaleLinear } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { figureWords } from '../i18n/figure.ts';
import type { Drawing, Frame, Mark } from './frame.ts';
import { datumGroup, line, reachOf, round, size } from './svg.ts';
import { wrap } from './wrap.ts';

/** Amounts of one unit; each label is the indicator's, each quote the source's words. */
export interface Bars {
  bars: (Mark & { quote: string })[];
}

const barHeight = 30;

/**
 * Draws horizontal bars from zero on one linear scale, the amount at the bar's
 * end, the name above it and the source's wording below. An amount that its
 * source rounds carries a whisker over all the values that round to it.
 */
export function bars({ bars }: Bars, frame: Frame): Drawing {
  // A scale of zeros alone has no length: its bars have none either.
  const most = max(bars, ({ datum }) => reachOf(datum).high) || 1;
  const scale = scaleLinear([0, most], [0, longestBar(bars, most, frame)]);
  const body: Element[] = [];
  let y = 0;
  let bottom = 0;
  for (const { datum, label, quote } of bars) {
    const end = scale(datum.value);
    const { low, high } = reachOf(datum);
    const [from, to] = [scale(low), scale(high)];
    const top = y + 26;
    const middle = top + barHeight / 2;
    const children = [
      line(0, y + 16, label, 'label'),
      s('rect', { class: 'fill', x: 0, y: top, width: round(end), height: barHeight }),
    ];
    if (to > from) {
      const cap = (x: number) => `M${round(x)} ${middle - 6}v12`;
      children.push(
        s('path', { class: 'whisker-halo', d: `M${round(from)} ${middle}H${round(to)}` }),
        s('path', {
          class: 'whisker',
          d: `M${round(from)} ${middle}H${round(to)}${cap(from)}${cap(to)}`,
        }),
      );
    }
    const figure = figureWords(datum, frame.lang);
    children.push(line(to + 10, middle + 6, figure, 'figure'));
    let baseline = top + barHeight + 18;
    const quoted = frame.detail === 'full' ? `“${quote}”` : '';
    for (const part of wrap(quoted, frame.width, size.note, 'regular', frame.measure)) {
      children.push(line(0, baseline, part, 'note'));
      baseline += 18;
    }
    body.push(datumGroup(datum, children));
    bottom = baseline - 16;
    y = bottom + 24;
  }
  return { width: frame.width, height: round(bottom + 2), body };
}

/** The width of the scale at which every bar still has room for its figure beside it. */
function longestBar(bars: readonly Mark[], most: number, frame: Frame): number {
  const widths = bars.map(({ datum }) => {
    const figure = frame.measure(figureWords(datum, frame.lang), size.figure, 'bold');
    const { high } = reachOf(datum);
    return high > 0 ? ((frame.width - figure - 12) * most) / high : frame.width;
  });
  return Math.min(frame.width, ...widths);
}
