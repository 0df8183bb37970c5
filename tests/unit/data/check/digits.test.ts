import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { adviceOn } from '../../../../src/i18n/problems.ts';
import { article, ownFiles } from '../../project-files.ts';

const seed = 20221231;
const today = '2026-11-24';

/**
 * Files of language, whose digits are examples (`46 hộ`) and forms (`m2`) and colours, and state no fact; and the
 * signatures, of which a changed one makes its year one that nobody has signed.
 */
const languages = ['data/units.csv', 'data/words.csv', 'data/topics.csv', 'data/reviews.csv'];

/** Files whose every digit is a fact or points at one. */
const watched = [...ownFiles.keys()].filter(
  (file) => /\.(?:csv|mdx)$/.test(file) && !languages.includes(file),
);

/** Parts of a file whose digits only a person can know; each is named here with its reason. */
const exempt: readonly { file: string; text: RegExp; why: string }[] = [
  {
    file: article,
    text: /^published: .*$/m,
    why: 'the day of publishing: bounded by the source and today, known to nothing else',
  },
  {
    file: 'data/sources.csv',
    text: /(?<=Quận 1,,)http.*?,2026-11-24(?=,)/,
    why: 'an address, which is no figure, and the day of reading, which nothing else knows',
  },
  {
    file: 'data/places.csv',
    text: /2025-07-01(?=,)/,
    why: 'the day on which the place ended, which nothing else knows',
  },
  {
    file: 'data/places.csv',
    text: /2025-08-09,https.*?(?=,)/,
    why: 'the day and the address of the source that says so, which nothing else knows',
  },
];

interface Digit {
  file: string;
  offset: number;
  line: number;
}

function digitsOf(file: string): Digit[] {
  const source = ownFiles.get(file) ?? '';
  return [...source.matchAll(/\d/g)].map(({ index }) => ({
    file,
    offset: index,
    line: source.slice(0, index).split('\n').length,
  }));
}

function isExempt({ file, offset }: Digit): boolean {
  const source = ownFiles.get(file) ?? '';
  return exempt.some((part) => {
    const match = part.file === file ? part.text.exec(source) : null;
    return match && match.index <= offset && offset < match.index + match[0].length;
  });
}

/** At most a hundred digits, chosen by the seed. */
function someOf(digits: Digit[]): Digit[] {
  const [chosen = []] = fc.sample(
    fc.shuffledSubarray(digits, {
      minLength: Math.min(100, digits.length),
      maxLength: Math.min(100, digits.length),
    }),
    { seed, numRuns: 1 },
  );
  return chosen;
}

/**
 * A digit other than the one that stands there, chosen by the seed; none that makes another year the
 * report's own, which a text may name.
 */
function otherDigits(digits: readonly Digit[]): string[] {
  const shifts = fc.sample(fc.integer({ min: 1, max: 9 }), { seed, numRuns: digits.length });
  return digits.map(({ file, offset }, index) => {
    const source = ownFiles.get(file) ?? '';
    const other = (Number(source[offset]) + (shifts[index] ?? 1)) % 10;
    const isOwnYear = `${source.slice(offset - 3, offset)}${other}` === '2022';
    return String(isOwnYear ? 4 : other);
  });
}

/** Where the check points: each problem's own place, and those that its words name. */
function placesNamed(files: ReadonlyMap<string, string>): string[] {
  return loadProject(files, { today }).problems.flatMap((problem) => {
    const { message } = adviceOn(problem, 'vi');
    const inWords = [...message.matchAll(/[\w/.-]+\.(?:csv|mdx):\d+/g)].map(([place]) => place);
    const lines = [...message.matchAll(/Dòng (\d+)/g)].map(([, line]) => `${problem.file}:${line}`);
    return [`${problem.file}:${problem.line}`, ...inWords, ...lines];
  });
}

describe('loadProject(files) after one digit is changed', () => {
  it.each(watched)(
    'refuses every change in %s and names its line; of many digits it changes a hundred',
    (file) => {
      const source = ownFiles.get(file) ?? '';
      const digits = someOf(digitsOf(file).filter((digit) => !isExempt(digit)));
      const others = otherDigits(digits);
      const passed = digits.filter(({ offset, line }, index) => {
        const changed = source.slice(0, offset) + others[index] + source.slice(offset + 1);
        return !placesNamed(new Map([...ownFiles, [file, changed]])).includes(`${file}:${line}`);
      });
      expect(
        passed.map(({ line, offset }) => `${line}: …${source.slice(offset - 20, offset + 10)}…`),
      ).toEqual([]);
    },
  );

  it('has something to change in every file but those that hold words alone', () => {
    const without = watched.filter((file) => digitsOf(file).length === 0);
    const written = without.filter((file) => !/\/(?:charts|pages)\//.test(file));
    expect(written).toEqual(['data/corrections.csv']);
  });

  it('exempts only what is there', () => {
    for (const { file, text } of exempt) expect(ownFiles.get(file)).toMatch(text);
  });

  it('bounds the day of publishing by the source and today', () => {
    const source = ownFiles.get(article) ?? '';
    for (const day of ['2022-11-24', '2023-01-09', '2026-11-25', '2926-11-24', '2026-13-24']) {
      const changed = source.replace(/^published: .*$/m, `published: ${day}`);
      const places = placesNamed(new Map([...ownFiles, [article, changed]]));
      expect(places).toContain(`${article}:4`);
    }
  });
});
