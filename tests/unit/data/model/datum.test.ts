import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import {
  datumId,
  observationsBehind,
  isApproximate,
  numberOf,
  type Datum,
  type DerivedDatum,
} from '../../../../src/data/model/datum.ts';
import { ownFiles } from '../../project-files.ts';

const { dataset } = loadProject(ownFiles);

function datum(pointer: string): Datum {
  const found = dataset.data.get(pointer);
  if (!found) throw new Error(`no ${pointer}`);
  return found;
}

/** A derived datum of the project with another value, step and unit. */
function derived(value: number, step: number, unit: Datum['indicator']['unit']): Datum {
  const like = datum('tuong_tac_moi_bai@2022') as DerivedDatum;
  return { ...like, value, step, indicator: { ...like.indicator, unit } };
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
    ['tet_moi_ho_can_ngheo@2022', '1.000.000', '1,000,000'],
    ['tuong_tac_moi_bai@2022', '41,8', '41.8'],
  ])('numberOf(%s) is %s, in English %s', (pointer, vi, en) => {
    expect(numberOf(datum(pointer), 'vi')).toBe(vi);
    expect(numberOf(datum(pointer), 'en')).toBe(en);
  });

  it.each([
    [41.83, 0, '41,8'],
    [41.83, 0.05, '41,8'],
    [41.83, 1, '42'],
    [41.83, 3, '42'],
    [1_234_567, 83_333, '1.230.000'],
  ])(
    'numberOf(a derived %d known to %d) is %s: to the decimal place of its step',
    (value, step, text) => {
      expect(numberOf(derived(value, step, 'lượt/bài viết'), 'vi')).toBe(text);
    },
  );
});

describe('isApproximate(datum)', () => {
  it('isApproximate(datum) is true of rounded wordings and of cut-off decimals', () => {
    expect(isApproximate(datum('thue_cong_thuong@2022-12-31'))).toBe(true);
    expect(isApproximate(datum('tuong_tac_moi_bai@2022'))).toBe(true);
    expect(isApproximate(datum('ho_ngheo_thay_doi@2022'))).toBe(true);
    expect(isApproximate(datum('tet_moi_ho_can_ngheo@2022'))).toBe(true);
  });

  it('isApproximate(datum) is false of counts and of values that come out even', () => {
    expect(isApproximate(datum('ho_ngheo@2022-12'))).toBe(false);
    expect(isApproximate(datum('ho_ngheo@2022-01'))).toBe(false);
    expect(isApproximate(datum('tet_moi_ho_ngheo@2022'))).toBe(false);
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
