import { describe, expect, it } from 'vitest';
import { starter } from '../../../scripts/new-year.ts';
import { articleOf } from '../../../src/data/document/article-text.ts';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { allTables, fileOf, newTable, tableOf } from '../../../src/data/csv/schema.ts';
import { isError } from '../../../src/data/problem/problem.ts';
import { withRows } from '../../../src/draft/append-rows.ts';
import { draftYear } from '../../../src/draft/new-year.ts';
import { withStarter } from '../../../src/draft/starter.ts';
import { newYearWords } from '../../../src/draft/words.ts';
import { checkColours } from '../../../src/theme/check-colours.ts';
import { ownFiles } from '../project-files.ts';

/** A project as `npm run new-site` makes it: tables with their heads, units and words. */
const empty = new Map(
  [...allTables([]), newTable].map((name) => {
    const head = Object.keys(tableOf(name).columns.shape).join(',');
    const isLanguage = name === 'units' || name === 'words';
    return [fileOf(name), (isLanguage && ownFiles.get(fileOf(name))) || `${head}\n`];
  }),
);

/** Made up: no such commune, and no such figure. */
const report = `Báo cáo tổng kết năm 2023 của xã Ví Dụ (bịa ra để thử)

Ngày 15/1/2024, xã Ví Dụ tổng kết công tác năm 2023.

Cuối năm 2023, xã có 48 hộ nghèo và 31 hộ cận nghèo.

Trong năm, xã cấp 1.250 thẻ bảo hiểm y tế. Xã trao 320 phần quà.

Thu ngân sách đạt 4,2 tỷ đồng.

Sản lượng lúa đạt 5.450 tấn; gieo trồng 845 ha lúa.

Xã có 1.187 học sinh. Bộ phận một cửa giải quyết 4.020 hồ sơ.

Xảy ra 9 vụ phạm pháp hình sự. Đảng bộ kết nạp 6 đảng viên.

Đàn trâu có 112 con.
`;

function drafted() {
  const draft = draftYear(articleOf(paragraphsOf(report)), {
    files: empty,
    year: '2023',
    today: '2026-11-24',
    words: newYearWords.vi.draft,
    starter: starter(),
    lineOf: ({ text }) => text,
  });
  if ('why' in draft) throw new Error(draft.why);
  return draft;
}

function paragraphsOf(text: string) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, isHeading: false }));
}

describe('the starter', () => {
  it('is valid, with colours in which text can be read', () => {
    const files = withStarter(empty, starter());
    expect(loadProject(files).problems.filter(isError)).toEqual([]);
    expect(checkColours(files)).toEqual([]);
  });

  it('leaves a project’s own indicator as it is', () => {
    const own = 'ho_ngheo,doi-song,Nghèo,Poor,hộ,Của tôi.,Mine.,,,,\n';
    const files = withStarter(
      new Map([...empty, [fileOf('indicators'), `${empty.get(fileOf('indicators'))}${own}`]]),
      starter(),
    );
    expect(loadProject(files).dataset.indicators.get('ho_ngheo')?.label_vi).toBe('Nghèo');
  });
});

describe('draftYear() of a first year', () => {
  const draft = drafted();
  const rowsOf = (name: string) => draft.rows.get(fileOf(name)) ?? [];

  it('drafts a row of each usual figure, and lists with its sentence what it does not know', () => {
    const rows = rowsOf(newTable).map(({ indicator, value, draft: mark }) => [
      indicator,
      value,
      mark,
    ]);
    expect(rows).toEqual([
      ['ho_ngheo', '48', '?'],
      ['ho_can_ngheo', '31', '?'],
      ['the_bhyt', '1.250', '?'],
      ['phan_qua', '320', '?'],
      ['thu_ngan_sach', '4,2 tỷ', '?'],
      ['dien_tich_lua', '845', '?'],
      ['san_luong_lua', '5.450', '?'],
      ['hoc_sinh', '1.187', '?'],
      ['ho_so', '4.020', '?'],
      ['vu_pham_phap', '9', '?'],
      ['dang_vien_moi', '6', '?'],
    ]);
    const unknown = draft.notRecorded.map(({ text, sentence }) => [text, sentence]);
    expect(unknown).toContainEqual(['112', 'Đàn trâu có 112 con.']);
  });

  it('adds the indicators and topics of these, and no others', () => {
    const stated = new Set(rowsOf(newTable).map(({ indicator }) => indicator));
    expect(new Set(rowsOf('indicators').map(({ id }) => id))).toEqual(stated);
    const topics = new Set(rowsOf('indicators').map(({ topic }) => topic));
    expect(new Set(rowsOf('topics').map(({ id }) => id))).toEqual(topics);
  });

  it('does not ask whose a report is while nothing says whose the site is', () => {
    expect(draft.warnings).toEqual([]);
  });

  it('drafts the article in Vietnamese alone', () => {
    expect([...draft.texts.keys()]).toEqual(['src/content/articles/2023.mdx']);
  });

  it('is a project that is right once a person has confirmed it', () => {
    const files = new Map(empty);
    for (const [file, rows] of draft.rows) {
      const confirmed = rows.map((row) => ({
        ...row,
        draft: '',
        ...('publisher' in row && { publisher: 'Xã Ví Dụ' }),
      }));
      files.set(file, withRows(files.get(file) ?? '', confirmed));
    }
    for (const [file, text] of draft.texts) {
      const confirmed = text.replace('draft: true\n', '').replace('Đàn trâu có 112 con.', '');
      files.set(file, confirmed);
    }
    const told = loadProject(files, { today: '2026-11-24' }).problems.filter(isError);
    expect(told.map(({ file, line, code, found }) => `${file}:${line} ${code} ${found}`)).toEqual(
      [],
    );
  });
});
