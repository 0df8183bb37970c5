import { expect, test } from 'vitest';
import type { Datum, Observation } from '../../../src/data/model/datum.ts';
import { resolve } from '../../../src/data/model/template.ts';
import { exactnessWords } from '../../../src/i18n/exactness.ts';
import { realCharts } from '../../support/real-data.ts';

const { report } = realCharts();

function datum(reference: string): Datum {
  const found = resolve(reference, report.data);
  if (!found) throw new Error(`no datum ${reference}`);
  return found;
}

test.each([
  [1, 'nguồn ghi đến từng đồng', 'the source gives it to the đồng'],
  [1e3, 'nguồn chỉ ghi đến hàng nghìn đồng', 'the source gives it to the thousand only'],
  [1e7, 'nguồn chỉ ghi đến hàng chục triệu đồng', 'the source gives it to the ten million only'],
  [
    1e8,
    'nguồn chỉ ghi đến hàng trăm triệu đồng',
    'the source gives it to the hundred million only',
  ],
  [1e9, 'nguồn chỉ ghi đến hàng tỷ đồng', 'the source gives it to the billion only'],
  [1e12, 'nguồn chỉ ghi đến hàng nghìn tỷ đồng', 'the source gives it to the trillion only'],
])('to a step of %d', (step, vi, en) => {
  const one = { ...datum('thue_cong_thuong'), step };
  expect(exactnessWords(one, 'vi')).toBe(vi);
  expect(exactnessWords(one, 'en')).toBe(en);
});

/** A figure that its source hedges with a word. */
function hedged(step: number): Observation {
  const one = datum('thue_cong_thuong') as Observation;
  const hedge = { ...one.figure.statement.hedge, means: 'more', lead: 'hơn' } as const;
  const figure = { ...one.figure, statement: { ...one.figure.statement, hedge } };
  return { ...one, figure, hedge: 'more', step };
}

test('says the word with which a source hedges', () => {
  expect(exactnessWords(hedged(1e9), 'vi')).toBe('nguồn viết “hơn”, chỉ ghi đến hàng tỷ đồng');
  expect(exactnessWords(hedged(1e9), 'en')).toBe(
    'the source says “more than”, and gives it to the billion only',
  );
  expect(exactnessWords(hedged(1), 'vi')).toBe('nguồn viết “hơn”, không có số chính xác');
  expect(exactnessWords(hedged(1), 'en')).toBe('the source says “more than”, with no exact number');
});

test('of a count in its own unit; of what is computed that it is', () => {
  expect(exactnessWords(datum('ho_ngheo'), 'vi')).toBe('nguồn ghi đến từng hộ');
  expect(exactnessWords(datum('ho_ngheo'), 'en')).toBe('the source gives it to the household');
  expect(exactnessWords(datum('ho_ngheo.first'), 'vi')).toBe('số tính ra');
});
