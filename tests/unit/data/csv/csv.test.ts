import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, type Row } from '../../../../src/data/csv/csv.ts';

const seed = 20221231;
const columns = { required: ['a', 'b'], optional: ['c'] };

function read(content: string, expected = columns) {
  return readCsv('data/x.csv', content, expected);
}

function texts(rows: readonly Row[]): string[][] {
  return rows.map(({ cells }) => [...cells.values()].map(({ text }) => text));
}

function told(content: string, expected = columns): string[] {
  return read(content, expected).problems.map(
    ({ line, column, code, found }) => `${line}:${column} ${code} ${found}`,
  );
}

describe('readCsv(file, content, columns)', () => {
  it('readCsv gives each cell by its column, with its place', () => {
    const { table, problems } = read('a,b,c\n1,22,x\n');
    expect(problems).toEqual([]);
    const [row] = table.rows;
    expect(row).toMatchObject({ file: 'data/x.csv', line: 2, column: 1 });
    const place = { file: 'data/x.csv', line: 2, column: 3, cell: { row: 2, column: 'b' } };
    expect(row?.cells.get('b')).toEqual({ ...place, text: '22' });
  });

  it('readCsv names the row of a cell as a spreadsheet counts it', () => {
    const { table } = read('a,b,c\n"1\n2",x,y\n\n3,z,\n');
    const last = table.rows.at(-1)?.cells.get('c');
    expect(last).toMatchObject({ line: 5, cell: { row: 4, column: 'c' } });
  });

  it('readCsv tells how many cells a row has beyond its header', () => {
    const { table } = read('a,b,c\n1,2,3\n1,2,3,\n1,2,3,4,5\n');
    expect(table.rows.map(({ beyond }) => beyond)).toEqual([0, 1, 2]);
  });

  it.each([
    ['a byte order mark', '\uFEFFa,b,c\n1,2,3\n'],
    ['semicolons', 'a;b;c\n1;2;3\n'],
    ['tabs', 'a\tb\tc\n1\t2\t3\n'],
    ['CRLF', 'a,b,c\r\n1,2,3\r\n'],
    ['CR', 'a,b,c\r1,2,3\r'],
    ['mixed line ends', 'a,b,c\r\n1,2,3\n\r'],
    ['no last line end', 'a,b,c\n1,2,3'],
    ['a first line that names its separator', 'sep=;\r\na;b;c\r\n1;2;3\r\n'],
    ['such a line with its own separators', '\uFEFF"sep=,",,\na,b,c\n1,2,3\n'],
    ['a tab that such a line names', 'sep=\t\na\tb\tc\n1\t2\t3\n'],
    ['thin, wide and figure spaces around', 'a,b,c\n\u20091\u2009,\u30002\u2007,\u200A3\n'],
    ['quotes', '"a","b","c"\n"1","2","3"\n'],
    ['spaces after a quote', '"a" ,"b","c"\n"1" ,2,3\n'],
    ['spaces around', ' a , b , c \n 1 ,\u00A02\u202F, 3 \n'],
    ['an upper-case header', 'A,B,C\n1,2,3\n'],
    ['reordered columns', 'c,b,a\n3,2,1\n'],
    ['empty rows', 'a,b,c\n\n,,\n1,2,3\n , ,\n\n'],
    ['an empty row before the header', '\n,,\na,b,c\n1,2,3\n'],
    ['trailing empty columns', 'a,b,c,,\n1,2,3,,\n'],
    ['trailing separators in a row only', 'a,b,c\n1,2,3,,,\n'],
  ])('readCsv reads a file with %s', (_, content) => {
    const { table, problems } = read(content);
    expect(problems).toEqual([]);
    expect(table.rows).toHaveLength(1);
    const [row] = table.rows;
    expect(['a', 'b', 'c'].map((name) => row?.cells.get(name)?.text)).toEqual(['1', '2', '3']);
  });

  it('readCsv keeps separators, quotes and line ends within quotes', () => {
    const { table } = read('a,b\r\n"x, ""y""","1\r\n2"\r\n3,4\r\n');
    expect(texts(table.rows)).toEqual([
      ['x, "y"', '1\n2', ''],
      ['3', '4', ''],
    ]);
    expect(table.rows[1]).toMatchObject({ line: 4, column: 1 });
  });

  it('readCsv makes letters NFC and never reads a value as a number', () => {
    const { table } = read(`a,b\n${'hộ nghèo'.normalize('NFD')},007\n`);
    expect(texts(table.rows)[0]?.slice(0, 2)).toEqual(['hộ nghèo', '007']);
  });

  it('readCsv counts columns from after the byte order mark', () => {
    expect(told('\uFEFFa,x,b\n')).toEqual(['1:3 column-unknown x']);
  });

  it('readCsv counts lines from the first, though it names the separator', () => {
    expect(told('sep=;\na;x;b\n')).toEqual(['2:3 column-unknown x']);
  });

  it('readCsv offers the nearest name of a column', () => {
    const { problems } = readCsv('data/x.csv', 'indicator,perod\n', {
      required: ['indicator', 'period'],
      optional: [],
    });
    expect(problems[0]).toMatchObject({ code: 'column-unknown', args: { near: 'period' } });
  });

  it('readCsv gives a missing cell the place of its row', () => {
    expect(read('a,b\n\n1\n').table.rows[0]?.cells.get('b')).toMatchObject({
      line: 3,
      column: 1,
      text: '',
    });
  });

  it.each([
    ['a column that is missing', 'a\n1\n', ['1:1 column-missing a']],
    ['a column that is unknown', 'a,x,b\n1,2,3\n', ['1:3 column-unknown x']],
    ['a column that is named twice', 'a,b,A\n1,2,3\n', ['1:5 column-twice a']],
    ['a column named __proto__', '__proto__,a,b\n1,2,3\n', ['1:1 column-unknown __proto__']],
    ['a column named constructor', 'a,b,constructor\n1,2,3\n', ['1:5 column-unknown constructor']],
    ['a cell beyond the header', 'a,b\n1,2,3\n', ['2:5 csv-cells 3']],
    ['a cell under an empty header', 'a,b,\n1,2,3\n', ['2:5 csv-cells 3']],
    ['a quote that is never closed', 'a,b\n1,"2\n3,4\n', ['2:3 csv-quote "2']],
    ['letters after a closed quote', 'a,b\n"1"x,2\n"3",4\n', ['2:1 csv-quote "1"x,2']],
    ['no header at all', '', ['1:1 column-missing ', '1:1 column-missing ']],
  ])('readCsv names %s', (_, content, problems) => {
    expect(told(content)).toEqual(problems);
  });

  it('readCsv keeps the first of two columns of one name', () => {
    expect(read('a,b,a\n1,2,3\n').table.rows[0]?.cells.get('a')?.text).toBe('1');
  });

  it('readCsv keeps a column named __proto__ off the prototype', () => {
    const { table } = read('__proto__,a,b\nx,1,2\n');
    expect(table.rows[0]?.cells.get('a')?.text).toBe('1');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '1', ' ', ',', ';', '\t', '"', '\n', '\r\n', '\u00A0', '𝒳'),
    maxLength: 8,
  });
  const matrix = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  const form = fc.record({
    separator: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\uFEFF'),
    quoted: fc.boolean(),
  });

  it('the line and column of each cell point at its text in the file', () => {
    fc.assert(
      fc.property(matrix, form, (cells, { separator, lineEnd, mark, quoted }) => {
        const write = (text: string) =>
          quoted || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const lines = cells.map((row) => row.map(write).join(separator));
        const content = mark + [`a${separator}b${separator}c`, ...lines, ''].join(lineEnd);
        const { table, problems } = read(content);
        expect(problems).toEqual([]);
        const plain = (text: string) =>
          text
            .replace(/\r\n?/g, '\n')
            .replace(/\u00A0/g, ' ')
            .trim();
        const expected = cells.map((row) => row.map(plain)).filter((row) => row.some(Boolean));
        expect(texts(table.rows)).toEqual(expected);
        const fileLines = content.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
        const written = cells.filter((row) => row.map(plain).some(Boolean));
        table.rows.forEach((row, index) => {
          ['a', 'b', 'c'].forEach((name, at) => {
            const place = row.cells.get(name);
            const rest = fileLines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1) ?? '';
            const [first = ''] = write(written[index]?.[at] ?? '').split(/\r\n|\r|\n/);
            expect(rest.startsWith(first)).toBe(true);
          });
        });
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('readCsv throws at no string, and every problem stands within the file', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'b', ',', ';', '"', '\n', '\r', ' '), maxLength: 40 }),
    );
    fc.assert(
      fc.property(any, (content) => {
        const lines = content.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
        for (const { line, column } of read(content).problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { seed, numRuns: 3000 },
    );
  });
});
