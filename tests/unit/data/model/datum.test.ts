import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import {
  datumId,
  observationsBehind,
  numberOf,
  type Datum,
  type DerivedDatum,
} from '../../../../src/data/model/datum.ts';
import type { Unit } from '../../../../src/data/text/vocabulary.ts';
import { ownFiles } from '../../project-files.ts';

const { dataset } = loadProject(ownFiles);

function datum(pointer: string): Datum {
  const found = dataset.data.get(pointer);
  if (!found) throw new Error(`no ${pointer}`);
  return found;
}

const units: Record<string, Unit> = {
  lượt: unit('lượt', 'things'),
  đồng: unit('đồng', 'money'),
  'lượt/bài viết': unit('lượt/bài viết', 'share'),
};

function unit(id: string, counts: Unit['counts']): Unit {
  return { id, forms: [id], one_en: id, many_en: id, forms_en: [id], counts, currency: '' };
}

/** A derived datum of the project with another value, step, unit and hedge. */
function derived(value: number, step: number, unitId: string, hedge: Datum['hedge'] = ''): Datum {
  const like = datum('tuong_tac_moi_bai@2022') as DerivedDatum;
  const measure = units[unitId] ?? unit(unitId, 'things');
  return { ...like, value, step, hedge, indicator: { ...like.indicator, unit: unitId, measure } };
}

describe('numberOf(datum, lang)', () => {
  it.each([
    ['ho_ngheo@2022-12', '185', '185'],
    ['thu_ngan_sach@2022-12-31', '209.376.000', '209,376,000'],
    ['thue_cong_thuong@2022-12-31', '9 tỷ', '9 billion'],
    ['thue_phi_nong_nghiep@2022-12-31', '1,6 tỷ', '1.6 billion'],
    ['tet_tien_ho_can_ngheo@2022', '12 triệu', '12 million'],
    ['tuong_tac@2022', '8.157', '8,157'],
    ['ho_ngheo@2022-01', '231', '231'],
    ['ho_ngheo_thay_doi@2022', '−19,9%', '−19.9%'],
    ['tet_moi_ho_ngheo@2022', '1.250.000', '1,250,000'],
    ['tet_moi_ho_can_ngheo@2022', '1 triệu', '1 million'],
    ['tuong_tac_moi_bai@2022', '41,8', '41.8'],
  ])('numberOf(%s) is %s, in English %s', (pointer, vi, en) => {
    expect(numberOf(datum(pointer), 'vi')).toBe(vi);
    expect(numberOf(datum(pointer), 'en')).toBe(en);
  });

  const computed: [number, number, string, Datum['hedge'], string][] = [
    [41.83, 0, 'lượt/bài viết', 'about', '41,8'],
    [41.83, 0.05, 'lượt/bài viết', 'about', '41,8'],
    [41.83, 1, 'lượt/bài viết', 'about', '42'],
    [41.83, 3, 'lượt/bài viết', 'about', '42'],
    [200, 0, 'lượt/bài viết', '', '200'],
    [62.5, 0, 'lượt/bài viết', '', '62,5'],
    [199.98, 0, 'lượt/bài viết', 'about', '200'],
    [46.38, 0, 'lượt/bài viết', 'more', '46,3'],
    [46.31, 0, 'lượt/bài viết', 'nearly', '46,4'],
    [46.3, 0, 'lượt/bài viết', 'nearly', '46,3'],
    [-46.38, 0, 'lượt/bài viết', 'at-least', '−46,3'],
    [1_000_000, 83_333, 'đồng', 'about', '1 triệu'],
    [1_234_567, 83_333, 'đồng', 'about', '1,2 triệu'],
    [1_250_000, 0, 'đồng', '', '1.250.000'],
    [10_000_000 / 3, 0, 'đồng', 'about', '3,33 triệu'],
    [10_000_000 / 3, 0, 'đồng', 'nearly', '3,34 triệu'],
    [370_370.37, 0, 'đồng', 'about', '370 nghìn'],
    [12_345.6, 0, 'đồng', 'about', '12.346'],
    [10.6e9, 1e9, 'đồng', 'about', '11 tỷ'],
    [20e9, 1e9, 'đồng', 'about', '20 tỷ'],
    [5_512_000, 1000, 'đồng', 'about', '5.512 nghìn'],
    [3, 40, 'lượt', 'about', '3'],
    [0, 1e6, 'đồng', 'about', '0'],
  ];
  it.each(computed)(
    'numberOf(a derived %d known to %d, in %s, hedged %o) is %s',
    (value, step, unitId, hedge, text) => {
      expect(numberOf(derived(value, step, unitId, hedge), 'vi')).toBe(text);
    },
  );
});

describe('hedge', () => {
  it.each([
    ['ho_ngheo@2022-12', ''],
    ['ho_ngheo@2022-01', ''],
    ['thue_cong_thuong@2022-12-31', ''],
    ['tet_moi_ho_ngheo@2022', ''],
    ['tet_moi_ho_can_ngheo@2022', 'about'],
    ['tuong_tac_moi_bai@2022', 'about'],
    ['ho_ngheo_thay_doi@2022', 'about'],
  ])('%s is hedged %o: what a computed value leaves out, and nothing else', (pointer, hedge) => {
    expect(datum(pointer).hedge).toBe(hedge);
  });
});

describe('observationsBehind(datum)', () => {
  it('observationsBehind(datum) is each observation below it, once', () => {
    const ids = observationsBehind(datum('ho_ngheo_thay_doi@2022')).map(({ id }) => id);
    expect(ids).toEqual(['ho-ngheo-2022-12', 'ho-ngheo-giam-2022']);
    expect(observationsBehind(datum('ho_ngheo@2022-12'))).toEqual([datum('ho_ngheo@2022-12')]);
  });
});

describe('datumId(indicator, period)', () => {
  it("datumId('ho_ngheo', '2022-12') is ho-ngheo-2022-12", () => {
    expect(datumId('ho_ngheo', '2022-12')).toBe('ho-ngheo-2022-12');
  });
});
