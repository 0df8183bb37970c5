import { describe, expect, it } from 'vitest';
import { Positions } from '../../../../src/data/problem/position.ts';

describe('new Positions(file, text).at(offset)', () => {
  it.each([
    ['LF', 'ab\ncd', 3, 2, 1],
    ['CRLF', 'ab\r\ncd', 5, 2, 2],
    ['CR', 'ab\rcd', 4, 2, 2],
    ['an empty line', '\n\nx', 2, 3, 1],
    ['the end', 'ab', 2, 1, 3],
  ])('at(offset) counts lines and columns from 1: %s', (_, text, offset, line, column) => {
    expect(new Positions('f', text).at(offset)).toEqual({ file: 'f', line, column });
  });
});
