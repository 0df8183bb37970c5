import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../../src/data/document/article-text.ts';
import { readDocx } from '../../../../src/data/document/docx.ts';
import { docx, docxOf } from '../../../support/docx.ts';

const run = (text: string, marks = '') => `<w:r><w:rPr>${marks}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (inner: string, properties = '') => `<w:p>${properties}${inner}</w:p>`;
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const textsOf = async (bytes: Uint8Array) =>
  (await readDocx(bytes)).paragraphs.map(({ text }) => text);

describe('readDocx(bytes)', () => {
  it('readDocx gives paragraphs and headings', async () => {
    const { paragraphs, leftOut } = await readDocx(await docx(['# Tổng kết', 'Còn 9 hộ & <thế>.']));
    expect(paragraphs).toEqual([
      { text: 'Tổng kết', isHeading: true },
      { text: 'Còn 9 hộ & <thế>.', isHeading: false },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('readDocx joins a number that is set in several runs', async () => {
    const bytes = await docxOf(p(`${run('1')}${run('85', '<w:b/>')}${run(' hộ')}`));
    expect(await textsOf(bytes)).toEqual(['185 hộ']);
  });

  it('readDocx keeps raised digits apart from the number before them', async () => {
    const raised = run('6', '<w:vertAlign w:val="superscript"/>');
    expect(await textsOf(await docxOf(p(`${run('10')}${raised}`)))).toEqual(['10⁶']);
    const squared = run('2', '<w:vertAlign w:val="superscript"/>');
    expect(await textsOf(await docxOf(p(`${run('820 m')}${squared}`)))).toEqual(['820 m²']);
  });

  it('readDocx reads inserted text, links and content controls', async () => {
    const body = p(
      `<w:ins>${run('9')}</w:ins><w:hyperlink>${run(' hộ')}</w:hyperlink>` +
        `<w:sdt><w:sdtContent>${run(' nghèo')}</w:sdtContent></w:sdt>`,
    );
    expect(await textsOf(await docxOf(body))).toEqual(['9 hộ nghèo']);
  });

  it.each([
    ['hidden', run('185', '<w:vanish/>')],
    ['struck', run('185', '<w:strike/>')],
    ['struck', run('185', '<w:dstrike w:val="1"/>')],
    ['deleted', '<w:del><w:r><w:delText>185</w:delText></w:r></w:del>'],
    ['hidden', run('185', '<w:rStyle w:val="An"/>')],
  ])('readDocx leaves %s text out, and tells it', async (kind, inner) => {
    const styles =
      '<w:style w:type="character" w:styleId="Goc"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="An"><w:basedOn w:val="Goc"/></w:style>';
    const bytes = await docxOf(p(`${run('Còn ')}${inner}${run('160 hộ')}`), { styles });
    expect(await readDocx(bytes)).toEqual({
      paragraphs: [{ text: 'Còn 160 hộ', isHeading: false }],
      leftOut: [{ kind, text: '185' }],
    });
  });

  it('readDocx takes a mark that is switched off for none', async () => {
    const bytes = await docxOf(p(run('185 hộ', '<w:vanish w:val="0"/><w:strike w:val="false"/>')));
    expect(await textsOf(bytes)).toEqual(['185 hộ']);
  });

  it('readDocx tells text boxes once, pictures, charts and equations', async () => {
    const box = (text: string) => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
    const body =
      p(
        `${run('Một.')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Có 9 hộ')}</w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict>${box('Có 9 hộ')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
      p('<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r>') +
      p('<w:r><w:drawing><c:chart/></w:drawing></w:r>') +
      p(`${run('thu ')}<m:oMath><m:r><m:t>9,5</m:t></m:r></m:oMath>${run(' tỷ')}`);
    const { paragraphs, leftOut } = await readDocx(await docxOf(body));
    expect(paragraphs.map(({ text }) => text)).toEqual(['Một.', 'thu […] tỷ']);
    expect(leftOut).toEqual([
      { kind: 'text-box', text: 'Có 9 hộ' },
      { kind: 'picture', text: '' },
      { kind: 'object', text: '' },
      { kind: 'equation', text: '9,5' },
    ]);
  });

  it('readDocx tells notes, comments, headers and footers, each once', async () => {
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const bytes = await docxOf(p(`${run('7 hộ')}${note}`), {
      footnotes: 'Theo 3 nguồn.',
      parts: {
        header1: 'Trang 1',
        header2: 'Trang 1',
        footer1: 'Lưu hành 2 bản',
        comments: 'Xem lại số 7',
      },
    });
    expect(await readDocx(bytes)).toEqual({
      paragraphs: [{ text: '7 hộ', isHeading: false }],
      leftOut: [
        { kind: 'footnote', text: 'Theo 3 nguồn.' },
        { kind: 'comment', text: 'Xem lại số 7' },
        { kind: 'header', text: 'Trang 1' },
        { kind: 'footer', text: 'Lưu hành 2 bản' },
      ],
    });
  });

  it('readDocx puts the heads of row and column beside each cell of a table of data', async () => {
    const table = `<w:tbl>${row(cell('STT'), cell('Nội dung'), cell('Năm 2022'), cell('Năm 2023 (hộ)'))}${row(
      cell('1'),
      cell('Hộ nghèo'),
      cell('185'),
      cell('150'),
    )}${row(cell('2'), cell('Hộ cận nghèo'), cell('24'), cell(''))}</w:tbl>`;
    expect(await textsOf(await docxOf(table))).toEqual([
      'Hộ nghèo – Năm 2022: 185',
      'Hộ nghèo – Năm 2023 (hộ): 150 hộ',
      'Hộ cận nghèo – Năm 2022: 24',
    ]);
  });

  it('readDocx reads merged heads and cells where they reach', async () => {
    const wide = '<w:gridSpan w:val="2"/>';
    const table = `<w:tbl>${row(cell('Nội dung', '<w:vMerge w:val="restart"/>'), cell('Hộ nghèo', wide))}${row(
      cell('', '<w:vMerge/>'),
      cell('Kế hoạch'),
      cell('Thực hiện'),
    )}${row(cell('Năm 2023'), cell('160'), cell('157 hộ'))}</w:tbl>`;
    expect(await textsOf(await docxOf(table))).toEqual([
      'Năm 2023 – Hộ nghèo Kế hoạch: 160',
      'Năm 2023 – Hộ nghèo Thực hiện: 157 hộ',
    ]);
  });

  it('readDocx reads a table without data cell by cell, and leaves hidden rows out', async () => {
    const table = `<w:tbl>${row(cell('ĐẢNG BỘ QUẬN 1'), cell('ĐẢNG CỘNG SẢN VIỆT NAM'))}<w:tr><w:trPr><w:hidden/></w:trPr>${cell('ẩn 9')}</w:tr></w:tbl>`;
    expect(await readDocx(await docxOf(table))).toEqual({
      paragraphs: [
        { text: 'ĐẢNG BỘ QUẬN 1', isHeading: false },
        { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', isHeading: false },
      ],
      leftOut: [{ kind: 'hidden', text: 'ẩn 9' }],
    });
  });

  it('readDocx gives the head of an official document so that its title is found', async () => {
    const side = (...lines: string[]) =>
      `<w:tc>${lines.map((line) => p(run(line))).join('')}</w:tc>`;
    const body =
      `<w:tbl>${row(
        side('THÀNH ỦY TP. HỒ CHÍ MINH', 'ĐẢNG BỘ QUẬN 1', '*', 'Số 87-BC/ĐU'),
        side('ĐẢNG CỘNG SẢN VIỆT NAM', 'Cầu Kho, ngày 15 tháng 12 năm 2023'),
      )}</w:tbl>` +
      ['BÁO CÁO', 'kết quả công tác năm 2023', 'Phường còn 150 hộ nghèo.']
        .map((line) => p(run(line)))
        .join('');
    const { head, title, paragraphs } = articleOf((await readDocx(await docxOf(body))).paragraphs);
    expect(head).toHaveLength(6);
    expect(title).toBe('BÁO CÁO kết quả công tác năm 2023');
    expect(paragraphs.map(({ text }) => text)).toEqual(['Phường còn 150 hộ nghèo.']);
  });

  it('readDocx throws at what is not a Word document', async () => {
    await expect(readDocx(new TextEncoder().encode('185 hộ nghèo'))).rejects.toThrow();
    await expect(readDocx(new Uint8Array())).rejects.toThrow();
  });
});
