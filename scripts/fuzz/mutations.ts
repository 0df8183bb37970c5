import { oneByte, textOf, utf16, utf8 } from './bytes.ts';
import { csvOf, gridOf } from './grid.ts';
import type { Random } from './random.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

/** One change of the project's files, and what it was. */
export interface Mutation {
  name: string;
  files: Files;
}

type Change = (text: string, random: Random) => string | Uint8Array;
type GridChange = (grid: string[][], random: Random) => void;

/** Makes one to three changes, each to one file or to all that hold a figure. */
export function mutate(files: Files, random: Random): Mutation {
  const times = random.pick([1, 1, 1, 2, 3]);
  let mutated = files;
  const names: string[] = [];
  for (let time = 0; time < times; time++) {
    const { name, files: next } = mutateOnce(mutated, random);
    mutated = next;
    names.push(name);
  }
  return { name: names.join(' + '), files: mutated };
}

function mutateOnce(files: Files, random: Random): Mutation {
  if (random.below(12) === 0) return everywhere(files, random);
  const tables = [...files.keys()].filter((path) => path.endsWith('.csv'));
  const texts = [...files.keys()].filter((path) => path.endsWith('.mdx'));
  const isTable = random.below(5) < 3;
  const path = isTable ? random.pick(tables) : textToChange(texts, random);
  const [name, change] = random.pick(
    isTable ? [...tableChanges, ...anyChanges] : [...articleChanges, ...anyChanges],
  );
  const changed = change(textOf(files.get(path) ?? new Uint8Array()), random);
  const bytes = typeof changed === 'string' ? utf8(changed) : changed;
  return { name: `${name} (${path})`, files: new Map([...files, [path, bytes]]) };
}

/** The Vietnamese article, mostly. */
function textToChange(texts: readonly string[], random: Random): string {
  const article = texts.filter((path) => /articles\/\d{4}\.mdx$/.test(path));
  return random.pick(random.below(4) > 0 ? article : texts);
}

/** One number rewritten in every file: what article and data then agree on. */
function everywhere(files: Files, random: Random): Mutation {
  const [values = ''] = ['data/poverty.csv', 'data/activities.csv', 'data/social-media.csv'].map(
    (path) => textOf(files.get(path) ?? new Uint8Array()),
  );
  const rows = gridOf(values).slice(1);
  const value = random.pick(rows)[2] ?? '1';
  const other = String(Math.max(1, Number(value) + random.pick([-11, -1, 1, 7, 100])) || 3);
  const sought = new RegExp(`(?<![\\d@-]|\\d\\.)${value.replace(/\D/g, '')}(?!\\d|\\.\\d)`, 'g');
  const isAll = random.below(4) > 0;
  const changed = [...files].map(([path, bytes]) => {
    const text = textOf(bytes);
    const isChanged = path.endsWith('.csv') || (isAll && path.endsWith('.mdx'));
    return [path, isChanged ? utf8(text.replace(sought, other)) : bytes] as const;
  });
  return {
    name: `${value} → ${other} in ${isAll ? 'all files' : 'all tables'}`,
    files: new Map(changed),
  };
}

const hostile = [
  ...['\0', '\u200B', '\u00A0', '\u2009', '\u202E', '\uFEFF', '\u0301', '"', ',', ';', '\t', '\n'],
  ...[
    '\r',
    '{',
    '}',
    '<',
    '>',
    '`',
    '*',
    '_',
    '[',
    ']',
    '|',
    '#',
    '-',
    '\u2028',
    '\\',
    '&',
    '½',
    '５',
  ],
  ...['0', '1', '9', '.', '%', 'O', 'l', '²'],
];

const anyChanges: readonly (readonly [string, Change])[] = [
  [
    'flip a bit',
    withBytes((bytes, at, random) => bytes.with(at, (bytes[at] ?? 0) ^ (1 << random.below(8)))),
  ],
  ['other byte', withBytes((bytes, at, random) => bytes.with(at, random.below(256)))],
  ['drop a byte', withBytes((bytes, at) => joined(bytes.slice(0, at), bytes.slice(at + 1)))],
  [
    'add a byte',
    withBytes((bytes, at, random) =>
      joined(bytes.slice(0, at), Uint8Array.of(random.below(256)), bytes.slice(at)),
    ),
  ],
  ['cut the end', withBytes((bytes, at) => bytes.slice(0, at))],
  [
    'repeat a part',
    withBytes((bytes, at, random) =>
      joined(bytes.slice(0, at + random.below(60)), bytes.slice(at)),
    ),
  ],
  [
    'drop a part',
    withBytes((bytes, at, random) =>
      joined(bytes.slice(0, at), bytes.slice(at + random.below(60))),
    ),
  ],
  ['UTF-16 LE with mark', (text) => utf16(`\uFEFF${text}`, true)],
  ['UTF-16 BE with mark', (text) => utf16(`\uFEFF${text}`, false)],
  ['UTF-16 LE', (text) => utf16(text, true)],
  ['UTF-16 BE', (text) => utf16(text, false)],
  ['UTF-16 LE, cut', (text, random) => utf16(text, true).slice(0, random.below(text.length * 2))],
  ['Windows-1258', (text) => oneByte(text, 'windows-1258', true)],
  ['Windows-1258 as Excel saves it', (text) => oneByte(text, 'windows-1258', false)],
  ['Windows-1252', (text) => oneByte(text, 'windows-1252', false)],
  [
    'UTF-8 read as Windows-1252',
    (text) => utf8(new TextDecoder('windows-1252').decode(utf8(text))),
  ],
  [
    'UTF-8 read as Windows-1258',
    (text) => utf8(new TextDecoder('windows-1258').decode(utf8(text))),
  ],
  ['byte order mark', (text) => `\uFEFF${text}`],
  ['decomposed', (text) => text.normalize('NFD')],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
  [
    'a hostile letter',
    (text, random) => insert(text, random.below(text.length + 1), random.pick(hostile)),
  ],
  ['other digit', onDigit((digit, random) => String((Number(digit) + 1 + random.below(9)) % 10))],
  ['drop a digit', onDigit(() => '')],
  ['add a digit', onDigit((digit, random) => digit + String(random.below(10)))],
  ['a wide digit', onDigit((digit) => String.fromCharCode(0xff10 + Number(digit)))],
  ['an Arabic digit', onDigit((digit) => String.fromCharCode(0x660 + Number(digit)))],
  ['a letter for a digit', onDigit((digit) => ({ 0: 'O', 1: 'l', 5: 'S' })[digit] ?? 'o')],
  [
    'invisible within a number',
    onDigit((digit, random) => digit + random.pick(['\u200B', '\u00AD', '\u2060', '\u0336'])),
  ],
  ['swap digits', (text) => text.replace(/(\d)(\d)/, '$2$1')],
  ['swap numbers', swapMatches(/\d+(?:[.,]\d+)*/g)],
  ['swap lines', swapMatches(/[^\n]+/g)],
  ['drop a line', onMatch(/[^\n]+\n?/g, () => '')],
  ['repeat a line', onMatch(/[^\n]+\n/g, (line) => line + line)],
  ['break a line', onMatch(/ /g, () => '\n')],
  ['other case', onMatch(/\p{L}+/gu, (word) => word.toUpperCase())],
];

const habits: readonly (readonly [RegExp, (match: RegExpExecArray) => string[]])[] = [
  [
    /^(\d{4})-(\d{2})-(\d{2})$/,
    ([iso, y, m, d]) => [
      `${d}/${m}/${y}`,
      `${m}/${d}/${y}`,
      `${Number(d)}/${Number(m)}/${y}`,
      `${Number(m)}/${Number(d)}/${y}`,
      `${iso} 00:00:00`,
      `${d}-${m}-${y}`,
      `${d}/${m}/${String(y).slice(2)}`,
      String(serialOf(iso)),
      `${y}/${m}/${d}`,
    ],
  ],
  [
    /^(\d{4})-(\d{2})$/,
    ([iso, y, m]) => [
      `${m}/${y}`,
      `${monthNames[Number(m) - 1]}-${String(y).slice(2)}`,
      `Thg${Number(m)}-${String(y).slice(2)}`,
      `1/${Number(m)}/${y}`,
      `${Number(m)}/1/${y}`,
      `${iso}-01`,
      `${iso}-01 00:00:00`,
      String(serialOf(`${iso}-01`)),
    ],
  ],
  [
    /^\d+$/,
    ([digits]) => [
      digits.replace(/\B(?=(\d{3})+$)/g, '.'),
      digits.replace(/\B(?=(\d{3})+$)/g, ','),
      digits.replace(/\B(?=(\d{3})+$)/g, ' '),
      digits.replace(/\B(?=(\d{3})+$)/g, '\u00A0'),
      Number(digits).toExponential(5).replace('e+', 'E+0'),
      Number(digits).toExponential(2).replace('e+', 'E+0'),
      `${digits}.0`,
      `${digits},0`,
      `${digits},00`,
      `0${digits}`,
      `-${digits}`,
      `(${digits})`,
      `${digits}%`,
      `${digits} đồng`,
      `${digits}000`,
      `${digits.slice(0, -3)}.${digits.slice(-3)}`,
      `="${digits}"`,
      `'${digits}`,
      `${Number(digits) / 1e6} triệu`,
      `${String(Number(digits) / 1e9).replace('.', ',')} tỷ`,
      `${digits}.000`,
      `${digits},000`,
    ],
  ],
];

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

function serialOf(iso: string): number {
  return Math.round(Date.parse(iso) / 86_400_000) + 25_569;
}

const tableChanges: readonly (readonly [string, Change])[] = [
  [
    'swap cells of a row',
    onGrid((grid, random) => {
      const row = rowOf(grid, random);
      swap(row, ...random.pair(row.length));
    }),
  ],
  [
    'swap cells of a column',
    onGrid((grid, random) => {
      const [one, other] = random.pair(grid.length - 1).map((at) => grid[at + 1] ?? []);
      const column = random.below(grid[0]?.length ?? 1);
      const kept = one?.[column] ?? '';
      if (one && other) [one[column], other[column]] = [other[column] ?? '', kept];
    }),
  ],
  ['empty a cell', onCell(() => '')],
  [
    'a cell from elsewhere',
    onGrid((grid, random) => {
      const row = rowOf(grid, random);
      row[random.below(row.length)] = random.pick(rowOf(grid, random));
    }),
  ],
  [
    'a hostile cell',
    onCell((cell, random) => insert(cell, random.below(cell.length + 1), random.pick(hostile))),
  ],
  ['spaces around a cell', onCell((cell) => ` \u00A0${cell}\u2009 `)],
  [
    'a formula',
    onCell((cell, random) =>
      random.pick([
        '=1+1',
        '=HYPERLINK("x")',
        `=${cell}`,
        '#REF!',
        '#VALUE!',
        '####',
        'N/A',
        'TRUE',
      ]),
    ),
  ],
  ["a spreadsheet's habit", asHabit],
  ["a spreadsheet's habit again", asHabit],
  ["a spreadsheet's habit once more", asHabit],
  ['semicolons', (text) => csvOf(gridOf(text), ';')],
  ['tabs', (text) => csvOf(gridOf(text), '\t', '\r\n')],
  ['semicolons and sep=', (text) => `sep=;\r\n${csvOf(gridOf(text), ';', '\r\n')}`],
  ['semicolons without quotes', (text) => text.replaceAll(',', ';')],
  ['a bar for commas', (text) => csvOf(gridOf(text), '|')],
  ['no quotes', (text) => text.replaceAll('"', '')],
  ['a quote', (text, random) => insert(text, random.below(text.length), '"')],
  [
    'a separator',
    (text, random) => insert(text, random.below(text.length), random.pick([',', ';', '\t'])),
  ],
  ['drop a row', onGrid((grid, random) => void grid.splice(1 + random.below(grid.length), 1))],
  ['repeat a row', onGrid((grid, random) => void grid.push([...rowOf(grid, random)]))],
  ['swap rows', onGrid((grid, random) => swap(grid, ...random.pair(grid.length)))],
  [
    'empty rows and columns',
    onGrid((grid) => {
      for (const row of grid) row.push('', '');
      grid.splice(1, 0, grid[0]?.map(() => '') ?? []);
      grid.push(grid[0]?.map(() => '') ?? []);
    }),
  ],
  [
    'other order of columns',
    onGrid((grid, random) => {
      const [one, other] = random.pair(grid[0]?.length ?? 1);
      for (const row of grid) swap(row, one, other);
    }),
  ],
  [
    'swap names of columns',
    onGrid((grid, random) => {
      const [header = []] = grid;
      swap(header, ...random.pair(header.length));
    }),
  ],
  [
    'drop a column',
    onGrid((grid, random) => {
      const column = random.below(grid[0]?.length ?? 1);
      for (const row of grid) row.splice(column, 1);
    }),
  ],
  [
    'a column twice',
    onGrid((grid, random) => {
      const column = random.below(grid[0]?.length ?? 1);
      for (const row of grid) row.push(row[column] ?? '');
    }),
  ],
  [
    'a header in capitals',
    onGrid((grid) => {
      grid[0] = grid[0]?.map((name) => ` ${name.toUpperCase()} `) ?? [];
    }),
  ],
  [
    'a slip in the header',
    onGrid((grid, random) => {
      const [header = []] = grid;
      const at = random.below(header.length);
      header[at] = (header[at] ?? '').replace(/[a-z]/, random.pick(['', 'x', '_']));
    }),
  ],
];

const scaleWords = ['nghìn', 'triệu', 'tỷ', '%', 'phần trăm', ''];

const articleChanges: readonly (readonly [string, Change])[] = [
  [
    'other number',
    onMatch(/\d+(?:[.,]\d+)*/g, (number, random) =>
      String(Number(number.replace(/\D/g, '')) + random.pick([1, -1, 10, 1000])),
    ),
  ],
  ['other scale', onMatch(/triệu|tỷ/g, (_, random) => random.pick(scaleWords))],
  [
    'other separator',
    onMatch(/\d+(?:[.,]\d+)+/g, (number) =>
      number.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')),
    ),
  ],
  [
    'other direction',
    onMatch(/giảm|tăng|còn/g, (_, random) => random.pick(['giảm', 'tăng', 'còn', 'thêm'])),
  ],
  [
    'a new number',
    (text, random) =>
      insert(
        text,
        placeOf(text, random),
        ` ${random.below(3000)} ${random.pick(['hộ nghèo', 'đồng', 'bài viết', 'người', ''])} `,
      ),
  ],
  [
    'a number of the data elsewhere',
    (text, random) =>
      insert(
        text,
        placeOf(text, random),
        ` ${random.pick(text.match(/\d+(?:[.,]\d+)*/g) ?? ['1'])} `,
      ),
  ],
  ['drop a word', onMatch(/\p{L}+ /gu, () => '')],
  ['swap words', swapMatches(/\p{L}+/gu)],
  [
    'emphasis within',
    onMatch(/\d{2,}/g, (number) => `${number.slice(0, 1)}**${number.slice(1)}**`),
  ],
  ['emphasis around', onMatch(/\d+(?:[.,]\d+)*/g, (number) => `**${number}**`)],
  ['a comment around', onMatch(/\d+(?:[.,]\d+)*/g, (number) => `{/* ${number} */}`)],
  ['an expression', onMatch(/\d+/g, (number) => `{${number}}`)],
  ['a reference', onMatch(/\d/g, (digit) => `&#${digit.charCodeAt(0)};`)],
  ['a link', onMatch(/\d+ \p{L}+/gu, (words) => `[${words}](/x/)`)],
  ['a range', onMatch(/\d+ hộ/g, (words, random) => `${random.below(99)}–${words}`)],
  [
    'another component',
    onMatch(/of="[^"]+"/g, (_, random) =>
      random.pick(['of="ho_ngheo"', 'of="bai_viet"', 'of="x"', '']),
    ),
  ],
  [
    'another chart',
    onMatch(/name="[^"]+"/g, (_, random) => random.pick(['name="thu-thue"', 'name="x"'])),
  ],
  [
    'an exception',
    (text, random) =>
      text.replace(
        'not_statistics:\n',
        (head) => `${head}  - '${random.pick(text.match(/\d+ \p{L}+ \p{L}+/gu) ?? ['1 x'])}'\n`,
      ),
  ],
];

function withBytes(change: (bytes: Uint8Array, at: number, random: Random) => Uint8Array): Change {
  return (text, random) => {
    const bytes = utf8(text);
    return change(bytes, random.below(bytes.length), random);
  };
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function onMatch(pattern: RegExp, change: (match: string, random: Random) => string): Change {
  return (text, random) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const { 0: match, index } = random.pick(found);
    return text.slice(0, index) + change(match, random) + text.slice(index + match.length);
  };
}

function onDigit(change: (digit: string, random: Random) => string): Change {
  return onMatch(/\d/g, change);
}

function swapMatches(pattern: RegExp): Change {
  return (text, random) => {
    const found = [...text.matchAll(pattern)];
    if (found.length < 2) return text;
    const [one, other] = random
      .pair(found.length)
      .sort((a, b) => a - b)
      .map((at) => found[at]);
    if (!one || !other) return text;
    const [from, to] = [one.index + one[0].length, other.index + other[0].length];
    return (
      text.slice(0, one.index) + other[0] + text.slice(from, other.index) + one[0] + text.slice(to)
    );
  };
}

function onGrid(change: GridChange): Change {
  return (text, random) => {
    const grid = gridOf(text);
    if (grid.length > 1) change(grid, random);
    return csvOf(grid);
  };
}

function onCell(change: (cell: string, random: Random) => string): Change {
  return onGrid((grid, random) => {
    const row = rowOf(grid, random);
    const at = random.below(row.length);
    row[at] = change(row[at] ?? '', random);
  });
}

/** A cell that a spreadsheet reads as a number or a date, as it may write it back. */
function asHabit(text: string, random: Random): string {
  const grid = gridOf(text);
  const places = grid.slice(1).flatMap((row) =>
    row.flatMap((cell, at) => {
      const habit = habits.find(([pattern]) => pattern.test(cell));
      return habit ? [{ row, at, cell, habit }] : [];
    }),
  );
  if (places.length === 0) return text;
  const { row, at, cell, habit } = random.pick(places);
  const match = habit[0].exec(cell);
  if (match) row[at] = random.pick(habit[1](match));
  return csvOf(grid);
}

function rowOf(grid: readonly string[][], random: Random): string[] {
  return grid[1 + random.below(grid.length - 1)] ?? [];
}

function swap<T>(list: T[], one: number, other: number): void {
  const [first, second] = [list[one], list[other]];
  if (first !== undefined && second !== undefined) [list[one], list[other]] = [second, first];
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

/** A place between two words of the text. */
function placeOf(text: string, random: Random): number {
  const spaces = [...text.matchAll(/ /g)];
  return spaces.length === 0 ? 0 : random.pick(spaces).index;
}
