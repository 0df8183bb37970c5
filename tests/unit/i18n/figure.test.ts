import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/data/check/load-project.ts';
import type { DerivedDatum } from '../../../src/data/model/datum.ts';
import { derivationWords } from '../../../src/i18n/derivation.ts';
import { countWords, figureParts, figureWords, labelledFigure } from '../../../src/i18n/figure.ts';
import { whenWords } from '../../../src/i18n/period.ts';
import { edited } from '../project-files.ts';

const { data } = loadProject(
  edited(
    [
      'data/poverty.csv',
      'ho_ngheo,2022-12,185,Hiện nay phường có 185',
      'ho_ngheo,2022-12,185,Hiện nay phường có hơn 185',
    ],
    ['data/poverty.csv', 'ho_ngheo_giam,2022,46,giảm 46', 'ho_ngheo_giam,2022,-46,tăng gần 46'],
    ['data/poverty.csv', 'có 24 hộ cận nghèo', 'có 24 hộ cận nghèo trở lên'],
    ['data/tax.csv', 'thuế phi nông nghiệp thu được 1,6', 'thuế phi nông nghiệp ước đạt trên 1,6'],
  ),
).dataset;

const datum = (pointer: string) => {
  const found = data.get(pointer);
  if (!found) throw new Error(`no ${pointer}`);
  return found;
};

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('figureWords(datum, lang)', () => {
  it.each([
    ['ho_ngheo@2022-12', 'hơn 185 hộ', 'more than 185 households'],
    ['ho_can_ngheo@2022-12', 'ít nhất 24 hộ', 'at least 24 households'],
    ['ho_ngheo_giam@2022', 'tăng gần 46 hộ', 'a rise of nearly 46 households'],
    ['ho_ngheo@2022-01', 'hơn 139 hộ', 'more than 139 households'],
    [
      'thue_phi_nong_nghiep@2022-12-31',
      'ước trên 1,6 tỷ đồng',
      'by estimate more than VND 1.6 billion',
    ],
    ['thue_cong_thuong@2022-12-31', '9 tỷ đồng', 'VND 9 billion'],
    ['tet_moi_ho_can_ngheo@2022', 'khoảng 1 triệu đồng/hộ', 'about VND 1 million per household'],
    ['tet_moi_ho_ngheo@2022', '1.250.000 đồng/hộ', 'VND 1,250,000 per household'],
  ])('%s is %o, in English %o', (pointer, vi, en) => {
    expect([
      plain(figureWords(datum(pointer), 'vi')),
      plain(figureWords(datum(pointer), 'en')),
    ]).toEqual([vi, en]);
  });

  it('a line breaks behind the hedge alone', () => {
    expect(figureWords(datum('ho_ngheo@2022-12'), 'vi')).toBe('hơn 185\u00A0hộ');
  });
});

describe('countWords(datum, lang)', () => {
  it('countWords(datum, lang) leaves the direction to the label', () => {
    expect(countWords(datum('ho_ngheo_giam@2022'), 'vi')).toBe('gần 46');
  });
});

describe('labelledFigure(datum, lang)', () => {
  it.each([
    ['ho_can_ngheo@2022-12', 'ít nhất 24 + hộ cận nghèo', 'at least 24 + near-poor households'],
    [
      'tuong_tac_moi_bai@2022',
      'khoảng 41,8 + lượt tương tác và chia sẻ bình quân một bài viết',
      'about 41.8 + interactions and shares per post',
    ],
    ['thue_cong_thuong@2022-12-31', '9 tỷ đồng', 'VND 9 billion'],
    ['ho_ngheo_giam@2022', 'tăng gần 46 hộ', 'a rise of nearly 46 households'],
  ])('%s is %o, in English %o', (pointer, vi, en) => {
    const told = (['vi', 'en'] as const).map((lang) => {
      const { figure, label, isPhrase } = labelledFigure(datum(pointer), lang);
      return plain(isPhrase ? `${figure} + ${label}` : figure);
    });
    expect(told).toEqual([vi, en]);
  });
});

describe('whenWords(datum, lang)', () => {
  it('whenWords(datum, lang) is what the row calls its period, else the date', () => {
    expect(whenWords(datum('ho_ngheo@2022-01'), 'vi')).toBe('đầu năm 2022');
    expect(whenWords(datum('ho_ngheo@2022-12'), 'en')).toBe('at the 2022 review');
    expect(whenWords(datum('thue_cong_thuong@2022-12-31'), 'vi')).toBe('31/12/2022');
  });
});

describe('figureParts(datum, lang)', () => {
  it('figureParts(datum, lang) tells direction and hedge apart from the number', () => {
    expect(figureParts(datum('ho_ngheo_giam@2022'), 'vi')).toMatchObject({
      lead: 'tăng gần',
      number: '46',
    });
  });
});

describe('derivationWords(datum, lang)', () => {
  it('derivationWords(datum, lang) takes a rise away from what is now', () => {
    const start = datum('ho_ngheo@2022-01') as DerivedDatum;
    expect(plain(derivationWords(start, 'vi'))).toBe('hơn 185 hộ − gần 46 hộ');
    const each = datum('tet_moi_ho_can_ngheo@2022') as DerivedDatum;
    expect(plain(derivationWords(each, 'vi'))).toBe('12 triệu đồng : 12 hộ');
    expect(plain(derivationWords(each, 'en'))).toBe('VND 12 million ÷ 12 households');
  });
});
