import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidied } from '../../../src/data/document/article-text.ts';
import { mdxComment, mdxText } from '../../../src/draft/mdx-text.ts';
import { readProse } from '../../../src/data/article/prose.ts';

const marks = [
  '\\',
  '`',
  '*',
  '_',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&',
  '~',
  '|',
  '#',
  '+',
  '-',
  '=',
];
const piece = fc.constantFrom(
  ...marks,
  ...[
    '1.',
    '2) ',
    '185',
    'hộ',
    ' ',
    'import ',
    'export ',
    '/',
    '!',
    '(',
    ')',
    ':',
    ':::',
    '"',
    'amp;',
  ],
  ...['---', '***', '$', '^', '%', 'http://a.vn', 'a@b.vn', '9 tỷ'],
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => tidied(pieces.join('')));

describe('mdxText(text)', () => {
  it('mdxText reads back as that very text, one paragraph without code', () => {
    fc.assert(
      fc.property(
        text.filter((one) => one !== ''),
        (one) => {
          const { blocks, elements, foreign } = readProse(`${mdxText(one)}\n`);
          expect(foreign).toEqual([]);
          expect(elements).toEqual([]);
          expect(blocks.map((block) => block.text)).toEqual([one]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('mdxComment(text)', () => {
  it('mdxComment is seen by no reader, whatever it holds', () => {
    const source = `${mdxComment('185 hộ */ {1 < 2} `')}\n\nMột.\n`;
    const { blocks, foreign } = readProse(source);
    expect(foreign).toEqual([]);
    expect(blocks.map((block) => block.text)).toEqual(['Một.']);
  });
});
