import { describe, expect, it } from 'vitest';
import { paragraphsOfDocx } from '../../../src/draft/docx.ts';
import { docx, docxOf } from '../../support/docx.ts';

const run = (text: string, marks = '') => `<w:r><w:rPr>${marks}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('paragraphsOfDocx(bytes)', () => {
  it('paragraphsOfDocx gives paragraphs and headings', async () => {
    expect(await paragraphsOfDocx(await docx(['# Tổng kết', 'Còn 9 hộ & <thế>.']))).toEqual([
      { text: 'Tổng kết', isHeading: true },
      { text: 'Còn 9 hộ & <thế>.', isHeading: false },
    ]);
  });

  it('paragraphsOfDocx joins a number that is set in several runs', async () => {
    const bytes = await docxOf(`<w:p>${run('1')}${run('85', '<w:b/>')}${run(' hộ')}</w:p>`);
    expect(await paragraphsOfDocx(bytes)).toEqual([{ text: '185 hộ', isHeading: false }]);
  });

  it('paragraphsOfDocx keeps raised digits apart from the number before them', async () => {
    const raised = run('6', '<w:vertAlign w:val="superscript"/>');
    const bytes = await docxOf(`<w:p>${run('10')}${raised}</w:p>`);
    expect(await paragraphsOfDocx(bytes)).toEqual([{ text: '10⁶', isHeading: false }]);
  });

  it('paragraphsOfDocx reads table cells one by one, and notes without their marks', async () => {
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const body = `<w:tbl><w:tr>${cell('9 hộ')}${cell('8 hộ')}</w:tr></w:tbl><w:p>${run('7 hộ')}${note}</w:p>`;
    const all = await paragraphsOfDocx(await docxOf(body, 'Theo 3 nguồn.'));
    expect(all.map(({ text }) => text)).toEqual(['9 hộ', '8 hộ', '7 hộ', 'Theo 3 nguồn.']);
  });

  it('paragraphsOfDocx throws at what is not a Word document', async () => {
    await expect(paragraphsOfDocx(new TextEncoder().encode('185 hộ nghèo'))).rejects.toThrow();
    await expect(paragraphsOfDocx(new Uint8Array())).rejects.toThrow();
  });
});
