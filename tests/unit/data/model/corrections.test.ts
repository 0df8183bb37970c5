import { describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import {
  correctionsOf,
  correctionsOn,
  readPublishedFigure,
} from '../../../../src/data/model/corrections.ts';
import { correctionWords } from '../../../../src/i18n/correction.ts';
import { edited } from '../../project-files.ts';

function corrections(...rows: string[]) {
  const text = rows.map((row) => `${row},Vì thế.,That is why.\n`).join('');
  const files = edited(['data/corrections.csv', 'part\n', `part\n${text}`]);
  return { ...loadProject(files), of: correctionsOf(loadProject(files).dataset) };
}

const words = (all: ReturnType<typeof corrections>['of'], lang: 'vi' | 'en') =>
  all.map((one) => {
    const { was, is } = correctionWords(one, lang);
    return [one.date, was, is].join(' ').replaceAll('\u00A0', ' ');
  });

test('correctionsOf() gives both figures in the words of their datum, newest first', () => {
  const { of } = corrections(
    'thue_phi_nong_nghiep,2022-12-31,2026-05-01,"1,5 tỷ","1,6 tỷ"',
    'ho_ngheo,2022-12,2026-06-01,1.185,185',
    'ho_ngheo_thay_doi,2022,2026-04-01,"−19,5%","−19,9%"',
  );
  expect(words(of, 'vi')).toEqual([
    '2026-06-01 1.185 hộ 185 hộ',
    '2026-05-01 1,5 tỷ đồng 1,6 tỷ đồng',
    '2026-04-01 giảm khoảng 19,5% giảm khoảng 19,9%',
  ]);
  expect(words(of, 'en')[1]).toBe('2026-05-01 VND 1.5 billion VND 1.6 billion');
});

test('correctionsOf() leaves out what the check refuses', () => {
  const { of } = corrections('ho_ngheo,2022-12,2026-05-01,nhiều,185', 'x,2022,2026-05-01,1,2');
  expect(of).toEqual([]);
});

test('correctionsOn() finds those of the data and of what they are derived from', () => {
  const { of, dataset } = corrections('ho_ngheo_giam,2022,2026-05-01,45,46');
  const data = (...pointers: string[]) =>
    pointers.flatMap((pointer) => dataset.data.get(pointer) ?? []);
  expect(correctionsOn(data('ho_ngheo_thay_doi@2022'), of)).toEqual(of);
  expect(correctionsOn(data('ho_ngheo@2022-12', 'bai_viet@2022'), of)).toEqual([]);
});

describe('readPublishedFigure()', () => {
  test.each([
    ['8.157', 8157],
    ['8157', 8157],
    ['1,6 tỷ', 1.6e9],
    ['209,376,000', 209_376_000],
    ['−19,9%', -19.9],
    ['185,000', undefined],
    ['khoảng 185', 185],
    ['hơn 9 tỷ', 9e9],
    ['', undefined],
  ])('reads “%s” as %d', (text, value) => {
    expect(readPublishedFigure(text)?.value).toBe(value);
  });
});
