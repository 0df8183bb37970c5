import fc from 'fast-check';
import Papa from 'papaparse';

/** The project's files as bytes, by their path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** One to three changes of the project's files, and what they were. */
export interface Mutation {
  readonly name: string;
  readonly files: Files;
}

type Change = (text: string, chance: Chance) => string | Uint8Array;
type Changes = Readonly<Record<string, Change>>;

/** What a change leaves to chance; fast-check draws it, and draws the same from the same seed. */
interface Chance {
  /** A whole number from 0 up to `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(some: readonly T[]) => T;
  /** Two different places of a list of that length, in order; one place twice when it has one. */
  readonly pair: (length: number) => [number, number];
}

const naturalUpTo = (max: number) => fc.noBias(fc.nat(max));

function chanceOf(draw: fc.GeneratorValue): Chance {
  const below = (end: number) => draw(naturalUpTo, Math.max(0, end - 1));
  return {
    below,
    pick: <T>(some: readonly T[]) => some[below(some.length)] as T,
    pair: (length) => {
      const first = below(length);
      const second = length < 2 ? first : (first + 1 + below(length - 1)) % length;
      return first < second ? [first, second] : [second, first];
    },
  };
}

/** Mutations of files: mostly of one table or article, at times of a number wherever it stands. */
export function mutationOf(files: Files): fc.Arbitrary<Mutation> {
  return fc.gen().map((draw) => {
    const chance = chanceOf(draw);
    let mutated: Mutation = { name: '', files };
    for (let times = chance.pick([1, 1, 1, 2, 3]); times > 0; times--) {
      const { name, files: next } = mutateOnce(mutated.files, chance);
      mutated = { name: `${mutated.name} + ${name}`.replace(/^ \+ /, ''), files: next };
    }
    const { name } = mutated;
    return { ...mutated, [fc.toStringMethod]: () => name };
  });
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function mutateOnce(files: Files, chance: Chance): Mutation {
  if (chance.below(12) === 0) return changeEverywhere(files, chance);
  const paths = [...files.keys()];
  const texts = paths.filter((path) => path.endsWith('.mdx'));
  const articles = texts.filter((path) => /articles\/\d{4}\.mdx$/.test(path));
  const isTable = chance.below(5) < 3;
  const path = isTable
    ? chance.pick(paths.filter((one) => one.endsWith('.csv')))
    : chance.pick(chance.below(4) > 0 ? articles : texts);
  const changes = { ...anyFile, ...(isTable ? table : article) };
  const [name, change] = chance.pick(Object.entries(changes));
  const changed = Buffer.from(change(textOf(files.get(path)), chance));
  return { name: `${name} (${path})`, files: new Map([...files, [path, changed]]) };
}

/** One number rewritten in all tables or all files: what article and data then agree on. */
function changeEverywhere(files: Files, chance: Chance): Mutation {
  const values = gridOf(textOf(files.get('data/poverty.csv'))).slice(1);
  const value = chance.pick(values)?.[2] ?? '1';
  const other = String(Math.max(1, Number(value) + chance.pick([-11, -1, 1, 7, 100])) || 3);
  const sought = new RegExp(`(?<![\\d@-]|\\d\\.)${value.replace(/\D/g, '')}(?!\\d|\\.\\d)`, 'g');
  const where = chance.pick([/\.csv$/, /\.(csv|mdx)$/, /\.(csv|mdx)$/, /\.(csv|mdx)$/]);
  const changed = [...files].map(([path, bytes]): [string, Uint8Array] => [
    path,
    where.test(path) ? Buffer.from(textOf(bytes).replace(sought, other)) : bytes,
  ]);
  return { name: `${value} → ${other} in ${where}`, files: new Map(changed) };
}

const hostile = [
  ...'\0\u200B\u00A0\u2009\u202E\uFEFF\u0301",;\t\n\r{}<>`*_[]|#-\u2028\\&½５019.%Ol²',
];

const anyFile: Changes = {
  'other bytes': (text, chance) => {
    const bytes = Buffer.from(text);
    const at = chance.below(bytes.length + 1);
    const put = Array.from({ length: chance.below(3) }, () => chance.below(256));
    const left = chance.pick([0, 1, 1, chance.below(60), bytes.length]);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + left)]);
  },
  'a part twice': (text, chance) => {
    const at = chance.below(text.length);
    return text.slice(0, at + chance.below(60)) + text.slice(at);
  },
  'UTF-16': (text, chance) => utf16(chance.pick(['\uFEFF', '']) + text, chance),
  'UTF-16, cut': (text, chance) => utf16(text, chance).subarray(0, chance.below(text.length * 2)),
  'Windows-1258': (text, { pick }) => oneByte(text, 'windows-1258', pick([true, false])),
  'Windows-1252': (text) => oneByte(text, 'windows-1252', false),
  'UTF-8 read as Windows': (text, { pick }) =>
    new TextDecoder(pick(['windows-1252', 'windows-1258'])).decode(Buffer.from(text)),
  'byte order mark': (text) => `\uFEFF${text}`,
  decomposed: (text) => text.normalize('NFD'),
  'other line ends': (text, { pick }) => text.replaceAll('\n', pick(['\r\n', '\r'])),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00A0'),
  'a hostile letter': (text, chance) => insert(text, chance, chance.pick(hostile)),
  'other digit': onMatch(/\d/g, (digit, { below }) => String((Number(digit) + 1 + below(9)) % 10)),
  'no digit': onMatch(/\d/g, () => ''),
  'a digit more': onMatch(/\d/g, (digit, { below }) => digit + String(below(10))),
  'a wide digit': onMatch(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  'an Arabic digit': onMatch(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  'a letter for a digit': onMatch(/\d/g, (digit) => ({ 0: 'O', 1: 'l', 5: 'S' })[digit] ?? 'o'),
  'invisible in a number': onMatch(
    /\d/g,
    (digit, { pick }) => digit + pick(['\u200B', '\u00AD', '\u2060', '\u0336']),
  ),
  'first digits swapped': (text) => text.replace(/(\d)(\d)/, '$2$1'),
  'swapped numbers': swapMatches(/\d+(?:[.,]\d+)*/g),
  'swapped lines': swapMatches(/[^\n]+/g),
  'no line': onMatch(/[^\n]+\n?/g, () => ''),
  'a line twice': onMatch(/[^\n]+\n/g, (line) => line + line),
  'a broken line': onMatch(/ /g, () => '\n'),
  capitals: onMatch(/\p{L}+/gu, (word) => word.toUpperCase()),
};

const table: Changes = {
  'swapped cells of a row': onRow((row, { pair }) => swap(row, ...pair(row.length))),
  'swapped cells of a column': onGrid((grid, { pair, below }) => {
    const [one, other] = pair(grid.length - 1).map((at) => grid[at + 1] ?? []);
    const column = below(grid[0]?.length ?? 1);
    const kept = one?.[column] ?? '';
    if (one && other) [one[column], other[column]] = [other[column] ?? '', kept];
  }),
  'an empty cell': onCell(() => ''),
  'a cell from elsewhere': onGrid((grid, { pick, below }) => {
    const row = pick(grid.slice(1));
    if (row) row[below(row.length)] = pick(pick(grid.slice(1)) ?? ['']);
  }),
  'a hostile cell': onCell((cell, chance) => insert(cell, chance, chance.pick(hostile))),
  'spaces around a cell': onCell((cell) => ` \u00A0${cell}\u2009 `),
  'a formula': onCell((cell, { pick }) =>
    pick(['=1+1', '=HYPERLINK("x")', `=${cell}`, '#REF!', '#VALUE!', '####', 'N/A', 'TRUE']),
  ),
  "a spreadsheet's habit": asHabit,
  "a spreadsheet's habit again": asHabit,
  "a spreadsheet's habit once more": asHabit,
  'other separators': (text, { pick }) =>
    csvOf(gridOf(text), pick([';', '\t', '|']), pick(['\n', '\r\n'])),
  'sep=': (text) => `sep=;\r\n${csvOf(gridOf(text), ';', '\r\n')}`,
  'semicolons without quotes': (text) => text.replaceAll(',', ';'),
  'no quotes': (text) => text.replaceAll('"', ''),
  'a quote or a separator': (text, chance) => insert(text, chance, chance.pick([...'",;\t'])),
  'no row': onGrid((grid, { below }) => void grid.splice(1 + below(grid.length), 1)),
  'a row twice': onGrid((grid, { pick }) => void grid.push([...(pick(grid.slice(1)) ?? [])])),
  'swapped rows': onGrid((grid, { pair }) => swap(grid, ...pair(grid.length))),
  'empty rows and columns': onGrid((grid) => {
    for (const row of grid) row.push('', '');
    const empty = (grid[0] ?? []).map(() => '');
    grid.splice(1, 0, empty);
    grid.push(empty);
  }),
  'swapped columns': onGrid((grid, { pair }) => {
    const [one, other] = pair(grid[0]?.length ?? 1);
    for (const row of grid) swap(row, one, other);
  }),
  'swapped names of columns': onGrid(([header = []], { pair }) => {
    swap(header, ...pair(header.length));
  }),
  'no column': onGrid((grid, { below }) => {
    const column = below(grid[0]?.length ?? 1);
    for (const row of grid) row.splice(column, 1);
  }),
  'a column twice': onGrid((grid, { below }) => {
    const column = below(grid[0]?.length ?? 1);
    for (const row of grid) row.push(row[column] ?? '');
  }),
  'a header in capitals': onGrid((grid) => {
    grid[0] = (grid[0] ?? []).map((name) => ` ${name.toUpperCase()} `);
  }),
  'a slip in the header': onGrid(([header = []], { below, pick }) => {
    const at = below(header.length);
    header[at] = (header[at] ?? '').replace(/[a-z]/, pick(['', 'x', '_']));
  }),
};

const article: Changes = {
  'other number': onMatch(/\d+(?:[.,]\d+)*/g, (number, { pick }) =>
    String(Number(number.replace(/\D/g, '')) + pick([1, -1, 10, 1000])),
  ),
  'other scale': onMatch(/triệu|tỷ/g, (_, { pick }) =>
    pick(['nghìn', 'triệu', 'tỷ', '%', 'phần trăm', '']),
  ),
  'other separator': onMatch(/\d+(?:[.,]\d+)+/g, (number) =>
    number.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')),
  ),
  'other direction': onMatch(/giảm|tăng|còn/g, (_, { pick }) =>
    pick(['giảm', 'tăng', 'còn', 'thêm']),
  ),
  'a new number': onMatch(
    / /g,
    (_, { below, pick }) =>
      ` ${below(3000)} ${pick(['hộ nghèo', 'đồng', 'bài viết', 'người', ''])} `,
  ),
  'a number of the data elsewhere': (text, chance) => {
    const number = chance.pick(text.match(/\d+(?:[.,]\d+)*/g) ?? ['1']);
    return onMatch(/ /g, () => ` ${number} `)(text, chance);
  },
  'no word': onMatch(/\p{L}+ /gu, () => ''),
  'swapped words': swapMatches(/\p{L}+/gu),
  'emphasis within': onMatch(/\d{2,}/g, (number) => `${number.slice(0, 1)}**${number.slice(1)}**`),
  'emphasis around': onMatch(/\d+(?:[.,]\d+)*/g, (number) => `**${number}**`),
  'a comment around': onMatch(/\d+(?:[.,]\d+)*/g, (number) => `{/* ${number} */}`),
  'an expression': onMatch(/\d+/g, (number) => `{${number}}`),
  'a character reference': onMatch(/\d/g, (digit) => `&#${digit.charCodeAt(0)};`),
  'a link': onMatch(/\d+ \p{L}+/gu, (words) => `[${words}](/x/)`),
  'a range': onMatch(/\d+ hộ/g, (words, { below }) => `${below(99)}–${words}`),
  'other component': onMatch(/of="[^"]+"/g, (_, { pick }) =>
    pick(['of="ho_ngheo"', 'of="bai_viet"', 'of="x"', '']),
  ),
  'other chart': onMatch(/name="[^"]+"/g, (_, { pick }) => pick(['name="thu-thue"', 'name="x"'])),
  'an exception': (text, { pick }) => {
    const phrase = pick(text.match(/\d+ \p{L}+ \p{L}+/gu) ?? ['1 x']);
    return text.replace('not_statistics:\n', (head) => `${head}  - '${phrase}'\n`);
  },
};

const dayOf = (iso: string) => Math.round(Date.parse(iso) / 86_400_000) + 25_569;
const monthOf = (iso: string) => new Date(iso).toLocaleString('en', { month: 'short' });

/** How spreadsheets write dates, months and numbers back, and how people type them; by `|`. */
const habits: readonly (readonly [RegExp, (...match: string[]) => string])[] = [
  [
    /^(\d{4})-(\d{2})-(\d{2})$/,
    (iso = '', y = '', m, d) =>
      `${d}/${m}/${y}|${m}/${d}/${y}|${Number(d)}/${Number(m)}/${y}|${Number(m)}/${Number(d)}/${y}|` +
      `${iso} 00:00:00|${d}-${m}-${y}|${d}/${m}/${y.slice(2)}|${dayOf(iso)}|${y}/${m}/${d}`,
  ],
  [
    /^(\d{4})-(\d{2})$/,
    (iso = '', y = '', m) =>
      `${m}/${y}|${monthOf(iso)}-${y.slice(2)}|Thg${Number(m)}-${y.slice(2)}|1/${Number(m)}/${y}|` +
      `${Number(m)}/1/${y}|${iso}-01|${iso}-01 00:00:00|${dayOf(`${iso}-01`)}`,
  ],
  [
    /^\d+$/,
    (n = '') => {
      const grouped = (sign: string) => n.replace(/\B(?=(\d{3})+$)/g, sign);
      const power = (places: number) => Number(n).toExponential(places).replace('e+', 'E+0');
      return (
        `${['.', ',', ' ', '\u00A0'].map(grouped).join('|')}|${power(5)}|${power(2)}|` +
        `${n}.0|${n},0|${n},00|0${n}|-${n}|(${n})|${n}%|${n} đồng|${n}000|${n}.000|${n},000|` +
        `${n.slice(0, -3)}.${n.slice(-3)}|="${n}"|'${n}|${Number(n) / 1e6} triệu|` +
        `${String(Number(n) / 1e9).replace('.', ',')} tỷ`
      );
    },
  ],
];

/** A cell that a spreadsheet reads as a number or a date, as it may write it back. */
function asHabit(text: string, { pick }: Chance): string {
  const grid = gridOf(text);
  const places = grid.slice(1).flatMap((row) =>
    row.flatMap((cell, at) => {
      const [habit] = habits.filter(([pattern]) => pattern.test(cell));
      return habit ? [{ row, at, forms: habit[1](...(habit[0].exec(cell) ?? [])).split('|') }] : [];
    }),
  );
  if (places.length === 0) return text;
  const { row, at, forms } = pick(places);
  row[at] = pick(forms);
  return csvOf(grid);
}

function utf16(text: string, { pick }: Chance): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return pick([true, false]) ? bytes : bytes.swap16();
}

/** `?` for what the encoding lacks, as Windows does it, or tones as letters of their own. */
function oneByte(text: string, encoding: string, isSplit: boolean): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const letters = Array.from(text.normalize('NFC')).flatMap((letter) => {
    if (bytes.has(letter) || !isSplit) return [letter];
    const parts = letter.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
    return [parts.replace(tone, '').normalize('NFC'), tone].filter((one) => one !== '');
  });
  return Uint8Array.from(letters, (letter) => bytes.get(letter) ?? 0x3f);
}

function onMatch(pattern: RegExp, change: (match: string, chance: Chance) => string) {
  return (text: string, chance: Chance): string => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const { 0: match, index } = chance.pick(found);
    return text.slice(0, index) + change(match, chance) + text.slice(index + match.length);
  };
}

function swapMatches(pattern: RegExp): Change {
  return (text, { pair }) => {
    const found = [...text.matchAll(pattern)];
    const [one, other] = pair(found.length).map((at) => found[at]);
    if (!one || !other || one === other) return text;
    const between = text.slice(one.index + one[0].length, other.index);
    const rest = text.slice(other.index + other[0].length);
    return text.slice(0, one.index) + other[0] + between + one[0] + rest;
  };
}

function onGrid(change: (grid: string[][], chance: Chance) => void): Change {
  return (text, chance) => {
    const grid = gridOf(text);
    if (grid.length > 1) change(grid, chance);
    return csvOf(grid);
  };
}

function onRow(change: (row: string[], chance: Chance) => void): Change {
  return onGrid((grid, chance) => change(chance.pick(grid.slice(1)), chance));
}

function onCell(change: (cell: string, chance: Chance) => string): Change {
  return onRow((row, chance) => {
    const at = chance.below(row.length);
    row[at] = change(row[at] ?? '', chance);
  });
}

function gridOf(text: string): string[][] {
  return Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', newline: '\n' }).data;
}

function csvOf(grid: string[][], delimiter = ',', newline = '\n'): string {
  return Papa.unparse(grid, { delimiter, newline }) + newline;
}

function swap<T>(list: T[], one: number, other: number): void {
  const [first, second] = [list[one], list[other]];
  if (first !== undefined && second !== undefined) [list[one], list[other]] = [second, first];
}

function insert(text: string, { below }: Chance, what: string): string {
  const at = below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}
