import { describe, expect, test } from 'vitest';
import { auditPage } from '../../../src/audit/audit-page.ts';
import { allowedNumbersOf } from '../../../src/audit/allowed-numbers.ts';
import { sample, source } from './support/project.ts';
import { body, refusals } from './support/refusals.ts';

const correction = {
  indicator: 'ho_ngheo',
  period: '2022-12',
  date: '2026-05-01',
  old_value: '158',
  new_value: '185',
  reason_vi: 'Gõ nhầm.',
  reason_en: 'A slip.',
  part: '' as const,
};
const allowed = allowedNumbersOf(
  { ...sample, dataset: { ...sample.dataset, corrections: [correction] } },
  'https://so-lieu.example',
);

const refused = (markup: string) =>
  auditPage('dinh-chinh/index.html', body(markup), allowed).map(
    ({ code, found }) => `${code.replace('published-', '')} ${found}`,
  );

const marked = (text: string, id = 'ho-ngheo-2022-12') =>
  `<li data-correction="${id}">${text}</li>`;

describe('auditPage within data-correction', () => {
  test.each([
    'Hộ nghèo, tháng 12/2022: <del>158 hộ</del> → <b>185 hộ</b>',
    '<time datetime="2026-05-01">1/5/2026</time>: 158\u00A0hộ',
    '<span lang="en">158 households</span>',
    '158 hộ; đầu năm <span data-datum="ho-ngheo-2022-01">231</span>',
  ])('accounts for %s', (text) => {
    expect(refused(marked(text))).toEqual([]);
  });

  test.each([
    ['a number of no correction', marked('157 hộ'), ['number 157']],
    ['another unit', marked('158 triệu đồng'), ['number 158 triệu']],
    ['another unit after the number', marked('158 bài viết'), ['other-unit 158']],
    ['a correction of another datum', marked('158 hộ', 'tuong-tac-2022'), ['number 158']],
    ['another datum’s figure', marked('8.157 lượt'), ['number 8.157']],
    ['the old value as the datum', '<b data-datum="ho-ngheo-2022-12">158</b>', ['other-value 158']],
    ['the old value unmarked', '<p>158 hộ</p>', ['number 158']],
    [
      'the old value as a datum within it',
      marked('<b data-datum="ho-ngheo-2022-12">158</b>'),
      ['other-value 158'],
    ],
    ['the old value in an attribute elsewhere', '<p title="158 hộ">x</p>', ['number 158']],
  ])('refuses %s', (_, markup, findings) => {
    expect(refused(markup)).toEqual(findings);
  });

  test('refuses all of it without the row', () => {
    expect(refusals(body(marked('158 hộ')), 'dinh-chinh/index.html')).toEqual(['number 158']);
  });
});

test('auditPage knows the years between two reports, and none outside', () => {
  const other = { ...source, id: 'cu', report: '2019' };
  const sources = new Map([...sample.dataset.sources, ['cu', other]]);
  const between = allowedNumbersOf({ ...sample, dataset: { ...sample.dataset, sources } });
  const findings = (text: string) => auditPage('x.html', body(`<p>${text}</p>`), between).length;
  expect([findings('Không có số liệu năm 2020, 2021.'), findings('năm 2018')]).toEqual([0, 1]);
});
