import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { dataOfReport } from '../../../../src/data/model/dataset.ts';
import {
  fill,
  plain,
  referenceTo,
  resolve,
  withoutPlaceholders,
} from '../../../../src/data/model/template.ts';
import { ownFiles } from '../../project-files.ts';

const data = dataOfReport(loadProject(ownFiles).dataset, 2022);
const report = { year: 2022, data };

function filled(template: string, lang: 'vi' | 'en' = 'vi'): string {
  return plain(fill(template, report, lang).segments);
}

describe('fill(template, report, lang)', () => {
  it.each([
    ['Còn {ho_ngheo} hộ nghèo năm {year}', 'Còn 185 hộ nghèo năm 2022'],
    ['{ho_ngheo.first} hộ đầu năm', '231 hộ đầu năm'],
    ['{ho_ngheo@2022-01} hộ', '231 hộ'],
    ['{thue_cong_thuong} đồng', '9 tỷ đồng'],
    ['giảm {ho_ngheo_thay_doi|fall}', 'giảm 19,9%'],
    ['{ho_ngheo_thay_doi}', '−19,9%'],
    ['không có gì', 'không có gì'],
    ['', ''],
  ])('fill(%o) is %o', (template, text) => {
    expect(filled(template)).toBe(text);
    expect(fill(template, report, 'vi').faults).toEqual([]);
  });

  it('fill(template, report, en) writes numbers the English way', () => {
    expect(filled('VND {thue_phi_nong_nghiep}; {thu_ngan_sach}', 'en')).toBe(
      'VND 1.6 billion; 209,376,000',
    );
  });

  it('fill gives segments: words, the year, and figures with their datum', () => {
    const { segments } = fill('a {year} {ho_ngheo} b', report, 'vi');
    expect(segments.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'a '],
      ['year', '2022'],
      ['text', ' '],
      ['figure', '185'],
      ['text', ' b'],
    ]);
    expect(segments[3]).toMatchObject({ datum: { id: 'ho-ngheo-2022-12' } });
  });

  it.each([
    ['a {ho_ngeo} b', [{ why: 'unknown', reference: 'ho_ngeo', at: 2 }]],
    ['{ho_ngheo@2021}', [{ why: 'unknown', reference: 'ho_ngheo@2021', at: 0 }]],
    ['{}', [{ why: 'unknown', reference: '', at: 0 }]],
    ['{Ho_ngheo}', [{ why: 'unknown', reference: 'Ho_ngheo', at: 0 }]],
    ['{ho_ngheo|down}', [{ why: 'unknown', reference: 'ho_ngheo|down', at: 0 }]],
    [
      '{ho_ngheo_thay_doi|rise}',
      [{ why: 'direction', reference: 'ho_ngheo_thay_doi|rise', at: 0 }],
    ],
    ['{ho_ngheo|fall}', [{ why: 'direction', reference: 'ho_ngheo|fall', at: 0 }]],
    ['{constructor}', [{ why: 'unknown', reference: 'constructor', at: 0 }]],
  ])('fill(%o) has a fault', (template, faults) => {
    expect(fill(template, report, 'vi').faults).toEqual(faults);
  });
});

describe('resolve(reference, data)', () => {
  it('resolve(indicator) is the newest datum, resolve(indicator.first) the oldest', () => {
    expect(resolve('ho_ngheo', data)?.period).toBe('2022-12');
    expect(resolve('ho_ngheo.first', data)?.period).toBe('2022-01');
    expect(resolve('bai_viet.first', data)).toBe(resolve('bai_viet', data));
  });

  it('resolve(reference, data) does not reorder the data', () => {
    const before = [...data];
    resolve('ho_ngheo', data);
    expect(data).toEqual(before);
  });
});

describe('withoutPlaceholders(template)', () => {
  it('withoutPlaceholders(template) keeps every offset', () => {
    expect(withoutPlaceholders('a {x} 1 {y')).toBe('a     1 {y');
  });
});

describe('referenceTo(datum, data)', () => {
  it('referenceTo(datum, data) names each datum so that resolve finds it', () => {
    for (const datum of data) expect(resolve(referenceTo(datum, data), data)).toBe(datum);
    expect(data.map((datum) => referenceTo(datum, data))).toContain('ho_ngheo.first');
  });

  it('referenceTo(datum, data) names a datum between others by its period', () => {
    const [like] = data.filter(({ indicator }) => indicator.id === 'bai_viet');
    if (!like) throw new Error('no datum');
    const three = ['2022-01', '2022-02', '2022-03'].map((period) => ({ ...like, period }));
    expect(three.map((datum) => referenceTo(datum, three))).toEqual([
      'bai_viet.first',
      'bai_viet@2022-02',
      'bai_viet',
    ]);
  });
});
