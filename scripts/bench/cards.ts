import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { drawChart } from '../../src/charts/index.ts';
import { loadProject } from '../../src/data/check/load-project.ts';
import { filledFrom, reportYears } from '../../src/data/model/dataset.ts';
import { fill, plain } from '../../src/data/model/template.ts';
import { cached } from '../../src/project/file-cache.ts';
import { readProject } from '../../src/project/read-project.ts';
import { card, cardTitleBand } from '../../src/share/card.ts';
import { measure } from '../../src/share/measure.ts';
import { renderPng } from '../../src/share/png.ts';
import { versionOf } from '../../src/share/version.ts';
import { light } from '../../src/theme/tokens.ts';
import { PROJECT } from '../../tests/support/project.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import type { BenchWords } from './words.ts';

/** How often each card is drawn with an empty cache: eight alone are over before two cores are busy. */
const copies = 5;
const goal = 50;

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
    const row = (name: string, run: Run) => {
      const speed = (copies * cards.length * 1000) / run.milliseconds;
      const mark = `${goalMark(goal, speed)} ≥ ${formatNumber(goal, say.lang)}`;
      return [name, String(run.drawn), formatNumber(speed, say.lang), mark];
    };
    const speeds = formatTable(
      [say.cards, say.drawn, say.cardsASecond, say.goal],
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
  const all = Array.from({ length: copies }, (_, copy) => cards.map((card) => ({ ...card, copy })));
  const sizes = await Promise.all(
    all.flat().map(async ({ name, svg, copy }): Promise<[string, number]> => {
      const file = `${versionOf(svg)}-${copy}`;
      const png = await cached(join('bench', basename(folder), file), () => {
        drawn += 1;
        return renderPng(svg, cardTitleBand);
      });
      return [name, png.length];
    }),
  );
  const milliseconds = performance.now() - began;
  return { drawn, milliseconds, sizes: sizes.slice(0, cards.length) };
}

interface RealCard {
  name: string;
  svg: string;
}

function realCards(): RealCard[] {
  const { dataset, charts } = loadProject(readProject(PROJECT));
  return reportYears(dataset).flatMap((year) => {
    const report = filledFrom(dataset, year);
    return charts.flatMap(({ slug, matter }) =>
      (['vi', 'en'] as const).map((lang) => ({
        name: `${year} ${slug} ${lang}`,
        svg: card(
          {
            finding: plain(fill(matter[`finding_${lang}`], report, lang).segments),
            source: '',
            address: '',
            siteName: '',
            mark: light.topics[matter.topic],
            draw: (frame) => drawChart(matter, report, { ...frame, lang }),
          },
          light,
          measure,
        ),
      })),
    );
  });
}
