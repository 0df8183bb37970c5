import { describe, expect, it } from 'vitest';
import { allowedNumbersOf } from '../../../src/audit/allowed-numbers.ts';
import { auditPage } from '../../../src/audit/audit-page.ts';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { edited } from '../project-files.ts';

/** What the project allows, had its source said most of its figures with a hedge. */
const allowed = allowedNumbersOf(
  loadProject(
    edited(
      ['data/poverty.csv', '2022-12,185,Hiện nay phường có 185', '2022-12,185,phường có hơn 185'],
      ['data/poverty.csv', 'có 24 hộ cận nghèo', 'có 24 hộ cận nghèo trở lên'],
      ['data/tax.csv', 'nghiệp thu được 9 tỷ', 'nghiệp ước đạt gần 9 tỷ'],
      ['data/social-media.csv', '8157,8.157 lượt', '8157,trên 8.157 lượt'],
    ),
  ),
);

/** The hedges that a page lacks, as the audit tells them. */
function missing(body: string, lang = 'vi'): string[] {
  const page = `<!doctype html><html lang="${lang}"><head><title>t</title></head><body>${body}</body></html>`;
  return auditPage('2022/index.html', page, allowed).map(
    ({ code, args }) => `${code} ${args['hedge'] ?? ''}`,
  );
}

const mark = (id: string, text: string) => `<a href="#${id}" data-datum="${id}">${text}</a>`;
const poor = (text = '185 hộ') => mark('ho-ngheo-2022-12', text);
const tax = (text = '9 tỷ đồng') => mark('thue-cong-thuong-2022-12-31', text);

describe('auditPage hears the hedge of each figure', () => {
  it.each([
    ['before its mark', `<p>Phường có hơn ${poor()} nghèo.</p>`],
    ['in another word for it', `<p>Phường có trên ${poor()} nghèo.</p>`],
    ['within its mark', `<p>Phường có ${poor('hơn 185 hộ')} nghèo.</p>`],
    ['with a capital', `<p>Hơn ${poor()} nghèo.</p>`],
    ['in a cell', `<table><tr data-datum="ho-ngheo-2022-12"><td>hơn 185 hộ</td></tr></table>`],
    ['behind it', `<p>Có ${mark('ho-can-ngheo-2022-12', '24 hộ')} cận nghèo trở lên.</p>`],
    ['of an estimate', `<p>Thuế ước đạt gần ${tax()}.</p>`],
    ['of an estimate said first', `<p>Ước tính thuế thu được gần ${tax()}.</p>`],
    ['of a derived figure', `<p>Đầu năm có hơn ${mark('ho-ngheo-2022-01', '231')} hộ.</p>`],
    ['of its operands', `<p data-datum="ho-ngheo-2022-01">Số tính ra: hơn 185 hộ + 46 hộ</p>`],
    ['in plain text', `<img alt="Phường có hơn 185 hộ nghèo">`],
    ['in a drawing', `<svg><g data-datum="ho-ngheo-2022-12"><text>hơn 185 hộ</text></g></svg>`],
    [
      'where the source is quoted',
      `<p data-datum="ho-ngheo-2022-12"><q>phường có hơn 185 hộ nghèo</q></p>`,
    ],
    ['of a figure without one', `<p>giảm ${mark('ho-ngheo-giam-2022', '46 hộ')}</p>`],
  ])('%s', (_, body) => {
    expect(missing(body)).toEqual([]);
  });

  it.each([
    ['before its mark', `<p>It had more than ${poor('185 households')}.</p>`],
    ['before its currency', `<p>By estimate nearly VND ${tax('9 billion')} came in.</p>`],
    ['behind it', `<p>It had ${mark('ho-can-ngheo-2022-12', '24')} or more.</p>`],
  ])('in English, %s', (_, body) => {
    expect(missing(body, 'en')).toEqual([]);
  });
});

describe('auditPage misses the hedge of a figure', () => {
  it.each([
    ['lost before its mark', `<p>Phường có ${poor()} nghèo.</p>`, 'hơn'],
    [
      'lost in a cell',
      `<table><tr data-datum="ho-ngheo-2022-12"><td>185 hộ</td></tr></table>`,
      'hơn',
    ],
    ['that is another', `<p>Phường có gần ${poor()} nghèo.</p>`, 'hơn'],
    ['that only compares', `<p>Ít hơn đầu năm, còn ${poor()} nghèo.</p>`, 'hơn'],
    [
      'that stands far off',
      `<p>Hơn một năm qua, phường đã chăm lo và có ${poor()} nghèo.</p>`,
      'hơn',
    ],
    ['of another figure', `<p>Có hơn 9 vạn người, ${poor()} nghèo</p>`, 'hơn'],
    ['of an estimate, half of it', `<p>Thuế thu được gần ${tax()}.</p>`, 'ước gần'],
    ['of an estimate, the other half', `<p>Thuế ước đạt ${tax()}.</p>`, 'ước gần'],
    [
      'of a derived figure',
      `<p>Bình quân ${mark('tuong-tac-moi-bai-2022', '41,8')} lượt.</p>`,
      'hơn',
    ],
    ['of an operand', `<p data-datum="ho-ngheo-2022-01">Số tính ra: 185 hộ + 46 hộ</p>`, 'hơn'],
    ['in plain text', `<img alt="Phường có 185 hộ nghèo">`, 'hơn'],
    ['in a drawing', `<svg><g data-datum="ho-ngheo-2022-12"><text>185 hộ</text></g></svg>`, 'hơn'],
  ])('%s', (_, body, hedge) => {
    expect(missing(body)).toContain(`published-hedge-missing ${hedge}`);
  });

  it('in linked data', () => {
    const value = { url: 'https://x.example/#ho-ngheo-2022-12', value: 185, unitText: 'hộ' };
    const linked = (json: unknown) =>
      `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
    expect(missing(linked(value))).toEqual(['published-hedge-missing hơn']);
    const term = { '@type': 'DefinedTerm', termCode: 'more' };
    expect(missing(linked({ ...value, valueReference: term }))).toEqual([]);
  });

  it('in English', () => {
    expect(missing(`<p>It had ${poor('185 households')}.</p>`, 'en')).toEqual([
      'published-hedge-missing more than',
    ]);
  });
});
