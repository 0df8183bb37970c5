import { describe, expect, test } from 'vitest';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { readProject } from '../../../src/project/read-project.ts';
import { yearOfFile } from '../../../src/project/year-files.ts';
import { yearKeys } from '../../../src/project/year-keys.ts';
import { madeUpProject } from '../../fixtures/made-up-years.ts';

const years = [2018, 2021, 2022];
const before = madeUpProject(readProject(process.cwd()), years);

interface Change {
  files?: Record<string, (text: string) => string>;
  versions?: { address: string; recorded: string }[];
  salt?: string;
}

function keysOf({ files = {}, versions = [], salt = 'code' }: Change): Map<number, string> {
  const changed = new Map(before);
  for (const [path, change] of Object.entries(files)) {
    const text = before.get(path) ?? '';
    const after = change(text);
    if (after === text) throw new Error(`${path} does not change`);
    changed.set(path, after);
  }
  return yearKeys({ project: loadProject(changed), files: changed, versions, salt });
}

const start = keysOf({});

/** The years whose keys a change makes others. */
const touched = (change: Change) =>
  [...keysOf(change)].filter(([year, key]) => start.get(year) !== key).map(([year]) => year);

const article = (year: number, said: string) => ({
  [`src/content/articles/${year}.mdx`]: (text: string) => `${text}\n${said}\n`,
});

const value = (year: number) => ({
  'data/poverty.csv': (text: string) =>
    text.replace(new RegExp(`^(ho_ngheo,${year}-12),\\d+,`, 'm'), '$1,77,'),
});

describe('yearKeys()', () => {
  test('are the same for the same project, and one for each year', () => {
    expect(touched({})).toEqual([]);
    expect([...start.keys()]).toEqual(years);
    expect(new Set(start.values()).size).toBe(years.length);
  });

  test.each<[string, Change, number[]]>([
    ['a value', { files: value(2021) }, [2021]],
    ['an article', { files: article(2018, 'Thêm một câu.') }, [2018]],
    ['a published state', { versions: [{ address: '/en/embed/2022/x/', recorded: '' }] }, [2022]],
    ['code', { salt: 'other code' }, years],
    [
      'a label',
      { files: { 'data/indicators.csv': (text) => text.replace('Hộ nghèo', 'Hộ') } },
      years,
    ],
    [
      "a chart's text",
      { files: { 'src/content/charts/an-sinh.mdx': (text) => `${text}\nThêm.\n` } },
      years,
    ],
    [
      'an exception',
      { files: { 'data/not-statistics.csv': (text) => `${text}Nghị định 1,Tên.,A name.\n` } },
      years,
    ],
    [
      'a correction',
      {
        files: {
          'data/corrections.csv': (text) => `${text}ho_ngheo,2021-12,2025-01-01,1,2,Nhầm.,Wrong.\n`,
        },
      },
      [2021],
    ],
  ])('change with %s in the years that may show it', (_, change, expected) => {
    expect(touched(change)).toEqual(expected);
  });

  test('change with a figure of an earlier year that an article names', () => {
    const poor = /^ho_ngheo,2018-12,(\d+),/m.exec(before.get('data/poverty.csv') ?? '')?.[1];
    const naming = article(2022, `Riêng năm 2018, phường có ${poor} hộ nghèo.`);
    const labelled = {
      'data/poverty.csv': (text: string) =>
        text.replace(/^(ho_ngheo,2018-12,\d+,[^,]*,[^,]*,).*$/m, '$1Ghi chú khác.,Another note.'),
    };
    const named = keysOf({ files: naming });
    const changed = keysOf({ files: { ...naming, ...labelled } });
    expect(years.filter((year) => named.get(year) !== changed.get(year))).toEqual([2018, 2022]);
  });
});

describe('yearOfFile()', () => {
  test.each([
    ['2022/index.html', 2022],
    ['en/2022/giam-ngheo.svg', 2022],
    ['2022.png', 2022],
    ['en/2022.bcdfghjklm.png', 2022],
    ['en/embed/2022/giam-ngheo/bcdfghjklm/index.html.br', 2022],
    ['oembed/2022/giam-ngheo.json', 2022],
    ['index.html', undefined],
    ['card.png', undefined],
    ['embed/index.html', undefined],
    ['giam-ngheo/index.html', undefined],
    ['data/2022.csv', undefined],
  ])('of %s is %s', (path, year) => {
    expect(yearOfFile(path)).toBe(year);
  });
});
