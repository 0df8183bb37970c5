import type { Lang } from '../data/text/number.ts';

/** The words of `npm run changes`. */
export interface ChangesWords {
  title: string;
  nothing: string;
  added: (count: number) => string;
  changed: (count: number) => string;
  reworded: (count: number) => string;
  removed: (count: number) => string;
  articles: string;
  charts: string;
  pages: string;
  unshown: (count: number) => string;
  /** The pages' other editions and files, told once. */
  alsoFiles: string;
  spokenBy: (by: string) => string;
  missed: string;
  article: Record<'added' | 'removed' | 'rewritten', (year: number) => string>;
  chart: Record<'added' | 'removed' | 'changed', string>;
  retitled: (before: string, after: string) => string;
  begins: (figures: string) => string;
  ceases: (figures: string) => string;
  errors: (count: number) => string;
  sound: string;
  notGit: { message: string; hint: string };
  noRevision: (revision: string) => { message: string; hint: string };
  noFolder: (folder: string) => { message: string; hint: string };
  twoBases: { message: string; hint: string };
}

const vi: ChangesWords = {
  title: 'Thay đổi của số liệu và bài viết',
  nothing: 'Không có gì thay đổi trên trang.',
  added: (count) => `Thêm ${count} số liệu`,
  changed: (count) => `Đổi ${count} số liệu`,
  reworded: (count) =>
    `${count} số liệu giữ nguyên giá trị, đổi lời (câu của nguồn, ghi chú, tên gọi)`,
  removed: (count) => `Bỏ ${count} số liệu`,
  articles: 'Bài viết',
  charts: 'Biểu đồ',
  pages: 'Các trang đổi theo',
  unshown: (count) => `${count} số liệu không có trong bài nào và biểu đồ nào`,
  alsoFiles:
    'Kèm theo: bản tiếng Anh (/en/…) của các trang ấy, ảnh, tệp tải về và mã nhúng của mỗi biểu đồ.',
  spokenBy: (by) => `đã được nói đến ở ${by}`,
  missed: 'KHÔNG BỎ ĐƯỢC: bài hoặc biểu đồ vẫn nói đến nó, npm run check sẽ từ chối',
  article: {
    added: (year) => `bài mới của năm ${year}`,
    removed: (year) => `bỏ bài của năm ${year}`,
    rewritten: (year) => `sửa bài của năm ${year}`,
  },
  chart: { added: 'mới', removed: 'bỏ', changed: 'đổi' },
  retitled: (before, after) => `tiêu đề: “${before}” → “${after}”`,
  begins: (figures) => `thêm vào bài: ${figures}`,
  ceases: (figures) => `không còn trong bài: ${figures}`,
  errors: (count) => `Còn ${count} lỗi, trang chưa dựng được: chạy npm run check để xem.`,
  sound: '✓ Số liệu và bài viết khớp nhau.',
  notGit: {
    message: 'Thư mục này không nằm trong kho git nào, nên không có bản trước để so.',
    hint: 'Chỉ thư mục của bản trước: npm run changes -- --from <thư mục>',
  },
  noRevision: (revision) => ({
    message: `Git không có bản nào tên “${revision}”.`,
    hint: 'Viết tên nhánh hoặc mã commit có thật, ví dụ: npm run changes -- --base origin/main',
  }),
  noFolder: (folder) => ({
    message: `Trong ${folder} không có dự án nào (thiếu data/*.csv).`,
    hint: 'Chỉ thư mục gốc của bản trước, nơi có thư mục data.',
  }),
  twoBases: {
    message: 'Không dùng --base và --from cùng một lúc.',
    hint: 'Chọn một bản để so: một bản git (--base) hoặc một thư mục (--from).',
  },
};

const en: ChangesWords = {
  title: 'Changes of data and articles',
  nothing: 'Nothing changes on the site.',
  added: (count) => `${count} ${data(count)} added`,
  changed: (count) => `${count} ${data(count)} changed`,
  reworded: (count) =>
    `${count} ${data(count)} of the same value in other words (wording, notes, label)`,
  removed: (count) => `${count} ${data(count)} removed`,
  articles: 'Articles',
  charts: 'Charts',
  pages: 'Pages that change',
  unshown: (count) => `${count} ${data(count)} in no article and no chart`,
  alsoFiles:
    'With them: their English edition (/en/…), and the pictures, files and embeds of each chart.',
  spokenBy: (by) => `was spoken of in ${by}`,
  missed: 'CANNOT BE REMOVED: an article or chart still speaks of it, npm run check will refuse it',
  article: {
    added: (year) => `new article of ${year}`,
    removed: (year) => `article of ${year} removed`,
    rewritten: (year) => `article of ${year} rewritten`,
  },
  chart: { added: 'new', removed: 'removed', changed: 'changed' },
  retitled: (before, after) => `title: “${before}” → “${after}”`,
  begins: (figures) => `now given: ${figures}`,
  ceases: (figures) => `no longer given: ${figures}`,
  errors: (count) =>
    `${count} ${count === 1 ? 'error is' : 'errors are'} left and the site cannot be built: see npm run check.`,
  sound: '✓ Data and articles agree.',
  notGit: {
    message: 'This folder is in no git repository, so there is no earlier state to compare with.',
    hint: 'Name the folder of an earlier state: npm run changes -- --from <folder>',
  },
  noRevision: (revision) => ({
    message: `Git knows no revision “${revision}”.`,
    hint: 'Name a branch or commit that exists, for example: npm run changes -- --base origin/main',
  }),
  noFolder: (folder) => ({
    message: `There is no project in ${folder} (no data/*.csv).`,
    hint: 'Name the root of the earlier state, where its folder data is.',
  }),
  twoBases: {
    message: '--base and --from cannot be used together.',
    hint: 'Choose one state to compare with: a git revision (--base) or a folder (--from).',
  },
};

function data(count: number): string {
  return count === 1 ? 'datum' : 'data';
}

/** The words of `npm run changes` in each language. */
export const changesWords: Readonly<Record<Lang, ChangesWords>> = { vi, en };
