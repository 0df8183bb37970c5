import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { filledFrom } from '../../../../src/data/model/dataset.ts';
import type { Datum } from '../../../../src/data/model/datum.ts';
import {
  fill,
  plain,
  referenceTo,
  resolve,
  unbroken,
  withoutPlaceholders,
} from '../../../../src/data/model/template.ts';
import { edited, ownFiles } from '../../project-files.ts';

const report = filledFrom(loadProject(ownFiles).dataset, 2022);
const { data } = report;

/** The report with an observation of another value, that its made-up wording states. */
function reportWith(row: string, by: string, table = 'data/poverty.csv') {
  return filledFrom(loadProject(edited([table, row, by])).dataset, 2022);
}

const more = reportWith(
  'ho_ngheo,2022-12,185,Hiện nay phường có 185',
  'ho_ngheo,2022-12,185,Hiện nay phường có trên 185',
);
const rise = reportWith(
  'ho_ngheo_giam,2022,46,giảm 46 hộ',
  'ho_ngheo_giam,2022,-46,tăng hơn 46 hộ',
);
const none = {
  ...report,
  data: data.map((datum): Datum =>
    datum.indicator.id === 'ho_ngheo_giam' ? { ...datum, value: 0 } : datum,
  ),
};
const estimate = reportWith(
  'thuế công thương nghiệp thu được 9 tỷ',
  'thuế công thương nghiệp ước đạt gần 9 tỷ',
  'data/tax.csv',
);

function filled(template: string, lang: 'vi' | 'en' = 'vi'): string {
  return plain(fill(template, report, lang).segments);
}

describe('fill(template, report, lang)', () => {
  it.each([
    ['Còn {ho_ngheo} hộ nghèo năm {year}', 'Còn 185 hộ nghèo năm 2022'],
    ['{ho_ngheo.first} hộ đầu năm', '231 hộ đầu năm'],
    ['{ho_ngheo@2022-01} hộ', '231 hộ'],
    ['{thue_cong_thuong} đồng', '9 tỷ đồng'],
    ['giảm {ho_ngheo_thay_doi|fall}', 'giảm khoảng 19,9%'],
    ['giảm {ho_ngheo_giam|fall} hộ', 'giảm 46 hộ'],
    ['không có gì', 'không có gì'],
    ['', ''],
  ])('fill(%o) is %o', (template, text) => {
    expect(filled(template)).toBe(text);
    expect(fill(template, report, 'vi').faults).toEqual([]);
  });

  it.each([
    ['{ho_ngheo} hộ[, tức {khong_co}]', '185 hộ'],
    ['{ho_ngheo} hộ[, giảm {ho_ngheo_giam} hộ]', '185 hộ, giảm 46 hộ'],
    ['[{khong_co} hộ||{ho_ngheo_giam|giảm # hộ|tăng # hộ|không đổi}||không rõ]', 'giảm 46 hộ'],
    ['[{khong_co} hộ||không rõ]', 'không rõ'],
    ['[{bai_viet.first} bài||{bai_viet} bài năm {year}]', '195 bài năm 2022'],
    ['[sic] {ho_ngheo}', '[sic] 185'],
    ['{ho_ngheo.first} hộ{ho_ngheo.first|calculated| (số tính ra)}', '231 hộ (số tính ra)'],
    ['{ho_ngheo} hộ{ho_ngheo|calculated| (số tính ra)}', '185 hộ'],
    ['ở {place}', 'ở Cầu Kho'],
  ])('fill(%o) is %o by what the report gives', (template, text) => {
    expect(filled(template)).toBe(text);
    expect(fill(template, report, 'vi').faults).toEqual([]);
  });

  it('withoutPlaceholders() keeps the words of every part in brackets where they stand', () => {
    const template = '[giảm {a} hộ||có 9 hộ] {b|calculated| (5)}';
    const bare = withoutPlaceholders(template);
    expect(bare).toHaveLength(template.length);
    for (const words of ['giảm', 'có 9 hộ', '(5)']) {
      expect(bare.indexOf(words)).toBe(template.indexOf(words));
    }
    expect(bare).not.toMatch(/[[\]{}]/);
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
    ['{ho_ngheo|a|b}', [{ why: 'unknown', reference: 'ho_ngheo|a|b', at: 0 }]],
    ['{no|a|b|c}', [{ why: 'unknown', reference: 'no|a|b|c', at: 0 }]],
    ['{ho_ngheo_thay_doi}', [{ why: 'direction', reference: 'ho_ngheo_thay_doi', at: 0 }]],
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

describe('fill() writes a hedge once', () => {
  it.each([
    ['Cầu Kho có {ho_ngheo} hộ nghèo', 'Cầu Kho có trên 185 hộ nghèo'],
    ['{ho_ngheo} hộ nghèo. {ho_ngheo} hộ', 'Trên 185 hộ nghèo. Trên 185 hộ'],
    ['có hơn {ho_ngheo} hộ', 'có hơn 185 hộ'],
    ['có quá {ho_ngheo} hộ', 'có quá 185 hộ'],
    ['({ho_ngheo} hộ)', '(trên 185 hộ)'],
    ['đầu năm có {ho_ngheo.first} hộ', 'đầu năm có hơn 231 hộ'],
    ['ít hơn đầu năm {ho_ngheo_giam} hộ, còn {ho_ngheo}', 'ít hơn đầu năm 46 hộ, còn trên 185'],
  ])('fill(%o) is %o', (template, text) => {
    const { segments, faults } = fill(template, more, 'vi');
    expect([plain(segments), faults]).toEqual([text, []]);
  });

  it.each([
    ['{ho_ngheo} poor households', 'More than 185 poor households'],
    ['to {ho_ngheo}', 'to more than 185'],
    ['over {ho_ngheo} households', 'over 185 households'],
    ['more than {ho_ngheo} households', 'more than 185 households'],
  ])('fill(%o, en) is %o', (template, text) => {
    const { segments, faults } = fill(template, more, 'en');
    expect([plain(segments), faults]).toEqual([text, []]);
  });

  it('fill() writes it before a currency', () => {
    const template = 'brought in VND {thue_cong_thuong} in {year}';
    const { segments } = fill(template, estimate, 'en');
    expect(plain(segments)).toBe('brought in by estimate nearly VND 9 billion in 2022');
    const said = fill('brought in by estimate nearly VND {thue_cong_thuong}', estimate, 'en');
    expect([plain(said.segments), said.faults]).toEqual([
      'brought in by estimate nearly VND 9 billion',
      [],
    ]);
    expect(plain(fill('thu được {thue_cong_thuong} đồng', estimate, 'vi').segments)).toBe(
      'thu được ước gần 9 tỷ đồng',
    );
  });

  it('fill() lets no line part the figure from what belongs to it', () => {
    const { segments } = fill('in VND {thue_cong_thuong} of {ho_ngheo} units', estimate, 'en');
    expect(plain(unbroken(segments))).toBe(
      'in by estimate nearly VND\u00A09\u00A0billion of 185\u00A0units',
    );
  });

  it.each([
    ['còn gần {ho_ngheo} hộ', 'gần', 'trên'],
    ['còn khoảng {ho_ngheo} hộ', 'khoảng', 'trên'],
    ['giảm khoảng {ho_ngheo_giam} hộ', 'khoảng', ''],
    ['còn {ho_can_ngheo} hộ trở lên', 'trở lên', ''],
  ])('fill(%o) has the fault that it says %o where the datum is %o', (template, said, own) => {
    const { faults } = fill(template, more, 'vi');
    expect(faults).toMatchObject([{ why: 'hedge', said, own }]);
  });
});

describe('fill() words a change by its sign', () => {
  const finding = 'Hộ nghèo {ho_ngheo_giam|giảm # hộ|tăng # hộ|không đổi} trong năm {year}';

  it.each([
    ['a fall', report, 'Hộ nghèo giảm 46 hộ trong năm 2022'],
    ['a rise of an indicator of fall', rise, 'Hộ nghèo tăng hơn 46 hộ trong năm 2022'],
    ['no change', none, 'Hộ nghèo không đổi trong năm 2022'],
  ])('%s', (_, own, text) => {
    const { segments, faults } = fill(finding, own, 'vi');
    expect([plain(segments), faults]).toEqual([text, []]);
  });

  it('words and number may be chosen apart', () => {
    const template = '{ho_ngheo_giam|giảm|tăng|không đổi} {ho_ngheo_giam|size} hộ';
    expect(plain(fill(template, rise, 'vi').segments)).toBe('tăng hơn 46 hộ');
  });

  it('a figure of a choice is marked as any other', () => {
    expect(fill(finding, rise, 'vi').segments).toContainEqual(
      expect.objectContaining({ kind: 'figure', text: '46' }),
    );
  });

  it.each(['giảm {ho_ngheo_giam} hộ', 'giảm {ho_ngheo_giam|fall} hộ'])(
    'fill(%o) refuses a rise',
    (template) => {
      expect(fill(template, rise, 'vi').faults).toMatchObject([{ why: 'direction' }]);
      expect(fill(template, report, 'vi').faults).toEqual([]);
    },
  );

  it('fill() takes the rise that it is', () => {
    const { segments, faults } = fill('tăng {ho_ngheo_giam|rise} hộ', rise, 'vi');
    expect([plain(segments), faults]).toEqual(['tăng hơn 46 hộ', []]);
  });
});

describe('resolve(reference, data)', () => {
  it('resolve(indicator) is the newest datum, resolve(indicator.first) the oldest', () => {
    expect(resolve('ho_ngheo', data)?.period).toBe('2022-12');
    expect(resolve('ho_ngheo.first', data)?.period).toBe('2022-01');
    expect(resolve('bai_viet.first', data)).toBeUndefined();
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

  it('withoutPlaceholders(template) keeps the words of a choice, so that a number is seen', () => {
    expect(withoutPlaceholders('a {x|giảm # hộ|tăng 5|} b')).toBe('a   |giảm   hộ|tăng 5|  b');
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
