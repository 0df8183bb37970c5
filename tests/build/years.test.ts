import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInVietnam } from '../../src/data/text/period.ts';
import { readProject } from '../../src/project/read-project.ts';
import { versionBefore, readVersions, versionsFile } from '../../src/permanence/versions.ts';
import {
  addedYear,
  madeUpBreak,
  madeUpOverlay,
  madeUpYears,
  unpublished,
} from '../fixtures/made-up-years.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/html.ts';
import { PROJECT, copyProject } from '../support/project.ts';
import { signedReviews } from '../support/signed-reviews.ts';
import { runBuild, type BuildResult } from '../support/run-build.ts';
import { runNode, type Ended } from '../support/run-node.ts';
import { filesIn } from '../../scripts/files-in.ts';

/**
 * A site of four made-up years is recorded as published. Then a fifth year is added and a figure
 * of the first is corrected, and it is built again.
 */
const [firstYear, ...otherYears] = madeUpYears;
const real = readProject(PROJECT);
const today = dayInVietnam(new Date());

let root = '';
let recorded: Ended;
let before: Map<string, Buffer>;
let refused: BuildResult;
let wrong: BuildResult;
let after: BuildResult;

const corrections = 'data/corrections.csv';
const reviews = 'data/reviews.csv';
const header = 'indicator,period,date,old_value,new_value,reason_vi,reason_en,part\n';
const row = (from: string) =>
  `ho_ngheo,${firstYear}-12,${today},${from},184,Chép nhầm từ nguồn.,Copied wrongly from the source.,\n`;
const reworded = `bai_viet,${firstYear},${today},với 195 bài viết,có 195 bài viết,Chép nhầm chữ.,Words copied wrongly.,words\n`;
/** The rows that a refused build writes out, without that of the figure itself. */
const rowsOfDerived = ({ stderr }: BuildResult) =>
  stderr
    .match(/^\w+,\d{4}[\d-]*,[^\n]*Computed again from[^\n]*$/gmu)
    ?.map((line) => `${line}\n`) ?? [];

function siteFiles(): Map<string, Buffer> {
  const dist = join(root, 'dist');
  return new Map(filesIn(dist).map((file) => [file, readFileSync(join(dist, file))]));
}

const page = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
const file = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');

/** The text of the elements that tell of a correction of a datum. */
function corrected(html: string): string[] {
  return elementsOf(html)
    .filter((element) => attribute(element, 'data-correction') === `ho-ngheo-${firstYear}-12`)
    .map((element) => textOf(element).replaceAll(/\s+/gu, ' '));
}

beforeAll(async () => {
  const made = madeUpOverlay(real, madeUpYears);
  root = copyProject({ ...made, ...unpublished, [reviews]: signedReviews(filesOf(made)) });
  recorded = await runNode([join(root, 'scripts', 'record.ts')], { cwd: root });
  if (recorded.status !== 0) throw new Error(recorded.stdout + recorded.stderr);
  before = siteFiles();
  const overlay = madeUpOverlay(real, [...madeUpYears, addedYear]);
  for (const [path, text] of Object.entries(overlay)) {
    if (text !== null) writeFileSync(join(root, path), correct(path, text));
  }
  // As the recorded site is made: with what is packed beside the files.
  const build = () => runBuild(root, join(root, 'dist'), ['--compress']);
  refused = await build();
  writeFileSync(join(root, corrections), header + row('183'));
  wrong = await build();
  writeFileSync(
    join(root, corrections),
    header + row('185') + rowsOfDerived(refused).join('') + reworded,
  );
  writeFileSync(join(root, reviews), signedReviews(readProject(root)));
  after = await build();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The files that an overlay leaves. */
function filesOf(overlay: Record<string, string | null>): Map<string, string> {
  return new Map(
    Object.entries(overlay).filter((file): file is [string, string] => file[1] !== null),
  );
}

/** 185 poor households of the first year become 184, in the data and in the article. */
function correct(path: string, text: string): string {
  if (path === `src/content/articles/${firstYear}.mdx`) {
    return text.replaceAll('185 hộ', '184 hộ');
  }
  if (path === 'data/social-media.csv') {
    return text.replace(`bai_viet,${firstYear},195,với 195`, `bai_viet,${firstYear},195,có 195`);
  }
  if (path !== 'data/poverty.csv') return text;
  return text.replace(
    `ho_ngheo,${firstYear}-12,185,Hiện nay phường có 185 hộ`,
    `ho_ngheo,${firstYear}-12,184,Hiện nay phường có 184 hộ`,
  );
}

/** True for what belongs to a year: its pages, files, cards and embeds, in either edition. */
function isOf(year: number, path: string): boolean {
  return path.split('/').some((part) => part === String(year) || part.startsWith(`${year}.`));
}

/** True for the same bytes; of a page, without its ways to other years. */
function isAlike(path: string, before: Buffer, now: Buffer | undefined): boolean {
  if (!now || !path.includes('.html')) return now?.equals(before) === true;
  if (!path.endsWith('.html')) return true;
  const [own, other] = [before, now].map((bytes) =>
    bytes.toString().replace(/<nav class="ways"[^]*?<\/nav>/, ''),
  );
  return own === other;
}

describe('a year that is added', () => {
  test('builds', () => {
    expect([after.status, after.stderr]).toEqual([0, expect.stringContaining('Đã dựng xong')]);
  });

  test.each(otherYears)(
    'leaves every file of %i as it was, and every page but for the ways to other years',
    (year) => {
      const own = [...before].filter(([path]) => isOf(year, path));
      expect(own.length).toBeGreaterThan(60);
      const now = siteFiles();
      const changed = own.filter(([path, bytes]) => !isAlike(path, bytes, now.get(path)));
      // The year after the corrected one is compared with it.
      const compared = ['', 'en/'].map((lang) => `${lang}${madeUpYears[1]}/giam-ngheo/index.html`);
      expect(changed.map(([path]) => path).filter((path) => !compared.includes(path))).toEqual([]);
    },
  );

  test('leaves the files of a corrected year that say nothing of what was corrected', () => {
    const now = siteFiles();
    const kept = [...before.keys()].filter((path) =>
      path.startsWith(`embed/${firstYear}/thu-thue/`),
    );
    for (const path of [...kept, `${firstYear}/thu-thue.svg`, `${firstYear}/thu-thue.csv`]) {
      expect(now.get(path)?.equals(before.get(path) ?? Buffer.of())).toBe(true);
    }
  });

  test('is in the list of years, the feed and the sitemap', () => {
    expect(page('')).toContain(`href="/${addedYear}/"`);
    expect(page('2022')).toContain(`href="/${addedYear}/"`);
    expect(page('du-lieu')).toContain('href="/giam-ngheo/"');
    expect(file('feed.xml')).toContain(`/${addedYear}/`);
    expect(file('sitemap-0.xml')).toContain(`/${addedYear}/giam-ngheo/`);
    expect(file('du-lieu.csv')).toContain(`${addedYear}-12`);
  });
});

describe.each([
  ['giam-ngheo', 'vi', 'Không có số liệu năm 2020.', `Từ năm ${addedYear}: `],
  ['en/giam-ngheo', 'en', 'No data for 2020.', `From ${addedYear}: `],
] as const)('/%s/', (path, lang, gap, from) => {
  test('draws the line with its gap and its break', () => {
    const elements = elementsOf(page(path));
    const lines = elements.filter((element) => attribute(element, 'class') === 'line');
    // Two indicators, each in two layouts, each in a stretch before the break and one after it.
    expect(lines).toHaveLength(8);
    const [first, second] = lines.map((line) => attribute(line, 'd') ?? '');
    expect([first?.split('M').length, second?.split('M').length]).toEqual([3, 2]);
    expect(second).not.toContain('L');
    const isDashed = (element: Element) => attribute(element, 'stroke-dasharray') === '4 4';
    const breaks = elements.filter(isDashed);
    expect(breaks).toHaveLength(4);
  });

  test('explains both in the chart, its text alternative and the table', () => {
    const elements = elementsOf(page(path));
    const chart = elements.find((element) => attribute(element, 'class') === 'wide');
    const label = chart && attribute(chart, 'aria-label');
    const drawn = chart ? textOf(chart) : '';
    const [table] = elements.filter(({ tagName }) => tagName === 'table').map(textOf);
    const below = elements.filter(({ tagName }) => tagName === 'p').map(textOf);
    expect(label).toContain(gap);
    expect(label).toContain(from + madeUpBreak[lang]);
    expect(drawn).toContain(gap);
    expect(drawn.replaceAll(/\s/g, '')).toContain((from + madeUpBreak[lang]).replaceAll(' ', ''));
    expect(below).toContain(from + madeUpBreak[lang]);
    expect(table).toMatch(lang === 'vi' ? /2020\s*không có số liệu/ : /2020\s*no data/);
  });

  test('lists the page of each year', () => {
    const prefix = lang === 'en' ? '/en' : '';
    for (const year of [...madeUpYears, addedYear]) {
      expect(page(path)).toContain(`href="${prefix}/${year}/giam-ngheo/"`);
    }
  });
});

describe('a published figure that is changed', () => {
  test('stops the build until a correction tells of it, and says which row to write', () => {
    expect([refused.status, wrong.status]).toEqual([1, 1]);
    expect(refused.stderr).toMatch(
      new RegExp(
        `data/poverty\\.csv:\\d+:\\d+ \\(hàng \\d+, cột value\\) +\\[ho_ngheo ${firstYear}-12\\]`,
      ),
    );
    expect(refused.stderr).toContain(`ho_ngheo,${firstYear}-12,${today},185,184,`);
    expect(wrong.stderr).toContain('old_value là 183, không phải điều đã công bố.');
  });

  const address = `/embed/${firstYear}/giam-ngheo/`;
  const told = /đã công bố 185 hộ → đúng là 184 hộ\. Chép nhầm từ nguồn\./;

  test.each([
    ['its chart', `${firstYear}/giam-ngheo`],
    ['its article', `${firstYear}`],
    ['all data', 'du-lieu'],
    ['all corrections', 'dinh-chinh'],
  ])('is told on the page of %s, with the state before', (_, path) => {
    const [text, ...others] = corrected(page(path));
    expect(others).toEqual([]);
    expect(text).toMatch(told);
    expect(page(path)).toMatch(new RegExp(`href="${address}[b-t]{10}/"`));
  });

  test('is told in English, in the feed and in the JSON', () => {
    const [english = ''] = corrected(page('en/dinh-chinh'));
    expect(english).toContain(
      'published as 185 households → correct is 184 households. Copied wrongly from the source.',
    );
    expect(file('feed.xml').replaceAll('\u00A0', ' ')).toMatch(told);
    const json = JSON.parse(file(`${firstYear}/giam-ngheo.json`)) as {
      corrections: Record<string, unknown>[];
    };
    const [own, ...derived] = json.corrections;
    expect(derived.map(({ period, new_value }) => [period, new_value])).toEqual([
      [`${firstYear}-01`, '230'],
      [String(firstYear), '−20%'],
    ]);
    expect([own]).toEqual([
      {
        indicator: 'ho_ngheo',
        period: `${firstYear}-12`,
        date: today,
        old_value: '185',
        new_value: '184',
        reason_vi: 'Chép nhầm từ nguồn.',
        reason_en: 'Copied wrongly from the source.',
        part: '',
        previous_version: [expect.stringContaining(address)],
      },
    ]);
  });

  test('takes its notice to the live embed, all years, and each row of the CSV', () => {
    const day = today.split('-').map(Number).reverse().join('/');
    expect(page(address.slice(1))).toContain(`Đã đính chính ngày ${day}.`);
    expect(page(`en${address}`)).toContain('Corrected on ');
    expect(page(`embed/${otherYears[0]}/giam-ngheo`)).not.toContain('Đã đính chính');
    expect(corrected(page('giam-ngheo'))).toHaveLength(1);
    const [header = '', ...rows] = file(`${firstYear}/giam-ngheo.csv`).trim().split(/\r?\n/);
    expect(header).toContain(',corrected,');
    expect(rows.map((row) => row.includes(`,${today},`))).toEqual(
      rows.map((row) => !row.startsWith('ho_can_ngheo') && !row.startsWith('ho_ngheo_giam')),
    );
  });

  test('may be its words alone: those are told where all corrections are, and nowhere else', () => {
    const text = elementsOf(page('dinh-chinh'))
      .filter((element) => attribute(element, 'data-correction') === `bai-viet-${firstYear}`)
      .map((element) => textOf(element).replaceAll(/\s+/gu, ' '));
    expect(text).toEqual([
      expect.stringContaining('đã công bố “với 195 bài viết” → nay viết “có 195 bài viết”'),
    ]);
    expect(page(`${firstYear}/mang-xa-hoi`)).not.toContain('data-correction');
  });

  test('is the last change of its chart and its article, and of no other chart', () => {
    const days = [`${firstYear}/giam-ngheo`, `${firstYear}`, `${firstYear}/thu-thue`].map(
      (path) => /"dateModified":"([^"T]+)/.exec(page(path))?.[1],
    );
    expect(days).toEqual([today, today, `${Number(firstYear) + 1}-02-01`]);
    expect(file(`${firstYear}/giam-ngheo.ris`)).toContain(`DA  - ${today.replaceAll('-', '/')}`);
  });

  test('is told on no other chart or year', () => {
    expect(corrected(page(`${firstYear}/thu-thue`))).toEqual([]);
    expect(corrected(page(`${otherYears[0]}/giam-ngheo`))).toEqual([]);
  });

  test('stays readable as it was, at its own address', () => {
    const versions = readVersions(readFileSync(join(root, versionsFile), 'utf8'));
    const pinned = versionBefore(versions, address, today)?.address ?? '';
    const path = `${pinned.slice(1)}index.html`;
    expect(existsSync(join(root, 'dist', path))).toBe(true);
    expect(file(path)).toContain('185');
    expect(readFileSync(join(root, 'dist', path)).equals(before.get(path) ?? Buffer.of())).toBe(
      true,
    );
    expect(page(address.slice(1))).not.toMatch(/(?<!\d)185(?!\d)/);
  });
});

test('a site without corrections says so', () => {
  const html = before.get('dinh-chinh/index.html')?.toString() ?? '';
  expect(html).toContain('chưa có số nào');
  expect(html).not.toContain('data-correction');
});
