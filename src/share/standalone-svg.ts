import { s } from 'hastscript';
import {
  chartStyle,
  svgText,
  wrap,
  wrapEvenly,
  type Drawing,
  type Measure,
} from '../charts/index.ts';
import { plain, unbroken, type Segment } from '../data/model/template.ts';
import type { TopicRow } from '../data/csv/schema.ts';
import { light, sans } from '../theme/tokens.ts';
import { figureLines } from './figure-lines.ts';

const margin = 32;
const title = { size: 26, leading: 33 };
const note = { size: 14, leading: 20 };

/**
 * A chart as a file that stands alone: its finding as title, its source below,
 * its own font stack. It is light on any screen: LibreOffice takes rules for dark ones always. A
 * space beside a `<tspan>`, which LibreOffice drops, is one that does not break.
 */
export function standaloneSvg(
  drawing: Drawing,
  words: { finding: readonly Segment[]; summary: string; source: string },
  topic: TopicRow,
  lang: string,
  measure: Measure,
): string {
  const finding = plain(words.finding);
  const kept = unbroken(words.finding);
  const titleLines = figureLines(
    kept,
    wrapEvenly(plain(kept), drawing.width, title.size, 'bold', measure),
  );
  const sourceLines = wrap(words.source, drawing.width, note.size, 'regular', measure);
  const chartTop = margin + titleLines.length * title.leading + 14;
  const sourceTop = chartTop + drawing.height + 34;
  const width = drawing.width + 2 * margin;
  const height = Math.ceil(
    sourceTop + sourceLines.length * note.leading + margin - note.leading / 2,
  );
  const tree = s(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, lang },
    [
      s('title', finding),
      s('desc', words.summary),
      s('style', style(topic)),
      s('rect', { class: 'paper', width, height }),
      s(
        'text',
        { class: 'finding' },
        titleLines.map((line, index) =>
          s('tspan', { x: margin, y: margin + 24 + index * title.leading }, [
            ...line.map((part) =>
              part.kind === 'figure'
                ? s('tspan', { dataDatum: part.datum.id }, part.text)
                : part.text.replace(/^ | $/g, '\u00A0'),
            ),
            // For who reads the lines as one sentence.
            ...(index < titleLines.length - 1 ? [' '] : []),
          ]),
        ),
      ),
      s('g', { transform: `translate(${margin},${chartTop})` }, drawing.body),
      ...sourceLines.map((text, index) =>
        s('text', { class: 'source', x: margin, y: sourceTop + index * note.leading }, text),
      ),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(tree)}\n`;
}

function style(topic: TopicRow): string {
  const { paper, ink, muted, line } = light;
  const mark = topic.colour_light;
  return (
    chartStyle('', { paper, ink, muted, line, mark }, sans) +
    `.paper{fill:${paper}}.finding{font-size:${title.size}px;font-weight:700}` +
    `.source{font-size:${note.size}px;fill:${muted}}`
  );
}
