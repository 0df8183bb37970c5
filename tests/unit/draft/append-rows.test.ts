import { describe, expect, it } from 'vitest';
import { decode, type Encoding } from '../../../src/data/csv/encoding.ts';
import { readRecords } from '../../../src/data/csv/table.ts';
import { withRows, withRowsInBytes } from '../../../src/draft/append-rows.ts';
import { encode } from '../../../src/draft/encode.ts';

describe('withRows(text, rows)', () => {
  it('withRows appends in the order of the header and quotes what must be', () => {
    expect(withRows('b,a\n1,2\n', [{ a: 'x,y', b: 'ông "A"' }])).toBe(
      'b,a\n1,2\n"ông ""A""","x,y"\n',
    );
  });

  it.each([
    ['a;b\r\n1;2\r\n', 'a;b\r\n1;2\r\n3;4\r\n'],
    ['a\tb\n1\t2', 'a\tb\n1\t2\n3\t4\n'],
    ['a,b\r1,2\r', 'a,b\r1,2\r3,4\r'],
    ['\uFEFFa,b\n', '\uFEFFa,b\n3,4\n'],
    ['sep=;\r\na;b\r\n', 'sep=;\r\na;b\r\n3;4\r\n'],
    ['\nA,"B"\n', '\nA,"B"\n3,4\n'],
  ])('withRows(%j) keeps its separator, line ends and mark', (before, after) => {
    expect(withRows(before, [{ a: '3', b: '4' }])).toBe(after);
  });

  it('withRows adds a column that the header lacks, unless it would be empty', () => {
    expect(withRows('a;b\r\n1;2\r\n', [{ a: '3', draft: '?' }])).toBe(
      'a;b;draft\r\n1;2\r\n3;;?\r\n',
    );
    expect(withRows('a\n', [{ a: '3', draft: '' }])).toBe('a\n3\n');
  });

  it('withRows changes nothing for no rows', () => {
    expect(withRows('a,b\n1,2', [])).toBe('a,b\n1,2');
  });
});

describe('withRowsInBytes(bytes, rows)', () => {
  const header = 'phrase;why_vi;why_en\r\n';
  const first = 'Quận 1;Tên của một quận ở Việt Nam, để thử;A district.\r\n';
  const row = { phrase: 'Quận 3', why_vi: 'Tên “quận” khác: Ỷ, ợ, ẵ, ế', why_en: 'Another.' };

  it.each<[Encoding, string]>([
    ['utf-8', ''],
    ['utf-8', '\uFEFF'],
    ['utf-16le', '\uFEFF'],
    ['utf-16be', '\uFEFF'],
    ['windows-1258', ''],
  ])('withRowsInBytes keeps every byte of a file in %s and adds to it alike', (encoding, mark) => {
    const bytes = encode(mark + header + first, encoding);
    if (!bytes) throw new Error('not encoded');
    const after = withRowsInBytes(bytes, [row]);
    if (!after) throw new Error('not appended');
    expect(after.subarray(0, bytes.length)).toEqual(bytes);
    expect(decode(after).encoding).toBe(encoding);
    const records = readRecords('not-statistics', decode(after).text);
    expect(records.map(({ phrase }) => phrase)).toEqual(['Quận 1', 'Quận 3']);
    expect(records[1]?.why_vi).toBe(row.why_vi);
  });

  it('withRowsInBytes adds a column within the bytes', () => {
    const bytes = encode('\uFEFFa;b\n1;đ\n', 'utf-16le');
    const after = withRowsInBytes(bytes ?? new Uint8Array(), [{ a: '2', draft: '?' }]);
    expect(decode(after ?? new Uint8Array()).text.replace('\uFEFF', '')).toBe(
      'a;b;draft\n1;đ\n2;;?\n',
    );
  });

  it('withRowsInBytes refuses a letter that the encoding lacks', () => {
    const bytes = encode(header + first, 'windows-1258') ?? new Uint8Array();
    expect(withRowsInBytes(bytes, [{ ...row, why_en: '貧' }])).toBeUndefined();
  });
});
