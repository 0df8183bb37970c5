import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { dataOfReport } from '../../../src/data/model/dataset.ts';
import { recognise, sentenceAround } from '../../../src/draft/recognise.ts';
import { ownFiles } from '../project-files.ts';

const { dataset } = loadProject(ownFiles);
const data = dataOfReport(dataset, 2022);

/** Made-up sentences, recognised by the words of the real report. */
function told(...paragraphs: string[]): string[] {
  const exceptions = dataset.exceptions.map(({ phrase }) => phrase);
  return recognise(paragraphs, data, exceptions).recognised.map(
    ({ text, datum }) => `${text} ${datum.indicator.id}`,
  );
}

describe('recognise(paragraphs, data, exceptions)', () => {
  it('recognise goes by the words after and before a number, not by its value', () => {
    expect(told('Hiện nay phường có 160 hộ nghèo, giảm 25 hộ so với đầu năm.')).toEqual([
      '160 ho_ngheo',
      '25 ho_ngheo_giam',
    ]);
  });

  it('recognise reads another scale or format of the same thing', () => {
    expect(told('Thuế công thương nghiệp thu được 10.250.000.000 đồng.')).toEqual([
      '10.250.000.000 thue_cong_thuong',
    ]);
    expect(told('Thuế phi nông nghiệp thu được 950 triệu đồng.')).toEqual([
      '950 triệu thue_phi_nong_nghiep',
    ]);
  });

  it('recognise tells alike words apart by the label that the sentence says', () => {
    expect(
      told(
        'Phường chăm lo Tết cho 240 hộ nghèo tổng số tiền 310.000.000 đồng, 14 hộ cận nghèo tổng số tiền 15 triệu đồng.',
      ).sort(),
    ).toEqual([
      '14 tet_ho_can_ngheo',
      '15 triệu tet_tien_ho_can_ngheo',
      '240 tet_ho_ngheo',
      '310.000.000 tet_tien_ho_ngheo',
    ]);
  });

  it('recognise takes no number for a datum by its unit alone', () => {
    expect(told('Có 30 lượt thăm hỏi, 500.000 đồng tiền quà và 12 hộ kinh doanh.')).toEqual([]);
  });

  it('recognise takes the first of a value said twice, and neither of two values said alike', () => {
    expect(told('Phường có 160 hộ nghèo.', 'Hiện phường có 160 hộ nghèo.')).toEqual([
      '160 ho_ngheo',
    ]);
    expect(told('Phường đề ra 18 chỉ tiêu.', 'Quận đề ra 25 chỉ tiêu.')).toEqual([]);
  });

  it('recognise passes over exceptions, dates and what cannot be read', () => {
    expect(told('Ở Quận 1 có ② hộ nghèo, năm 2023, ngày 1/2/2023.')).toEqual([]);
  });

  it('recognise is linear: a text of 1 MB takes seconds', () => {
    const paragraph = 'Hiện nay phường có 160 hộ nghèo, giảm 25 hộ so với đầu năm. ';
    const start = performance.now();
    recognise(
      Array.from({ length: 16_000 }, () => paragraph),
      data,
      [],
    );
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('sentenceAround(text, part)', () => {
  it('sentenceAround ends at a full stop and not within a number', () => {
    const text = 'Trước đó. Thu được 1.250 đồng, và thôi. Sau đó.';
    const start = text.indexOf('1.250');
    expect(sentenceAround(text, { start, end: start + 5 })).toBe('Thu được 1.250 đồng, và thôi.');
  });
});
