import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { plain } from '../../../src/data/model/template.ts';
import { adviceOn } from '../../../src/i18n/problems.ts';
import { aroundWording } from '../../../src/review/around.ts';
import { checkReviews, unsignedYears } from '../../../src/review/check-reviews.ts';
import { paperSheet, reviewHtml } from '../../../src/review/sheet-html.ts';
import { reviewsOf, type Review } from '../../../src/review/sheet.ts';
import { attribute, elementsOf, textOf } from '../../support/html.ts';
import { signedReviews } from '../../support/signed-reviews.ts';
import { article, edited, ownFiles, type Edit } from '../project-files.ts';

const poverty = 'data/poverty.csv';
const reviewed = 'data/reviews.csv';
const signatures = signedReviews(ownFiles);

/** The review of 2022, signed as it is now and edited since. */
function after(...edits: Edit[]): Review {
  return stateAfter(...edits).review;
}

function stateAfter(...edits: Edit[]) {
  const files = edited(...edits).set(reviewed, signatures);
  const project = loadProject(files);
  const review = reviewsOf(files, project).get(2022);
  if (!review) throw new Error('no review');
  return { files, project, review };
}

const told = ({ open }: Review) => open.map(({ key, kind }) => `${key} ${kind}`);
const own = stateAfter();
const figureOf = ({ sheet }: Review, key: string) => sheet.figures.find((one) => one.key === key);

describe('reviewsOf(files, project)', () => {
  it('reviewsOf finds a state signed until it changes in meaning', () => {
    expect([own.review.signed.length, told(own.review)]).toEqual([1, []]);
    expect(unsignedYears(own.files, own.project)).toEqual([]);
  });

  it.each<[string, Edit]>([
    [
      'the quotes of a cell',
      [poverty, ',giảm 46 hộ so với đầu năm,', ',"giảm 46 hộ so với đầu năm",'],
    ],
    ['the kind of quotes in a note', [poverty, '“hiện nay”, không', '«hiện nay», không']],
    ['white space in the article', [article, 'Phường cũng có', 'Phường  cũng\ncó']],
  ])('reviewsOf lets pass %s', (_, edit) => {
    expect(told(after(edit))).toEqual([]);
  });

  it('reviewsOf names a changed figure, what is derived from it, and what else its sentence gives', () => {
    const changed = after([poverty, ',185,Hiện nay phường có 185', ',184,Hiện nay phường có 184']);
    expect(told(changed)).toEqual(
      expect.arrayContaining(['ho_ngheo@2022-12 changed', 'ho_ngheo@2022-01 changed']),
    );
    expect(changed.signed).toEqual([]);
    expect(changed.earlier?.capacity_vi).toBe('người thử');
    expect(told(changed)).not.toContain('tuong_tac@2022 changed');
  });

  it.each<[string, Edit, string]>([
    [
      'a sentence without a figure',
      [article, 'nguồn không giải thích', 'nguồn có giải thích'],
      'article:vi',
    ],
    [
      'a note',
      [poverty, 'trang này xếp vào tháng cuối năm', 'trang này xếp vào năm'],
      'ho_ngheo@2022-12',
    ],
    [
      'a unit',
      [
        'data/indicators.csv',
        'Bài viết đã đăng,Posts published,bài viết',
        'Bài viết đã đăng,Posts published,lượt',
      ],
      'bai_viet@2022',
    ],
    [
      'the words of a chart',
      ['src/content/charts/thu-thue.mdx', 'name_vi: ', 'name_vi: Các khoản '],
      'chart:thu-thue',
    ],
    ['a source', ['data/sources.csv', 'Quận ủy Quận 1', 'Báo Quận 1'], 'source:tong_ket_2022'],
  ])('reviewsOf names %s', (_, edit, key) => {
    expect(told(after(edit))).toContain(`${key} changed`);
  });

  it('reviewsOf names a figure that is new, and one that is gone', () => {
    const [line = ''] = /^ho_can_ngheo,.*\n/m.exec(ownFiles.get(poverty) ?? '') ?? [];
    expect(told(after([poverty, line, '']))).toContain('ho_can_ngheo@2022-12 gone');
    const row = 'chi_tieu,2022-06,sum,chi_bo_khen@2022,hoi_nghi_thoi_su@2022';
    const more = after([
      'data/derived.csv',
      'tuong_tac_moi_bai,2022',
      `${row}\ntuong_tac_moi_bai,2022`,
    ]);
    expect(told(more)).toContain('chi_tieu@2022-06 new');
  });

  it('reviewsOf gives each figure the sentences of both editions', () => {
    const said = figureOf(own.review, 'tuong_tac@2022')?.said;
    expect(said?.vi.map(plain)).toEqual([expect.stringContaining('8.157 lượt tương tác')]);
    expect(said?.en.map(plain)).toEqual([expect.stringContaining('8,157 interactions and shares')]);
  });
});

describe('checkReviews(files, project)', () => {
  it('checkReviews warns of a year that nobody has signed', () => {
    const files = edited().set(reviewed, 'year,date,capacity_vi,capacity_en,digest,lines\n');
    const [problem, ...others] = checkReviews(files, loadProject(files));
    expect(problem).toMatchObject({ code: 'review-missing', severity: 'warning', found: '2022' });
    expect(others).toEqual([]);
  });

  it('checkReviews names in one warning what has changed since the signature', () => {
    const { files, project } = stateAfter([poverty, 'tháng cuối năm', 'năm']);
    const [problem, ...others] = checkReviews(files, project);
    if (!problem) throw new Error('no problem');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'review-changed', severity: 'warning' });
    for (const lang of ['vi', 'en'] as const) {
      expect(adviceOn(problem, lang).message).toContain('ho_ngheo@2022-12');
    }
  });
});

describe('the sheet', () => {
  const { dataset } = own.project;

  it('reviewHtml says who signed, and of each figure the source, once', () => {
    const html = reviewHtml(own.review, { dataset, lang: 'en' });
    const elements = elementsOf(html);
    const ids = elements
      .filter(({ tagName }) => tagName === 'h3')
      .flatMap((h3) => attribute(h3, 'id') ?? []);
    expect(ids).toEqual(own.review.sheet.figures.map(({ datum }) => datum.id));
    expect(elements.filter(({ tagName }) => tagName === 'p').map(textOf)[0]).toBe(
      'Compared on 2 January 2026, by a tester.',
    );
    expect(html).toContain('Hiện nay phường có 185');
    expect(html).not.toContain('data/poverty.csv');
  });

  it('paperSheet has rows, what the document says, and open points first', () => {
    const { review, project } = stateAfter([poverty, 'tháng cuối năm', 'năm']);
    const around = () => 'Điều tài liệu nói.';
    const html = paperSheet(review, { dataset: project.dataset, lang: 'vi', around });
    expect(html).toContain('data/poverty.csv:2');
    expect(html).toContain('Trong tài liệu: <span lang="vi">Điều tài liệu nói.</span>');
    expect(html.indexOf('Còn phải đối chiếu')).toBeLessThan(html.indexOf('Từng số liệu'));
    expect(html).not.toContain('<script');
  });

  it('aroundWording gives the clause of the document', () => {
    const datum = figureOf(own.review, 'ho_ngheo_giam@2022')?.datum;
    if (!datum) throw new Error('no datum');
    const text = 'Một ý; nay có 185 hộ,  giảm 46 hộ so với đầu năm và thế; ý khác.';
    const document = { file: '', source: 'tong_ket_2022', text };
    expect(aroundWording(datum, [document])).toBe(
      'nay có 185 hộ, giảm 46 hộ so với đầu năm và thế;',
    );
    expect(aroundWording(datum, [])).toBe('');
  });
});
