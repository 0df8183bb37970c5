import { describe, expect, it } from 'vitest';
import { starter } from '../../../scripts/new-year.ts';
import { withRows } from '../../../src/draft/append-rows.ts';
import { articleOf, paragraphsOfText } from '../../../src/data/document/article-text.ts';
import { draftYear, type YearDraft } from '../../../src/draft/new-year.ts';
import { tellDraft, tellNotRecorded, tellRefusal } from '../../../src/draft/tell-draft.ts';
import { recognise } from '../../../src/draft/recognise.ts';
import { newYearWords } from '../../../src/draft/words.ts';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { isError } from '../../../src/data/problem/problem.ts';
import { madeUpArticle } from '../../fixtures/made-up-article.ts';
import { edited, ownFiles } from '../project-files.ts';

const copy = 'data/documents/tong_ket_2023.txt';
const today = '2026-11-24';
const words = newYearWords.vi.draft;

function drafted(text = madeUpArticle, year = '2023', files = ownFiles) {
  return draftYear(articleOf(paragraphsOfText(text)), {
    files,
    year,
    today,
    words,
    starter: starter(),
    lineOf: (one) => `- ${tellNotRecorded(one, 'vi')}`,
  });
}

function draftOf(text?: string): YearDraft {
  const draft = drafted(text);
  if ('why' in draft) throw new Error(draft.why);
  return draft;
}

function why(text?: string, year?: string, files?: ReadonlyMap<string, string>): string {
  const draft = drafted(text, year, files as Map<string, string>);
  return 'why' in draft ? draft.why : 'drafted';
}

/** The project with the draft in it, as it would be written. */
function withDraft(draft: YearDraft): Map<string, string> {
  const files = new Map([...ownFiles, ...draft.texts]);
  for (const [file, rows] of draft.rows) files.set(file, withRows(files.get(file) ?? '', rows));
  return files;
}

describe('draftYear(article, context)', () => {
  const draft = draftOf();
  const rows = Object.fromEntries(draft.rows);
  const article = draft.texts.get('src/content/articles/2023.mdx') ?? '';

  it('draftYear drafts a row, marked, for every figure of the newest report', () => {
    expect(draft.recognised).toHaveLength(19);
    expect(draft.absent).toEqual([]);
    expect(draft.warnings).toEqual([]);
    expect(draft.underived).toEqual([]);
    expect([...draft.rows.values()].flat().every((row) => row.draft === '?')).toBe(true);
    expect(rows['data/poverty.csv']).toEqual([
      {
        indicator: 'ho_ngheo',
        period: '2023-12',
        value: '160',
        wording: 'Hiện nay phường có 160 hộ nghèo',
        source: 'tong_ket_2023',
        draft: '?',
        when_vi: 'khi tổng kết năm {year}',
        when_en: 'at the {year} review',
      },
      expect.objectContaining({ indicator: 'ho_ngheo_giam', period: '2023', value: '25' }),
      expect.objectContaining({ indicator: 'ho_can_ngheo', period: '2023-12', value: '20' }),
    ]);
  });

  it('draftYear moves periods on, and a period on the source’s day to the new source’s', () => {
    const periods = Object.values(rows)
      .flat()
      .map(({ indicator, period }) => `${indicator} ${period}`);
    expect(periods).toContain('thu_ngan_sach 2023-12-31');
    expect(periods).toContain('phan_qua 2024-01-12');
    expect(rows['data/derived.csv']?.[0]).toEqual({
      indicator: 'ho_ngheo',
      period: '2023-01',
      operation: 'sum',
      left: 'ho_ngheo@2023-12',
      right: 'ho_ngheo_giam@2023',
      draft: '?',
      when_vi: 'đầu năm {year}',
      when_en: 'at the start of {year}',
    });
  });

  it('draftYear writes values as the article does', () => {
    const values = rows['data/tax.csv']?.map(({ value }) => value);
    expect(values).toEqual(['215.000.000', '9,5 tỷ', '1,8 tỷ']);
  });

  it('draftYear drafts the source: its id, title and day', () => {
    expect(rows['data/sources.csv']).toEqual([
      {
        id: 'tong_ket_2023',
        report: '2023',
        title: 'Phường Cầu Kho tổng kết công tác xây dựng Đảng năm 2023 (bài dựng để thử)',
        kind: 'news',
        author: 'L.T.',
        publisher: 'Quận ủy Quận 1',
        event_vi: 'hội nghị tổng kết của Đảng ủy phường Cầu Kho',
        event_en: 'the year-end meeting of Cầu Kho ward’s Party committee',
        event_date: '2024-01-12',
        read: today,
        draft: '?',
      },
    ]);
  });

  it('draftYear places each chart once, after the paragraph that first speaks of it', () => {
    const at = (text: string) => article.indexOf(text);
    for (const { slug } of loadProject(ownFiles).charts) {
      expect(article.split(`<Chart name="${slug}" />`)).toHaveLength(2);
    }
    expect(at('<Chart name="giam-ngheo" />')).toBeGreaterThan(at('160 hộ nghèo'));
    expect(at('<Chart name="mang-xa-hoi" />')).toBeGreaterThan(at('210 bài viết'));
    expect(at('<Chart name="thu-thue" />')).toBeLessThan(at('210 bài viết'));
  });

  it('draftYear suggests legal references, dates and known phrases as no statistics', () => {
    expect(article).toContain('  - Nghị quyết số 51-NQ/ĐU, ngày 7 tháng 2 năm 2023\n');
    expect(article).toContain('  - phương hướng, nhiệm vụ năm 2024\n');
    expect(article).toContain('  - kết quả công tác năm 2022\n');
    expect(article).toContain('  - 5 mặt\n');
  });

  it('draftYear never suggests another number as no statistic, but lists it', () => {
    expect(draft.notRecorded.map(({ text, reason }) => [text, reason.why])).toEqual([
      ['37', 'unit-unknown'],
    ]);
    expect(draft.notRecorded[0]?.sentence).toContain('trồng 37 cây xanh');
    expect(article).toMatch(/\{\/\*[^]*- 37: [^]*“Phường đủ[^]*\*\/\}\n$/);
  });

  it('draftYear suggests no phrase with a unit, though the earlier article names it', () => {
    const counted = draftOf(madeUpArticle.replace('5 mặt công tác', '5 hộ mới'));
    expect(counted.excepted.map(({ phrase }) => phrase)).not.toContain('5 hộ');
    expect(counted.notRecorded.map(({ text }) => text)).toContain('5');
  });

  it('draftYear’s outcome is refused for its marks and what is unmatched, and nothing else', () => {
    const problems = loadProject(withDraft(draft), { today }).problems.filter(isError);
    const count = [...draft.rows.values()].flat().length + draft.texts.size;
    expect(problems.filter(({ code }) => code === 'draft-unconfirmed')).toHaveLength(count);
    expect(
      problems.filter(({ code }) => code !== 'draft-unconfirmed').map(({ found }) => found),
    ).toEqual(['37']);
    expect(draft.problems.filter(isError)).toHaveLength(1);
  });

  it('draftYear’s outcome is accepted once its marks are gone and the number is accounted for', () => {
    const files = withDraft(draft);
    for (const [path, text] of files) {
      if (path.endsWith('2023.mdx')) files.set(path, text.replace('draft: true\n', ''));
      else if (path.endsWith('.csv')) files.set(path, text.replaceAll(/\?$/gm, ''));
    }
    const path = 'src/content/articles/2023.mdx';
    files.set(path, (files.get(path) ?? '').replace(' và trồng 37 cây xanh', ' và trồng cây xanh'));
    expect(loadProject(files, { today }).problems.filter(isError)).toEqual([]);
  });

  it('draftYear names what the article does not continue and what cannot be derived', () => {
    const partial = draftOf(
      madeUpArticle.replace(' 9.020 lượt tương tác và chia sẻ', ' nhiều ý kiến'),
    );
    expect(partial.absent.map(({ indicator }) => indicator.id)).toEqual(['tuong_tac']);
    expect(partial.underived.map(({ indicator }) => indicator.id)).toEqual(['tuong_tac_moi_bai']);
    const text = tellDraft(partial, copy, 'vi');
    expect(text).toContain('1 số liệu của các năm trước không thấy trong bài này');
  });

  it('draftYear leaves a day out where the article names none', () => {
    const text = madeUpArticle
      .replace(', tính đến ngày 31/12/2023', '')
      .replace('Ngày 12/1/2024, ', '');
    const undated = draftOf(text);
    const own = Object.fromEntries(undated.rows);
    expect(own['data/tax.csv']?.[0]?.period).toBe('2023');
    expect(own['data/sources.csv']?.[0]?.event_date).toBe(today);
    expect(undated.problems.map(({ code }) => code)).toContain('source-date-missing');
  });

  it.each([
    ['year', madeUpArticle, '23'],
    ['year', madeUpArticle, '2027'],
    ['report-there', madeUpArticle, '2022'],
    ['text-empty', '', '2023'],
  ])('draftYear refuses: %s', (reason, text, year) => {
    expect(why(text, year)).toBe(reason);
  });

  it.each([
    [['other-years', 'nothing-recognised'], madeUpArticle, '2024'],
    [['other-years', 'nothing-recognised'], 'Năm 2022, phường có 160 hộ nghèo.', '2023'],
    [['year-unnamed'], 'Theo chuẩn giai đoạn 2021 – 2025 có 160 hộ nghèo.', '2025'],
    [['year-unnamed'], 'Phường có 160 hộ nghèo.', '2023'],
    [['nothing-recognised'], 'Năm 2023, phường trồng 37 cây xanh.', '2023'],
    [
      ['same-figures'],
      'Năm 2023, phường có 185 hộ nghèo, giảm 46 hộ so với đầu năm, đề ra 18 chỉ tiêu.',
      '2023',
    ],
  ])(
    'draftYear warns, and drafts the frame and the list all the same: %j',
    (warned, text, year) => {
      const draft = drafted(text, year);
      if ('why' in draft) throw new Error(draft.why);
      expect(draft.warnings.map(({ why: code }) => code)).toEqual(warned);
      expect([...draft.texts.keys()]).toEqual([
        `src/content/articles/${year}.mdx`,
        `src/content/articles/en/${year}.mdx`,
      ]);
      expect(draft.rows.get('data/sources.csv')).toHaveLength(1);
      expect(draft.recognised.length + draft.notRecorded.length).toBeGreaterThan(0);
      expect(tellDraft(draft, copy, 'vi')).toContain('CHÚ Ý');
    },
  );

  it('draftYear takes an indicator from any earlier report, not only from the newest', () => {
    const two = withDraft(draftOf('Năm 2023, phường còn 160 hộ nghèo, giảm 25 hộ so với đầu năm.'));
    for (const [path, text] of two) {
      if (path.endsWith('.csv')) two.set(path, text.replaceAll(/\?$/gm, ''));
      if (path.endsWith('2023.mdx')) two.delete(path);
    }
    const { dataset } = loadProject(two);
    const { recognised } = recognise('', paragraphsOfText('Năm 2024, phường đăng 230 bài viết.'), {
      dataset,
      year: 2024,
      sourceDay: '',
      isOfYear: true,
    });
    expect(recognised.map(({ indicator, earlier }) => [indicator.id, earlier?.report])).toEqual([
      ['bai_viet', 2022],
    ]);
  });

  it('draftYear refuses a project with errors, and a file that is there', () => {
    const wrong = edited(['data/poverty.csv', ',185,', ',186,']);
    expect(why(madeUpArticle, '2023', wrong)).toBe('project-wrong');
    const there = new Map(ownFiles).set('src/content/articles/en/2023.mdx', '');
    expect(why(madeUpArticle, '2023', there)).toBe('article-there');
  });
});

describe('tellDraft(draft, copy, lang) and tellRefusal(refusal, file, lang)', () => {
  it.each(['vi', 'en'] as const)(
    'tellDraft lists what was recognised and what was not (%s)',
    (lang) => {
      const text = tellDraft(draftOf(), copy, lang);
      expect(text).toMatch(/160 hộ \((?:năm )?2022: 185\)\n +“Hiện nay phường có 160 hộ nghèo, /);
      expect(text).toContain('37: “');
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  it.each(['vi', 'en'] as const)('tellRefusal says what is wrong and what to do (%s)', (lang) => {
    for (const [text, year] of [
      [madeUpArticle, '23'],
      [madeUpArticle, '2022'],
      ['', '2023'],
    ] as const) {
      const refusal = drafted(text, year);
      if (!('why' in refusal)) throw new Error('drafted');
      const { message, hint } = tellRefusal(refusal, 'bai.txt', lang);
      expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object/);
      expect(hint).not.toBe('');
    }
  });
});

describe('the words of what is not recorded', () => {
  const all = 'Phường tổng kết năm 2023';

  it.each([
    ['Có 25–30 hộ nghèo.', /khoảng/],
    ['Phường hoàn thành 17/18 chỉ tiêu.', /một phần trên tổng số/],
    ['Hiện phường còn một trăm năm mươi hộ nghèo.', /viết bằng chữ \(150\)/],
    ['Có 95% hộ có thẻ.', /phần trăm của “hộ có thẻ”/],
    ['Phường phấn đấu còn 90 hộ nghèo.', /dự định \(“phấn đấu”\)/],
    ['Phường chưa có 90 hộ nghèo.', /là không \(“chưa có”\)/],
    ['Toàn quận có 900 hộ nghèo.', /nơi khác \(“Toàn quận”\)/],
    ['Sáu tháng đầu năm, phường đăng 90 bài viết.', /thời gian khác \(“Sáu tháng đầu năm”\)/],
    ['Mỗi tháng, phường đăng 9 bài viết.', /thời gian khác/],
    ['Năm 2022, phường có 185 hộ nghèo.', /thời gian khác \(“2022”\)/],
    ['Có 190 hộ nghèo, cận nghèo.', /đếm gộp với thứ khác \(“cận nghèo”\)/],
    ['Thuế phi nông nghiệp thu được 12,000 đồng.', /12 hoặc 12\.000/],
    ['Tặng quà cho 40 hộ nghèo.', /đổi nghĩa \(“cho”\)/],
    ['Trồng 37 cây xanh.', /“cây xanh” không phải đơn vị/],
  ])('%s', (sentence, says) => {
    const draft = draftOf(`${all}\n\n${sentence}\n\nXong.`);
    const [one] = draft.notRecorded;
    if (!one) throw new Error('recorded');
    expect(draft.recognised).toEqual([]);
    expect(tellNotRecorded(one, 'vi')).toMatch(says);
    expect(tellNotRecorded(one, 'vi')).toContain(`“${sentence}”`);
    expect(tellNotRecorded(one, 'en')).not.toMatch(/undefined|\[object/);
  });
});
