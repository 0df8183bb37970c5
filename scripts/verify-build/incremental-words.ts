import type { Lang, Trouble } from '../words.ts';

interface Words {
  readonly begins: (edits: number, seed: number) => string;
  readonly kept: (years: number) => string;
  readonly differs: string;
  readonly same: (edits: number, kept: number) => string;
  readonly badNumber: (values: string) => Trouble;
}

/** What `npm run verify-incremental` says; an edit's name is a tester's, in English. */
export const incrementalWords: Readonly<Record<Lang, Words>> = {
  vi: {
    begins: (edits, seed) =>
      `${edits} sửa đổi ngẫu nhiên (hạt giống ${seed}), mỗi lần dựng hai cách: dùng trang đã giữ, và dựng lại từ đầu.`,
    kept: (years) => `giữ ${years} năm`,
    differs: '✗ Hai cách dựng khác nhau:',
    same: (edits, kept) =>
      `✓ Sau cả ${edits} sửa đổi, hai trang giống nhau từng byte; tổng cộng ${kept} lần một năm được giữ.`,
    badNumber: (values) => ({
      message: `--edits, --seed không phải số nguyên: ${values}`,
      hint: 'Viết số sửa đổi và hạt giống, ví dụ --edits 100 --seed 1.',
    }),
  },
  en: {
    begins: (edits, seed) =>
      `${edits} random edits (seed ${seed}), each built in two ways: upon the pages kept, and clean.`,
    kept: (years) => `${years} years kept`,
    differs: '✗ The two ways differ:',
    same: (edits, kept) =>
      `✓ After each of ${edits} edits the two sites are the same byte by byte; ${kept} times a year was kept.`,
    badNumber: (values) => ({
      message: `--edits, --seed are no whole numbers: ${values}`,
      hint: 'Give the number of edits and a seed: --edits 100 --seed 1.',
    }),
  },
};
