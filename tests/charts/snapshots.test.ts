import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import { fill, plain } from '../../src/data/model/template.ts';
import { measureAtMost } from '../../src/share/measure.ts';
import { standaloneSvg } from '../../src/share/standalone-svg.ts';
import { realCharts, topicOf } from '../support/real-data.ts';
import { frames } from '../support/drawn.ts';
import { compareSnapshot } from '../support/file-snapshot.ts';

const { charts, report } = realCharts();
const drawn = charts.flatMap(({ slug, matter }) =>
  frames.map(({ name, frame }) => ({ name: `${slug}-${name}`, matter, frame })),
);

test.each(drawn)('$name is drawn as its snapshot shows', ({ name, matter, frame }) => {
  const { lang } = frame;
  const words = {
    finding: fill(matter[`finding_${lang}`], report, lang).segments,
    summary: plain(fill(matter[`summary_${lang}`], report, lang).segments),
    source: 'Nguồn',
  };
  const drawing = drawChart(matter, report, frame);
  const svg = standaloneSvg(drawing, words, topicOf(matter), lang, measureAtMost);
  const { drawn: made, kept } = compareSnapshot(name, svg);
  expect(made).toBe(kept);
});
