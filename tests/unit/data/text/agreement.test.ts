import { describe, expect, it } from 'vitest';
import {
  disagreement,
  englishDisagreement,
  insertedDisagreement,
  rivalOf,
  signOf,
  type Inserted,
  type Setting,
  type Subject,
} from '../../../../src/data/text/agreement.ts';
import { readAround, readStatements, type Statement } from '../../../../src/data/text/statement.ts';
import { readTerms, TermIndex } from '../../../../src/data/text/terms.ts';
import { unitOf, type Unit } from '../../../../src/data/text/vocabulary.ts';
import { en, vi, vocabulary } from '../../../support/vocabulary.ts';

const setting: Setting = { vocabulary, ownPlaces: ['Phường Cầu Kho tổng kết năm 2022'] };

function unit(id: string): Unit {
  const found = unitOf(vocabulary, id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
}

function subject(terms: string, id: string, more: Partial<Subject> = {}): Subject {
  return { unit: unit(id), terms: readTerms(terms), direction: '', isTarget: false, ...more };
}

const poor = subject('hộ nghèo', 'hộ', { isPoint: true });
const fall = subject('hộ nghèo; so với đầu năm', 'hộ', { direction: 'down' });
const tax = subject('thuế công thương nghiệp', 'đồng');
const posts = subject('bài viết', 'bài viết');
const target = subject('chỉ tiêu', 'chỉ tiêu', { isTarget: true });
const share = subject('bảo hiểm y tế', '%');
const perHousehold = subject('hộ nghèo', 'đồng/hộ');

/** The statement of the last figure of a sentence. Sentences and figures are made up. */
function lastOf(sentence: string): Statement {
  const statement = readStatements(sentence, vi).at(-1);
  if (!statement) throw new Error(`no figure in “${sentence}”`);
  return statement;
}

/** The part in which a source's sentence says something else, and its words. */
function partOf(sentence: string, own: Subject): string | undefined {
  const found = disagreement(lastOf(sentence), own, setting);
  return found && `${found.part} ${found.said}`;
}

describe("disagreement(said, subject, setting) of a source's sentence", () => {
  it.each([
    ['Phường có 185 hộ nghèo', poor],
    ['Phường có 185 hộ gia đình nghèo', poor],
    ['Số hộ nghèo của phường là 185 hộ', poor],
    ['Số hộ nghèo giảm còn 185 hộ', poor],
    ['Phường Cầu Kho có 185 hộ nghèo', poor],
    ['Toàn phường có 185 hộ nghèo', poor],
    ['Cuối năm phường có 185 hộ nghèo', poor],
    ['Tính đến ngày 31/12/2022 phường có hơn 185 hộ nghèo', poor],
    ['Hộ nghèo giảm 46 hộ so với đầu năm', fall],
    ['Hộ nghèo tăng 25 hộ so với đầu năm', fall],
    ['Thuế công thương nghiệp thu được 9 tỷ', tax],
    ['Thuế công thương nghiệp thu được 9 tỷ đồng', tax],
    ['Thuế công thương nghiệp thu được 9.400 trđ', tax],
    ['Cả năm đăng 195 bài viết', posts],
    ['Phường phấn đấu đạt 18 chỉ tiêu', target],
    ['95% người dân tham gia bảo hiểm y tế', share],
    ['Bình quân mỗi hộ nghèo được 1.250.000 đồng', perHousehold],
    ['Hộ nghèo được 1.250.000 đồng/hộ', perHousehold],
  ])('takes %o', (sentence, own) => {
    expect(partOf(sentence, own)).toBeUndefined();
  });

  it.each([
    ['Phường có 185 người nghèo', poor, 'unit người'],
    ['185% hộ nghèo', poor, 'unit %'],
    ['Hộ nghèo được 185 triệu đồng', poor, 'unit đồng'],
    ['Thuế công thương nghiệp thu được 9 tỷ won', tax, 'unit won'],
    ['Thuế công thương nghiệp thu được 9 tỷ USD', tax, 'unit USD'],
    ['Thuế công thương nghiệp thu được 9 tỷ đồng/tháng', tax, 'period đồng/tháng'],
    ['Phường có 212 hộ đạt danh hiệu gia đình văn hóa', poor, 'noun hộ đạt danh hiệu gia'],
    ['Phường có 185 hộ kinh doanh', poor, 'noun hộ kinh doanh'],
    ['Phường có 185 hộ cận nghèo', poor, 'noun hộ cận nghèo'],
    ['Phường có 185 hộ nghèo mới', poor, 'noun hộ nghèo mới mới'],
    ['Hộ nghèo và cận nghèo là 185 hộ', poor, 'noun hộ nghèo và cận'],
    ['Phường phấn đấu chỉ còn 90 hộ nghèo', poor, 'plan phấn đấu'],
    ['Kế hoạch giao thuế công thương nghiệp 9 tỷ đồng', tax, 'plan Kế hoạch'],
    ['Phường không còn 185 hộ nghèo', poor, 'negation không còn'],
    ['Toàn quận có 185 hộ nghèo', poor, 'place Toàn quận'],
    ['Phường Nguyễn Cư Trinh có 185 hộ nghèo', poor, 'place Phường Nguyễn Cư Trinh'],
    ['Khu phố 3 có 185 hộ nghèo', poor, 'place Khu phố 3'],
    ['Sáu tháng đầu năm đăng 195 bài viết', posts, 'period Sáu tháng đầu năm'],
    ['Mỗi tháng đăng 195 bài viết', posts, 'period Mỗi tháng'],
    ['Từ đầu nhiệm kỳ đến nay đăng 195 bài viết', posts, 'period Từ đầu nhiệm kỳ'],
    ['Năm trước phường có 185 hộ nghèo', poor, 'period Năm trước'],
    ['Đầu năm phường có 185 hộ nghèo', poor, 'period Đầu năm'],
    ['Số hộ nghèo giảm 185 hộ', poor, 'direction giảm'],
    ['Thuế công thương nghiệp tăng 9 tỷ đồng', tax, 'direction tăng'],
  ])('refuses %o', (sentence, own, part) => {
    expect(partOf(sentence, own)).toBe(part);
  });

  it('names both sides', () => {
    expect(disagreement(lastOf('Phường có 185 hộ kinh doanh'), poor, setting)).toEqual({
      part: 'noun',
      said: 'hộ kinh doanh',
      expected: 'hộ nghèo',
    });
    expect(disagreement(lastOf('Toàn quận có 185 hộ nghèo'), poor, setting)?.expected).toBe(
      'Phường Cầu Kho tổng kết năm 2022',
    );
  });
});

describe('disagreement(said, subject, setting, source) of a text with its source', () => {
  const partBeside = (sentence: string, source: string, own: Subject) => {
    const found = disagreement(lastOf(sentence), own, setting, lastOf(source));
    return found && `${found.part} ${found.said || `[${found.expected}]`}`;
  };

  it.each([
    ['Năm ấy phường còn 185 hộ nghèo', 'Phường có 185 hộ nghèo', poor],
    ['Phường có hơn 185 hộ nghèo', 'Toàn phường còn trên 185 hộ nghèo', poor],
    ['Số hộ nghèo ít hơn 46 hộ so với đầu năm', 'giảm 46 hộ so với đầu năm', fall],
    ['Hộ nghèo tăng thêm 25 hộ so với đầu năm', 'tăng 25 hộ so với đầu năm', fall],
    ['Sáu tháng đầu năm đăng 195 bài viết', '6 tháng đầu năm đăng 195 bài viết', posts],
    ['thuế công thương nghiệp đạt 9 tỷ', 'thuế công thương nghiệp thu được 9 tỷ đồng', tax],
  ])('takes %o beside %o', (sentence, source, own) => {
    expect(partBeside(sentence, source, own)).toBeUndefined();
  });

  it.each([
    ['Phường có gần 185 hộ nghèo', 'Phường có 185 hộ nghèo', poor, 'hedge gần'],
    ['Phường có 185 hộ nghèo', 'Phường có hơn 185 hộ nghèo', poor, 'hedge [hơn]'],
    ['Phường có gần 185 hộ nghèo', 'Phường có hơn 185 hộ nghèo', poor, 'hedge gần'],
    ['tăng 46 hộ so với đầu năm', 'giảm 46 hộ so với đầu năm', fall, 'direction tăng'],
    ['Số là 46 hộ nghèo so với đầu năm', 'giảm 46 hộ so với đầu năm', fall, 'direction [giảm]'],
    ['Phường phấn đấu còn 185 hộ nghèo', 'Phường có 185 hộ nghèo', poor, 'plan phấn đấu'],
    ['Phường không còn 185 hộ nghèo', 'Phường có 185 hộ nghèo', poor, 'negation không còn'],
    ['Toàn quận có 185 hộ nghèo', 'Phường có 185 hộ nghèo', poor, 'place Toàn quận'],
    ['Đầu năm có 185 hộ nghèo', 'Phường có 185 hộ nghèo', poor, 'period Đầu năm'],
    ['Có 185 hộ kinh doanh', 'Phường có 185 hộ nghèo', poor, 'noun hộ kinh doanh'],
    ['Ngân sách thu 9 tỷ', 'thuế công thương nghiệp thu được 9 tỷ', tax, 'noun đồng'],
    ['thuế công thương nghiệp đạt 9 tỷ USD', 'thuế công thương nghiệp thu 9 tỷ', tax, 'unit USD'],
  ])('refuses %o beside %o', (sentence, source, own, part) => {
    expect(partBeside(sentence, source, own)).toBe(part);
  });

  it('lets a count be said to have gone the way that the data went, and no other', () => {
    const source = lastOf('Phường có 185 hộ nghèo');
    const went = { inYear: 'down', sinceLastYear: 'up' } as const;
    const part = (sentence: string) =>
      disagreement(lastOf(sentence), { ...poor, went }, setting, source)?.part;
    expect(part('Hộ nghèo giảm còn 185 hộ')).toBeUndefined();
    expect(part('Phường có 185 hộ nghèo, giảm so với đầu năm')).toBeUndefined();
    expect(part('Hộ nghèo tăng lên 185 hộ')).toBe('direction');
    expect(part('Phường có 185 hộ nghèo, tăng so với đầu năm')).toBe('direction');
    expect(part('Phường có 185 hộ nghèo, tăng so với năm trước')).toBeUndefined();
    expect(part('Phường có 185 hộ nghèo, giảm so với năm trước')).toBe('direction');
  });
});

describe('insertedDisagreement(said, subject, setting, inserted)', () => {
  const partAround = (before: string, after: string, own: Subject, inserted: Partial<Inserted>) => {
    const whole = { value: 46, isAtStart: false, isAtEnd: false, ...inserted };
    const said = readAround(before + after, before.length, vi);
    return insertedDisagreement(said, own, setting, whole)?.part;
  };

  it.each([
    ['đầu năm phường có ', ' hộ nghèo', poor, { isAtStart: true }],
    ['số hộ nghèo giảm ', ' hộ so với đầu năm', fall, {}],
    ['số hộ nghèo tăng ', ' hộ so với đầu năm', fall, { value: -25 }],
    ['phường còn ', ' hộ nghèo', poor, { isAtEnd: true }],
  ])('takes “%s…%s”', (before, after, own, inserted) => {
    expect(partAround(before, after, own, inserted)).toBeUndefined();
  });

  it.each([
    ['cuối năm phường có ', ' hộ nghèo', poor, { isAtStart: true }, 'period'],
    ['đầu năm phường có ', ' hộ nghèo', poor, { isAtEnd: true }, 'period'],
    ['số hộ nghèo tăng ', ' hộ so với đầu năm', fall, {}, 'direction'],
    ['số hộ nghèo giảm ', ' hộ so với đầu năm', fall, { value: -25 }, 'direction'],
    ['số hộ nghèo giảm ', ' hộ', poor, {}, 'direction'],
    ['phường có ', ' người nghèo', poor, {}, 'unit'],
    ['phường có ', ' hộ kinh doanh', poor, {}, 'noun'],
    ['phường phấn đấu còn ', ' hộ nghèo', poor, {}, 'plan'],
    ['toàn quận có ', ' hộ nghèo', poor, {}, 'place'],
    ['sáu tháng đầu năm phường đăng ', ' bài viết', posts, {}, 'period'],
  ])('refuses “%s…%s”', (before, after, own, inserted, part) => {
    expect(partAround(before, after, own, inserted)).toBe(part);
  });
});

describe('englishDisagreement(said, subject, inserted)', () => {
  const partAround = (before: string, after: string, own: Subject, value = 46) => {
    const said = readAround(before + after, before.length, en);
    return englishDisagreement(said, own, { value, isAtStart: false, isAtEnd: false })?.part;
  };

  it.each([
    ['The ward had ', ' poor households', poor, 185],
    ['Poor households fell by ', '', fall, 46],
    ['Poor households rose by ', '', fall, -25],
    ['The tax came to VND ', '', tax, 9e9],
    ['The ward published ', ' posts', posts, 195],
  ])('takes “%s…%s”', (before, after, own, value) => {
    expect(partAround(before, after, own, value)).toBeUndefined();
  });

  it.each([
    ['Poor households rose by ', '', fall, 46, 'direction'],
    ['Poor households fell by ', '', fall, -25, 'direction'],
    ['The tax came to ', '', tax, 9e9, 'unit'],
    ['The tax came to USD ', '', tax, 9e9, 'unit'],
    ['The tax came to VND ', ' billion', tax, 9e9, 'unit'],
    ['The ward had VND ', ' poor households', poor, 185, 'unit'],
    ['The ward had ', ' posts', poor, 185, 'unit'],
    ['The ward will have ', ' poor households', poor, 185, 'plan'],
  ])('refuses “%s…%s”', (before, after, own, value, part) => {
    expect(partAround(before, after, own, value)).toBe(part);
  });
});

describe('rivalOf(said, own, index)', () => {
  const thing = (terms: string, id: string) => ({ names: readTerms(terms), measure: unit(id) });
  const own = thing('hộ nghèo', 'hộ');
  const supported = thing('chăm lo … hộ nghèo', 'hộ');
  const money = thing('chăm lo … hộ nghèo', 'đồng');
  const index = new TermIndex([own, supported, money]);

  it('rivalOf is the thing of one unit that a clause names with more words', () => {
    expect(rivalOf(lastOf('Phường chăm lo cho 237 hộ nghèo'), own, index)).toBe(supported);
    expect(rivalOf(lastOf('Phường có 185 hộ nghèo'), own, index)).toBeUndefined();
    expect(rivalOf(lastOf('Phường chăm lo cho 237 hộ nghèo'), supported, index)).toBeUndefined();
  });

  it('rivalOf does not take what another clause names', () => {
    const said = lastOf('Phường chăm lo cho 237 hộ nghèo; nay còn 185 hộ nghèo');
    expect(rivalOf(said, own, index)).toBeUndefined();
  });
});

describe('signOf(said, subject)', () => {
  it.each([
    ['giảm 46 hộ so với đầu năm', fall, 1],
    ['tăng 25 hộ so với đầu năm', fall, -1],
    ['46 hộ so với đầu năm', fall, 1],
    ['Phường có 185 hộ nghèo', poor, 1],
    ['tăng 25 hộ', { direction: 'up' as const }, 1],
    ['giảm 25 hộ', { direction: 'up' as const }, -1],
  ])('signOf(%o) is right for its indicator', (sentence, own, sign) => {
    expect(signOf(lastOf(sentence), own)).toBe(sign);
  });
});
