import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { changesOf, isUnchanged, type SiteChanges } from '../../../src/changes/changes.ts';
import { tellChanges } from '../../../src/changes/tell-changes.ts';
import { article, edited, ownFiles, type Edit } from '../project-files.ts';

const poverty = 'data/poverty.csv';
const derived = 'data/derived.csv';
const state = (files: ReadonlyMap<string, string>) => ({ files, project: loadProject(files) });
const own = state(ownFiles);
const after = (...edits: Edit[]): SiteChanges => changesOf(own, state(edited(...edits)));
const pointers = (some: readonly { pointer: string }[]) => some.map(({ pointer }) => pointer);

/** A figure of the real data changed to a made-up one, in all places that state it. */
const fewer: Edit[] = [
  [poverty, ',185,Hiện nay phường có 185', ',184,Hiện nay phường có 184'],
  [article, 'còn 185 hộ nghèo', 'còn 184 hộ nghèo'],
  [article, 'phường Cầu Kho có 185', 'phường Cầu Kho có 184'],
  [article, '(Quận 1) có 185 hộ nghèo, giảm', '(Quận 1) có 184 hộ nghèo, giảm'],
];

describe('changesOf(before, after)', () => {
  it('changesOf finds nothing between two alike', () => {
    const changes = changesOf(own, state(new Map(ownFiles)));
    expect(isUnchanged(changes)).toBe(true);
    expect(changes).toMatchObject({ added: [], changed: [], removed: [], pages: [], errors: 0 });
  });

  it('changesOf tells a changed value, what is derived from it, and where it shows', () => {
    const changes = after(...fewer);
    expect(pointers(changes.changed)).toEqual([
      'ho_ngheo@2022-12',
      'ho_ngheo@2022-01',
      'ho_ngheo_thay_doi@2022',
    ]);
    expect(changes.charts.map(({ address }) => address)).toEqual(['/2022/giam-ngheo/']);
    expect(changes.pages).toEqual([
      '/',
      '/2022/',
      '/2022/giam-ngheo/',
      '/giam-ngheo/',
      '/du-lieu/',
      '/feed.xml',
    ]);
    expect(changes.articles).toMatchObject([
      { year: 2022, kind: 'rewritten', begins: [], ceases: [] },
    ]);
    expect(changes.errors).toBe(0);
  });

  it('changesOf tells other words of the same value apart', () => {
    const changes = after([poverty, 'Hiện nay phường có 185', 'Hiện phường có 185']);
    expect(changes.changed).toEqual([]);
    expect(pointers(changes.reworded)).toContain('ho_ngheo@2022-12');
  });

  it('changesOf tells an added figure that nothing shows', () => {
    const changes = after([
      derived,
      'tuong_tac_moi_bai,2022',
      'chi_tieu,2022-06,sum,chi_bo_khen@2022,hoi_nghi_thoi_su@2022\ntuong_tac_moi_bai,2022',
    ]);
    expect(pointers(changes.added)).toEqual(['chi_tieu@2022-06']);
    expect(changes.unshown).toEqual(['chi_tieu@2022-06']);
    expect(changes.charts).toEqual([]);
  });

  it('changesOf tells that a removed figure is still spoken of, by the article and a chart', () => {
    const [line = ''] = /^ho_can_ngheo,.*\n/m.exec(ownFiles.get(poverty) ?? '') ?? [];
    const changes = after([poverty, line, '']);
    expect(changes.removed).toMatchObject([
      { pointer: 'ho_can_ngheo@2022-12', spokenBy: [article, '/2022/giam-ngheo/'], isMissed: true },
    ]);
    expect(changes.errors).toBeGreaterThan(0);
  });

  it('changesOf tells that a removed derived figure is still in a chart', () => {
    const [line = ''] = /^tet_moi_ho_ngheo,.*\n/m.exec(ownFiles.get(derived) ?? '') ?? [];
    expect(after([derived, line, '']).removed).toMatchObject([{ isMissed: true }]);
  });

  it('changesOf lets a figure go that nothing speaks of any more', () => {
    const [row = ''] = /^chi_tieu,.*\n/m.exec(ownFiles.get('data/activities.csv') ?? '') ?? [];
    const [indicator = ''] =
      /^chi_tieu,.*\n/m.exec(ownFiles.get('data/indicators.csv') ?? '') ?? [];
    const changes = after(
      ['data/activities.csv', row, ''],
      ['data/indicators.csv', indicator, ''],
      [article, ' Nghị quyết đề ra 18 chỉ tiêu.', ''],
      [`${article.replace('2022', 'en/2022')}`, '<Value of="chi_tieu" />', 'some'],
    );
    expect(changes.removed).toMatchObject([{ pointer: 'chi_tieu@2022', isMissed: false }]);
    expect(changes.articles[0]?.ceases.map(({ id }) => id)).toEqual(['chi-tieu-2022']);
    expect(changes.errors).toBe(0);
  });
});

describe('tellChanges(changes, options)', () => {
  const changes = after(...fewer);

  it('tellChanges says old and new in Vietnamese, and the pages', () => {
    const text = tellChanges(changes, { lang: 'vi', format: 'text' });
    expect(text).toContain('Đổi 3 số liệu:\n  Hộ nghèo (khi tổng kết năm 2022): 185 hộ → 184 hộ\n');
    expect(text).toContain('  /2022/giam-ngheo/ Giảm nghèo: đổi\n');
    expect(text).toContain('Các trang đổi theo:\n  /\n  /2022/\n');
  });

  it('tellChanges says that a figure cannot be removed, and that nothing changes', () => {
    const [line = ''] = /^ho_can_ngheo,.*\n/m.exec(ownFiles.get(poverty) ?? '') ?? [];
    const text = tellChanges(after([poverty, line, '']), { lang: 'vi', format: 'text' });
    expect(text).toContain('KHÔNG BỎ ĐƯỢC');
    expect(tellChanges(changesOf(own, own), { lang: 'en', format: 'text' })).toBe(
      'Nothing changes on the site.\n\n✓ Data and articles agree.\n',
    );
  });

  it('tellChanges in markdown has headings and lists, its signs escaped', () => {
    const text = tellChanges(changes, { lang: 'vi', format: 'markdown' });
    expect(text).toContain(
      '### Thay đổi của số liệu và bài viết\n\n#### Đổi 3 số liệu\n\n- Hộ nghèo',
    );
    const unshown = tellChanges(
      { ...changes, unshown: ['a_b@2022'] },
      { lang: 'vi', format: 'markdown' },
    );
    expect(unshown).toContain('- a\\_b@2022');
  });

  it('tellChanges in JSON gives numbers and pointers', () => {
    const told = JSON.parse(tellChanges(changes, { lang: 'vi', format: 'json' })) as SiteChanges;
    expect(told.changed[0]).toMatchObject({
      pointer: 'ho_ngheo@2022-12',
      before: { value: 185, unit: 'hộ' },
      after: { value: 184 },
    });
  });
});
