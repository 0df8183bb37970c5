import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBlock, readProse } from '../../../../src/data/article/prose.ts';

const seed = 20221231;

function texts(source: string): string[] {
  return readProse(source).blocks.map(({ text }) => text);
}

/** What the source has at the offsets of a word of the only block. */
function spelled(source: string, word: string, base = 0): string {
  const [block] = readProse(source, base).blocks;
  const start = block?.text.indexOf(word) ?? -1;
  expect(start).toBeGreaterThanOrEqual(0);
  const from = (block?.offsets[start] ?? 0) - base;
  const to = (block?.offsets[start + word.length - 1] ?? 0) - base + 1;
  return source.slice(from, to);
}

describe('readProse(source)', () => {
  it.each([
    ['a paragraph', 'còn 185 hộ', ['còn 185 hộ']],
    ['a line break', 'còn 185\nhộ nghèo', ['còn 185 hộ nghèo']],
    ['a hard break', 'còn 185  \nhộ\\\nnghèo', ['còn 185 hộ nghèo']],
    ['CRLF', 'còn 185\r\nhộ\r\n\r\nhai', ['còn 185 hộ', 'hai']],
    ['emphasis', 'còn **185** *hộ* __nghèo__', ['còn 185 hộ nghèo']],
    ['a broken figure', 'còn 1**85** hộ', ['còn 185 hộ']],
    ['a link', 'còn [185 hộ](/x "tên")', ['tên', 'còn 185 hộ']],
    ['a reference', 'còn [185 hộ][x]\n\n[x]: /y "tên 7"', ['còn 185 hộ', 'tên 7']],
    ['inline code', 'còn `185` hộ', ['còn 185 hộ']],
    ['a non-breaking space', 'còn 185\u00A0hộ', ['còn 185 hộ']],
    ['character references', 'còn&nbsp;&#49;85 hộ &amp; 24', ['còn 185 hộ & 24']],
    ['escapes', 'còn 185\\* hộ \\{x\\}', ['còn 185* hộ {x}']],
    ['decomposed letters', 'hộ nghèo ở phường'.normalize('NFD'), ['hộ nghèo ở phường']],
    ['a heading', '## Còn 185 hộ', ['Còn 185 hộ']],
    ['a list', '- một\n- hai\n  dòng', ['một', 'hai dòng']],
    ['a numbered list', '1. một\n2. hai', ['một', 'hai']],
    ['a list that starts elsewhere', '185. hộ', ['185', 'hộ']],
    ['a quotation', '> còn 185\n> hộ', ['còn 185 hộ']],
    ['an image', 'ảnh ![185 hộ](x.png)', ['185 hộ', 'ảnh ']],
    ['a block of code', '```\n185\n```', ['185']],
    ['a comment', 'còn {/* 12 */}185 hộ', ['còn 185 hộ']],
    ['two comments', '{/* 1 */ /* 2 */}', []],
  ])('readProse reads %s', (_, source, blocks) => {
    const prose = readProse(source);
    expect(prose.foreign).toEqual([]);
    expect(prose.blocks.map(({ text }) => text)).toEqual(blocks);
  });

  it.each([
    ['còn **185** hộ', '185', '185'],
    ['còn [185](/x) hộ', '185', '185'],
    ['còn 1**85** hộ', '185', '1**85'],
    ['còn 185\nhộ', '185 hộ', '185\nhộ'],
    ['còn `185` hộ', '185', '185'],
    ['a &amp; b 185', '185', '185'],
    ['&#49;85', '185', '&#49;85'],
    ['\\*\\_ 185', '185', '185'],
    ['> a\n> b 185', '185', '185'],
    ['- a\n  b 185', '185', '185'],
    ['&eacute;e 185', '185', '185'],
    ['&CounterClockwiseContourIntegral;'.repeat(3) + ' 185', '185', '185'],
    ['𝒳&#x1d4b3; 185', '185', '185'],
    ['a\r\nb 185', '185', '185'],
  ])('readProse(%o) knows where “%s” stands', (source, word, there) => {
    expect(spelled(source, word)).toBe(there);
    expect(spelled(source, word, 100)).toBe(there);
  });

  it('readProse knows which part of a block is a link', () => {
    const [block] = readProse('a [185 hộ](/x) b').blocks;
    expect(block?.links).toEqual([{ start: 2, end: 8 }]);
  });

  it('readProse gives components, their attributes and their prose', () => {
    const prose = readProse(
      'a <Derived of="x" as="fall" /> b\n\n<Chart name="y">\n\nc 185\n\n</Chart>\n',
      10,
    );
    expect(prose.elements).toEqual([
      {
        name: 'Derived',
        attributes: new Map([
          ['of', 'x'],
          ['as', 'fall'],
        ]),
        start: 12,
        end: 40,
      },
      { name: 'Chart', attributes: new Map([['name', 'y']]), start: 44, end: 77 },
    ]);
    expect(prose.blocks.map(({ text }) => text)).toEqual(['', 'a b', 'c 185']);
  });

  it('readProse reads the text within an inline component as one block', () => {
    expect(texts('a <b>1*8*5 hộ</b> c')).toEqual(['185 hộ', 'a c']);
  });

  it.each([
    ['{185}', '{185}', 0],
    ['còn {185} hộ', '{185}', 4],
    ['{/* a */ 185 /* b */}', '{/* a */ 185 /* b */}', 0],
    ['import x from "y"', 'import x from "y"', 0],
    ['export const x = 185', 'export const x = 185', 0],
    ['<Derived of={x} />', '<Derived of={x} />', 0],
    ['<Derived {...x} />', '<Derived {...x} />', 0],
  ])('readProse(%o) is code', (source, found, start) => {
    expect(readProse(source).foreign).toEqual([{ kind: 'expression', start, found, message: '' }]);
  });

  it.each([
    ['# a\n\ncòn { hộ\n\nb', '{ hộ'],
    ['a\n\n<Chart\n\nb', '<Chart'],
    ['a\r\n\r\n<!-- 185 -->', '!-- 185 -->'],
    ['a\n\nb <b> c\n\nd', '<b> c'],
    ['a\n\n<Chart name="x">\n\nb', '<Chart name="x">'],
    ['a </b> c', '/b> c'],
    ['còn <5 hộ', '5 hộ'],
  ])('readProse(%o) cannot be read from “%s”', (source, found) => {
    expect(readProse(source, 7).foreign).toMatchObject([
      { kind: 'syntax', start: 7 + source.indexOf(found), found },
    ]);
    expect(readProse(source).foreign[0]?.message).not.toMatch(/\d:\d/);
  });

  const word = fc.string({
    unit: fc.constantFrom(...'aăâđêôơưệộ185.,%“”', '\u00A0', 'é'.normalize('NFD'), '𝒳'),
    minLength: 1,
    maxLength: 8,
  });
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  it('source.slice(offset) spells each letter of unmarked text', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), fc.nat(50), (lines, base) => {
        const source = lines.map((one) => `x${one}`).join('\n');
        for (const { text, offsets } of readProse(source, base).blocks) {
          expect(offsets).toHaveLength(text.length + 1);
          for (let i = 0; i < text.length; i++) {
            const there = source.slice((offsets[i] ?? 0) - base, (offsets[i + 1] ?? 0) - base);
            expect(there.normalize('NFC').replace(/\s+/gu, ' ').slice(0, 1)).toBe(text[i]);
          }
          expect(text).toBe(text.normalize('NFC'));
        }
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('readProse loses no digit and adds none, however the text is marked', () => {
    const mark = fc.constantFrom(
      '',
      '*',
      '**',
      '_',
      '`',
      '[',
      '](/x)',
      '\n',
      '\n\n',
      '\n- ',
      '> ',
      '# ',
    );
    const marked = fc
      .array(fc.tuple(mark, word), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.map(([before, own]) => before + own).join(' '));
    fc.assert(
      fc.property(marked, (source) => {
        const prose = readProse(source);
        fc.pre(prose.foreign.length === 0);
        const digits = (text: string) => text.replace(/\D/g, '');
        expect(digits(prose.blocks.map(({ text }) => text).join(''))).toBe(digits(source));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('readProse throws at no string', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'a1 \n*_`[]()<>{}/\\&#;!|-=.'), maxLength: 30 }),
    );
    fc.assert(
      fc.property(any, (source) => {
        readProse(source);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('plainBlock(text)', () => {
  it('plainBlock(text) counts in the text itself', () => {
    expect(plainBlock('hộ  185')).toEqual({
      text: 'hộ 185',
      offsets: [0, 1, 2, 4, 5, 6, 7],
      links: [],
      inserts: [],
    });
  });

  it('plainBlock(text) makes letters NFC', () => {
    expect(plainBlock('hộ nghèo'.normalize('NFD')).text).toBe('hộ nghèo');
  });
});
