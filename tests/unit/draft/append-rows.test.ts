import { describe, expect, it } from 'vitest';
import { withRows } from '../../../src/draft/append-rows.ts';

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
