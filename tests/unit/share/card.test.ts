import { describe, expect, test } from 'vitest';
import { fill, type Segment } from '../../../src/data/model/template.ts';
import type { Lang } from '../../../src/data/text/number.ts';
import { card, cardShapes, fitsOnCard, type CardShape } from '../../../src/share/card.ts';
import { cardSentence, type Sentence } from '../../../src/share/card-sentence.ts';
import { measure } from '../../../src/share/measure.ts';
import { light } from '../../../src/theme/tokens.ts';
import { realCharts } from '../../support/real-data.ts';

const { report } = realCharts();
const says = (template: string, lang: Lang = 'vi') =>
  cardSentence(fill(template, report, lang).segments);
const shown = ({ lead, text }: Sentence) =>
  [lead ? `[${lead.before}|${lead.figure}|${lead.after}]` : '', text]
    .join('')
    .replaceAll('\u00A0', ' ');

describe('cardSentence(segments)', () => {
  test.each<[string, Lang, string]>([
    ['{ho_ngheo} hộ nghèo năm {year}', 'vi', '[|185| hộ nghèo]năm 2022'],
    ['{the_bhyt_ho_ngheo} thành viên hộ nghèo', 'vi', '[|468| thành viên]hộ nghèo'],
    ['{ho_ngheo} poor households in {year}', 'en', '[|185| poor households]in 2022'],
    ['{ho_ngheo} of the ward are poor', 'en', '[|185|]of the ward are poor'],
    ['{thue_cong_thuong} đồng; {ho_ngheo} hộ', 'vi', '[|9 tỷ| đồng]185 hộ'],
    ['VND {thue_cong_thuong} of tax', 'en', '[VND |9 billion|]of tax'],
    ['{tuong_tac_moi_bai} lượt tương tác mỗi bài', 'vi', '[Khoảng |41,8| lượt]tương tác mỗi bài'],
    ['{ho_ngheo_thay_doi|size}, tính ra', 'vi', '[Khoảng |19,9%|]tính ra'],
    ['Còn {ho_ngheo} hộ nghèo', 'vi', 'Còn 185 hộ nghèo'],
    ['Không có số nào', 'vi', 'Không có số nào'],
  ])('of %o in %s is %o', (template, lang, expected) => {
    expect(shown(says(template, lang))).toBe(expected);
  });
});

const source = 'Nguồn: L.T., “Phường Cầu Kho tổng kết công tác xây dựng Đảng năm 2022”. CC BY 4.0.';

/** The lines of text of a card: where they stand, how large they are and what they say. */
function linesOf(
  sentence: Sentence,
  shape: CardShape,
  address = 'so-lieu.example/2022/giam-ngheo/',
) {
  const content = {
    sentence,
    source,
    address,
    mark: light.ink,
  };
  const svg = card(content, light, measure, shape);
  return [...svg.matchAll(/<text class="([^"]*)" x="(\d+)" y="(\d+)"([^>]*)>(.*?)<\/text>/g)].map(
    ([, kind = '', x, y, attributes = '', body = '']) => ({
      kind,
      x: Number(x),
      y: Number(y),
      parts: body.includes('<tspan')
        ? [...body.matchAll(/<tspan font-size="(\d+)">([^<]*)/g)].map(([, size, text = '']) => ({
            size: Number(size),
            text,
          }))
        : [{ size: Number(/font-size="(\d+)"/.exec(attributes)?.[1]), text: body }],
    }),
  );
}

const made = (text: string): Segment[] => [{ kind: 'text', text }];
const sentences = {
  'a figure and its unit': says('{ho_ngheo} hộ nghèo khi tổng kết năm {year}'),
  'a long figure': says('{thu_ngan_sach} đồng ngân sách phường thu được trong năm {year}'),
  'a long figure in English': says('VND {thu_ngan_sach} of ward budget revenue in {year}', 'en'),
  'a hedged figure': says('{tuong_tac_moi_bai} interactions and shares a post', 'en'),
  'a long title': cardSentence(made('Một tiêu đề dài mà ảnh vẫn còn chỗ cho nó, '.repeat(2))),
};

describe.each(Object.entries(cardShapes))('a %s card', (_, shape) => {
  test('breaks a long address behind a slash', () => {
    const long = 'mot-nhom-tinh-nguyen.github.io/phuong-qua-so-lieu/en/2022/mang-xa-hoi/';
    const lines = linesOf(sentences['a figure and its unit'], shape, long)
      .filter(({ kind }) => kind.includes('address'))
      .map(({ parts }) => parts.map(({ text }) => text).join(''));
    expect(lines.join('')).toBe(long);
    expect(lines.every((line) => line.endsWith('/'))).toBe(true);
    for (const line of lines) {
      expect(measure(line, shape.foot, 'bold')).toBeLessThan(shape.width - 2 * shape.side);
    }
  });

  test.each(Object.entries(sentences))('keeps %s within its margins', (__, sentence) => {
    const lines = linesOf(sentence, shape);
    const right = shape.width - shape.side;
    for (const { x, y, kind, parts } of lines) {
      const widths = parts.map(({ size, text }) =>
        measure(text, size, kind === 'foot' ? 'regular' : 'bold'),
      );
      expect(x + widths.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(right + 0.5);
      expect(y).toBeGreaterThan(shape.top);
      expect(y).toBeLessThanOrEqual(shape.height - shape.bottom);
    }
    const said = lines.flatMap(({ parts }) => parts.map(({ text }) => text)).join(' ');
    const { lead, text } = sentence;
    const words = [lead?.before, lead?.figure, lead?.after, text, source].join(' ').split(/\s+/);
    expect(words.filter((word) => !said.includes(word))).toEqual([]);
  });

  test('sets the figure large and nothing over another line', () => {
    const lines = linesOf(sentences['a figure and its unit'], shape);
    expect(lines[0]?.parts[0]).toEqual({ size: shape.lead, text: '185' });
    const bases = lines.map(({ y }) => y);
    expect(bases).toEqual(bases.toSorted((a, b) => a - b));
    expect(new Set(bases).size).toBe(bases.length);
  });
});

test('all of a social card stands in the square of its middle', () => {
  const { width, height, side } = cardShapes.wide;
  expect(side).toBeGreaterThanOrEqual((width - height) / 2);
});

test('refuses a sentence that no size holds, and says so beforehand', () => {
  const long = { text: 'một câu dài đến mức không ảnh nào còn chỗ cho nó '.repeat(6) };
  expect(fitsOnCard(long, measure)).toBe(false);
  expect(() => linesOf(long, cardShapes.wide)).toThrow(/too long for a card: một câu dài/);
  expect(fitsOnCard(sentences['a long title'], measure)).toBe(true);
});
