import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { madeUpRise } from '../fixtures/made-up-rise.ts';
import { copyProject } from '../support/project.ts';
import { runBuild, type BuildResult } from '../support/run-build.ts';
import { attribute, elementsOf, textOf } from '../support/html.ts';

/**
 * A made-up second year in which poor households rise and most figures are hedged, as its readers
 * meet it in pages, drawings, tables and files of both editions.
 */
let site: BuildResult;

const file = (path: string) => readFileSync(join(site.siteDir, path), 'utf8');
const page = (path: string) => file(join(path, 'index.html'));
const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/** The text of the elements of a page that a test picks, with single spaces. */
function texts(
  path: string,
  isWanted: (element: ReturnType<typeof elementsOf>[number]) => boolean,
) {
  return elementsOf(page(path))
    .filter(isWanted)
    .map((element) => plain(textOf(element)));
}

const tag = (name: string) => (element: { tagName: string }) => element.tagName === name;
const rowsOf = (path: string) =>
  Papa.parse<Record<string, string>>(file(path).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

beforeAll(async () => {
  const root = copyProject(madeUpRise);
  site = await runBuild(root, join(root, 'dist'));
});

test('the year is built', () => {
  expect([site.status, site.stderr]).toEqual([0, expect.stringContaining('Đã dựng xong')]);
});

describe('a rise of poor households', () => {
  test.each([
    ['2023/giam-ngheo', 'Hộ nghèo ở Cầu Kho tăng 25 hộ trong năm 2023, lên hơn 160 hộ'],
    ['en/2023/giam-ngheo', 'Poor households in Cầu Kho rose by 25 in 2023, to more than 160'],
    ['2022/giam-ngheo', 'Hộ nghèo ở Cầu Kho giảm 46 hộ trong năm 2022, còn 185 hộ'],
    ['en/2022/giam-ngheo', 'Poor households in Cầu Kho fell by 46 in 2022, to 185'],
  ])('is the finding of /%s/ and of all that is shared of it', (path, finding) => {
    expect(texts(path, tag('h1'))).toEqual([finding]);
    const [title] = texts(path, tag('title'));
    expect(title).toContain(finding);
    const metas = elementsOf(page(path)).filter(tag('meta'));
    const meta = metas.find((one) => attribute(one, 'property') === 'og:title');
    expect(meta && attribute(meta, 'content')).toBe(finding);
  });

  test.each([
    [
      '2023/giam-ngheo',
      'Đầu năm 2023 phường có hơn 135 hộ nghèo (số tính ra), đến khi tổng kết có hơn 160 hộ, tăng 25 hộ, tức khoảng 18,5%.',
    ],
    [
      'en/2023/giam-ngheo',
      'At the start of 2023 the ward had more than 135 poor households (calculated). At its year-end review it had more than 160, 25 more, a rise of about 18.5%.',
    ],
  ])('is what /%s/ says to who cannot see it', (path, summary) => {
    const labels = elementsOf(page(path)).flatMap((element) =>
      element.tagName === 'svg' ? [attribute(element, 'aria-label') ?? ''] : [],
    );
    expect(labels.filter((label) => label.startsWith(summary))).toHaveLength(2);
  });

  test('is drawn as houses that came, and labelled as such', () => {
    const svg = file('2023/giam-ngheo.svg');
    expect(svg).not.toContain('class="outline"');
    expect(svg.match(/fill-rule="evenodd"/g)).toHaveLength(2);
    const said = (path: string) => plain(file(path).replaceAll(/<[^>]*>/g, ' '));
    expect(said('2023/giam-ngheo.svg')).toContain('hơn 160 hộ nghèo khi tổng kết năm');
    expect(said('2023/giam-ngheo.svg')).toContain('25 hộ tăng so với đầu năm');
    expect(said('en/2023/giam-ngheo.svg')).toContain('25 more than at the start of the year');
    expect(said('2022/giam-ngheo.svg')).toContain('46 hộ giảm so với đầu năm');
  });

  test('is a rise in the table, and never a fall', () => {
    const values = texts(
      '2023/giam-ngheo',
      (element) => element.tagName === 'td' && attribute(element, 'class') === 'value',
    );
    expect(values).toEqual([
      'hơn 135 hộ',
      'tăng 25 hộ',
      'hơn 160 hộ',
      'khoảng 18,5%',
      'ít nhất 20 hộ',
    ]);
    expect(texts('en/2023/giam-ngheo', tag('td'))).toContain('a rise of 25 households');
    const [spoken] = texts('2023/giam-ngheo', tag('html'));
    expect(spoken).not.toMatch(/giảm (?:hơn )?25|fell by 25/);
    expect(spoken).toContain('Số tính ra: hơn 160 hộ − 25 hộ');
  });

  test('is a negative fall in the files', () => {
    const [fall] = rowsOf('2023/giam-ngheo.csv').filter(
      ({ indicator }) => indicator === 'ho_ngheo_giam',
    );
    expect(fall).toMatchObject({ value: '-25', hedge: '' });
  });
});

describe('a hedge of the source', () => {
  test.each([
    ['2023', 'Thuế công thương nghiệp ước đạt gần 9,5 tỷ đồng'],
    ['2023', 'Tính ra, đầu năm phường có hơn 135 hộ nghèo.'],
    ['2023', 'Hơn 46,3 lượt là số bình quân'],
    ['en/2023', 'had more than 160 poor households, 25 more than at the start of the year'],
    [
      'en/2023',
      'came to by estimate nearly VND 9.5 billion, the non-agricultural tax to more than VND 1.5',
    ],
    ['en/2023', 'They drew more than 9,500 interactions and shares.'],
    ['en/2023', 'More than 46.3 interactions a post is the average.'],
    ['en/2023', 'and at least 20 near-poor households'],
    ['2023/mang-xa-hoi', 'bình quân hơn 46,3 lượt tương tác và chia sẻ trong năm 2023'],
    ['2023/thu-thue', 'Thuế công thương nghiệp thu được ước gần 9,5 tỷ đồng trong năm 2023'],
    ['en/2023/thu-thue', 'brought in by estimate nearly VND 9.5 billion in 2023'],
    ['2023/giam-ngheo', 'Đầu năm có hơn 135 hộ nghèo.'],
    ['', 'hơn 160 hộ nghèo khi tổng kết năm'],
    ['en', 'more than 160 poor households at the year-end review'],
    ['du-lieu', 'hơn 9.500 lượt'],
    ['en/giam-ngheo', '185 households in 2022, more than 160 households in 2023'],
    ['embed/2023/mang-xa-hoi', 'hơn 9.500 lượt'],
    ['en/embed/2023/mang-xa-hoi', 'more than 9,500 interactions'],
    ['2023/mang-xa-hoi/a3', 'hơn 9.500'],
    ['2023/mang-xa-hoi', 'hơn 9.500 lượt tương tác và chia sẻ, năm 2023'],
  ])('is on /%s/: %o', (path, words) => {
    const [root] = elementsOf(page(path));
    const text = plain(root ? textOf(root) : '').replaceAll(/ ([.,])/g, '$1');
    expect(text).toContain(words);
  });

  test('is in the files, in a field of its own', () => {
    const hedges = (rows: Record<string, string>[]) =>
      Object.fromEntries(
        rows.map(({ indicator, period, hedge }) => [`${indicator}@${period}`, hedge]),
      );
    expect(hedges(rowsOf('2023/giam-ngheo.csv'))).toEqual({
      'ho_ngheo@2023-01': 'more',
      'ho_ngheo_giam@2023': '',
      'ho_ngheo@2023-12': 'more',
      'ho_ngheo_thay_doi@2023': 'about',
      'ho_can_ngheo@2023-12': 'at-least',
    });
    expect(hedges(rowsOf('data/tax.csv'))).toMatchObject({
      'thue_cong_thuong@2022-12-31': '',
      'thue_cong_thuong@2023': 'estimate-nearly',
      'thue_phi_nong_nghiep@2023': 'more',
    });
    expect(Object.keys(rowsOf('data/sources.csv')[0] ?? {})).not.toContain('hedge');
    const json = JSON.parse(file('2023/mang-xa-hoi.json')) as {
      title: Record<string, string>;
      data: { id: string; value: number; hedge: string }[];
    };
    expect(json.title['en']).toContain('more than 46.3 interactions');
    expect(json.data).toContainEqual(
      expect.objectContaining({ id: 'tuong-tac-2023', value: 9500, hedge: 'more' }),
    );
    expect(page('2023/mang-xa-hoi')).toContain(
      '"valueReference":{"@type":"DefinedTerm","name":"hơn","termCode":"more"}',
    );
    const { resources } = JSON.parse(file('datapackage.json')) as {
      resources: { name: string; schema: { fields: { name: string }[] } }[];
    };
    const described = (name: string) =>
      resources.find((one) => one.name === name)?.schema.fields.some((one) => one.name === 'hedge');
    expect([described('tax'), described('sources')]).toEqual([true, false]);
  });

  test('is in the citation', () => {
    expect(plain(file('2023/mang-xa-hoi.bib'))).toContain('bình quân hơn 46,3 lượt');
    expect(file('2023/mang-xa-hoi.ris')).toContain('bình quân hơn 46,3 lượt');
  });

  test('is drawn on the side on which the amount lies', () => {
    const svg = file('2023/thu-thue.svg');
    const bars = [...svg.matchAll(/<rect class="fill"[^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    const ranges = [
      ...svg.matchAll(/stroke-dasharray="3 2"[^>]* d="M([\d.]+) [\d.]+H([\d.]+)/g),
    ].map(([, from, to]) => [Number(from), Number(to)]);
    const figures = [...svg.matchAll(/class="tick"[^>]* d="M([\d.]+)/g)].map(([, at]) =>
      Number(at),
    );
    expect(ranges.map(([from]) => from)).toEqual(bars.slice(0, 2));
    // `gần 9,5 tỷ` is the most that it may be, `trên 1,5 tỷ` the least.
    expect(figures).toEqual([ranges[0]?.[1], ranges[1]?.[0]]);
  });
});
