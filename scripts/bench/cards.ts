import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { drawChart } from '../../src/charts/index.ts';
import { checkProject } from '../../src/data/check.ts';
import { dataOfReport, reportYears } from '../../src/data/dataset.ts';
import { fill, plain } from '../../src/data/template.ts';
import { cached } from '../../src/project/file-cache.ts';
import { readProject } from '../../src/project/read-project.ts';
import { card, cardTitleBand } from '../../src/share/card.ts';
import { measure } from '../../src/share/measure.ts';
import { renderPng } from '../../src/share/png.ts';
import { versionOf } from '../../src/share/version.ts';
import { light } from '../../src/theme/tokens.ts';
import { PROJECT } from '../../tests/support/project.ts';
import { formatNumber, formatTable } from './table.ts';
import type { BenchWords } from './words.ts';

/**
 * Draws the real charts' cards with an empty cache and again with what that left: cards a second,
 * how many were drawn, and the size of each, as a table.
 */
export async function measureCards(say: BenchWords): Promise<string> {
  const cards = realCards();
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'bench-cards-'));
  process.chdir(PROJECT);
  measure('', 1, 'regular');
  try {
    await renderPng(cards[0]?.svg ?? '', cardTitleBand);
    const cold = await drawAll(cards, folder);
    const warm = await drawAll(cards, folder);
    const row = (name: string, run: Run) => [
      name,
      String(run.drawn),
      formatNumber((cards.length * 1000) / run.milliseconds, say.lang),
    ];
    const speeds = formatTable(
      [say.cards, say.drawn, say.cardsASecond],
      [row(say.cold, cold), row(say.warm, warm)],
    );
    const sizes = formatTable(
      [say.cards, say.bytes],
      cold.sizes.map(([name, size]) => [name, formatNumber(size, say.lang)]),
    );
    return `\n${speeds}\n\n${sizes}`;
  } finally {
    process.chdir(home);
    for (const used of [folder, join(PROJECT, '.cache/bench')]) {
      rmSync(used, { recursive: true, force: true });
    }
  }
}

interface Run {
  drawn: number;
  milliseconds: number;
  sizes: [name: string, size: number][];
}

async function drawAll(cards: readonly RealCard[], folder: string): Promise<Run> {
  let drawn = 0;
  const began = performance.now();
  const sizes = await Promise.all(
    cards.map(async ({ name, svg }): Promise<[string, number]> => {
      const png = await cached(join('bench', basename(folder), versionOf(svg)), () => {
        drawn += 1;
        return renderPng(svg, cardTitleBand);
      });
      return [name, png.length];
    }),
  );
  return { drawn, milliseconds: performance.now() - began, sizes };
}

interface RealCard {
  name: string;
  svg: string;
}

function realCards(): RealCard[] {
  const { dataset, charts } = checkProject(readProject(PROJECT));
  return reportYears(dataset).flatMap((year) => {
    const data = dataOfReport(dataset, year);
    return charts.flatMap(({ slug, matter }) =>
      (['vi', 'en'] as const).map((lang) => ({
        name: `${year} ${slug} ${lang}`,
        svg: card(
          {
            finding: plain(fill(matter[`finding_${lang}`], { year, data }, lang).segments),
            source: '',
            address: '',
            siteName: '',
            mark: light.topics[matter.topic],
            draw: (frame) => drawChart(matter, data, { ...frame, lang }),
          },
          light,
          measure,
        ),
      })),
    );
  });
}
