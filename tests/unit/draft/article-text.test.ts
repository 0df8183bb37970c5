import { describe, expect, it } from 'vitest';
import { articleOf, paragraphsOfText } from '../../../src/draft/article-text.ts';

const texts = (text: string) => paragraphsOfText(text).map((one) => one.text);

describe('paragraphsOfText(text)', () => {
  it('paragraphsOfText parts by blank lines and joins the lines between them', () => {
    expect(texts('\uFEFFmột\r\nhai\r\n\r\n \r\nba')).toEqual(['một hai', 'ba']);
  });

  it('paragraphsOfText takes each line where no line is blank, also those of an old Mac', () => {
    expect(texts('một\rhai\r')).toEqual(['một', 'hai']);
    expect(texts('\n\nmột\nhai\n\n')).toEqual(['một', 'hai']);
  });

  it('paragraphsOfText makes letters NFC and spaces plain', () => {
    expect(texts('ho\u0323\u00A0\u2009nghe\u0300o')).toEqual(['họ nghèo']);
  });

  it('paragraphsOfText finds nothing in nothing', () => {
    expect(texts('')).toEqual([]);
    expect(texts(' \n\t\n')).toEqual([]);
  });
});

describe('articleOf(paragraphs)', () => {
  const of = (...all: string[]) =>
    articleOf(all.map((text) => ({ text, isHeading: false }))) as {
      title: string;
      paragraphs: { text: string }[];
    };

  it('articleOf takes a short first paragraph without a full stop as the title', () => {
    const { title, paragraphs } = of('Tổng kết năm', 'Phường họp.');
    expect(title).toBe('Tổng kết năm');
    expect(paragraphs.map(({ text }) => text)).toEqual(['Phường họp.']);
  });

  it('articleOf takes no sentence, no long text and no only paragraph for a title', () => {
    expect(of('Phường họp.', 'Xong.').title).toBe('');
    expect(of('dài '.repeat(60), 'Xong.').title).toBe('');
    expect(of('Tổng kết năm').title).toBe('');
    expect(of('Tổng kết năm').paragraphs).toHaveLength(1);
  });
});
