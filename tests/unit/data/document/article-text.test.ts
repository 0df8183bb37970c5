import { describe, expect, it } from 'vitest';
import { articleOf, paragraphsOfText } from '../../../../src/data/document/article-text.ts';

const texts = (text: string) => paragraphsOfText(text).map((one) => one.text);

describe('paragraphsOfText(text)', () => {
  it('paragraphsOfText parts by blank lines and joins the lines between them', () => {
    expect(texts('\uFEFFmột\r\nhai\r\n\r\n \r\nba')).toEqual(['một hai', 'ba']);
  });

  it('paragraphsOfText takes each line where no line is blank, also those of an old Mac', () => {
    expect(texts('một\rhai\r')).toEqual(['một', 'hai']);
    expect(texts('\n\nmột\nhai\n\n')).toEqual(['một', 'hai']);
  });

  it('paragraphsOfText keeps the items of a list apart', () => {
    expect(texts('Kết quả:\n- Hộ nghèo: 153 hộ\n- Hộ cận nghèo: 17 hộ\n\nXong.')).toEqual([
      'Kết quả:',
      '- Hộ nghèo: 153 hộ',
      '- Hộ cận nghèo: 17 hộ',
      'Xong.',
    ]);
  });

  it.each(['\t', '|'])('paragraphsOfText reads a table parted by %j', (mark) => {
    const table = ['Nội dung#Năm 2022#Năm 2023', 'Hộ nghèo#185#150'].join('\n');
    expect(texts(`Một.\n\n${table.replaceAll('#', mark)}\n\nHai.`)).toEqual([
      'Một.',
      'Hộ nghèo – Năm 2022: 185',
      'Hộ nghèo – Năm 2023: 150',
      'Hai.',
    ]);
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
      head: string[];
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

  it('articleOf takes the head of an official document off, and what it is for its title', () => {
    const { head, title, paragraphs } = articleOf(
      paragraphsOfText(
        `ĐẢNG BỘ QUẬN 1          ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY PHƯỜNG CẦU KHO
*          Cầu Kho, ngày 15 tháng 12 năm 2023
Số 87-BC/ĐU

BÁO CÁO
kết quả thực hiện nhiệm vụ năm 2023
-----

I. KẾT QUẢ

Phường họp.`,
      ),
    );
    expect(head).toHaveLength(4);
    expect(title).toBe('BÁO CÁO kết quả thực hiện nhiệm vụ năm 2023');
    expect(paragraphs.map(({ text }) => text)).toEqual(['-----', 'I. KẾT QUẢ', 'Phường họp.']);
  });

  it('articleOf takes no head off where there is none', () => {
    expect(of('PHƯỜNG CẦU KHO TỔNG KẾT NĂM', 'Phường họp.')).toMatchObject({
      head: [],
      title: 'PHƯỜNG CẦU KHO TỔNG KẾT NĂM',
    });
  });
});
