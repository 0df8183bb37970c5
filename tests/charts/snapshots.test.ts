import { describe, expect, test } from 'vitest';
import { drawChart, narrow, wide } from '../../src/charts/index.ts';
import { fill, plain } from '../../src/data/model/template.ts';
import { measure } from '../../src/share/measure.ts';
import { standaloneSvg } from '../../src/share/standalone-svg.ts';
import { realCharts } from '../support/chart-data.ts';
import { compareSnapshot } from '../support/svg-snapshot.ts';

const { charts, report } = realCharts();

describe('drawChart() draws what its snapshot shows', () => {
  for (const { slug, matter } of charts) {
    for (const [layout, width] of [
      ['wide', wide],
      ['narrow', narrow],
    ] as const) {
      for (const lang of ['vi', 'en'] as const) {
        test(`${slug} ${layout} ${lang}`, () => {
          const drawing = drawChart(matter, report, { width, lang, measure, detail: 'full' });
          const words = {
            finding: fill(matter[`finding_${lang}`], report, lang).segments,
            summary: plain(fill(matter[`summary_${lang}`], report, lang).segments),
            source: 'Nguồn',
          };
          const svg = standaloneSvg(drawing, words, matter.topic, lang, measure);
          const { drawn, kept } = compareSnapshot(`${slug}-${layout}-${lang}`, svg);
          expect(drawn).toBe(kept);
        });
      }
    }
  }
});
