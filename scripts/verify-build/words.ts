import type { Lang } from '../words.ts';

interface Words {
  readonly differs: (what: string) => string;
  readonly user: string;
  readonly cores: string;
  readonly didNotBuild: (output: string) => string;
  readonly same: (files: number, seconds: string) => string;
  readonly different: (count: number) => string;
  readonly onlyIn: (build: 1 | 2) => string;
  readonly fromByte: (offset: number) => string;
  readonly hash: (hash: string) => string;
}

/** What `npm run verify-build` says. */
export const verifyWords: Readonly<Record<Lang, Words>> = {
  vi: {
    differs: (what) =>
      `Dựng hai lần, cố ý khác nhau ở: đồng hồ, múi giờ, ngôn ngữ, thư mục, thứ tự và ngày của tệp${what}.`,
    user: ', người dùng',
    cores: ', số nhân',
    didNotBuild: (output) => `Không dựng được:\n${output}`,
    same: (files, seconds) => `✓ ${files} tệp giống nhau từng byte (${seconds} giây).`,
    different: (count) => `✗ ${count} tệp khác nhau:`,
    onlyIn: (build) => `chỉ có ở lần ${build}`,
    fromByte: (offset) => `khác từ byte ${offset}`,
    hash: (hash) => `SHA-256 của trang (của manifest.sha256): ${hash}`,
  },
  en: {
    differs: (what) =>
      `Two builds, different on purpose in: clock, time zone, locale, path, order and dates of files${what}.`,
    user: ', user',
    cores: ', cores',
    didNotBuild: (output) => `Did not build:\n${output}`,
    same: (files, seconds) => `✓ ${files} files are the same byte by byte (${seconds} s).`,
    different: (count) => `✗ ${count} files differ:`,
    onlyIn: (build) => `only in build ${build}`,
    fromByte: (offset) => `differs from byte ${offset}`,
    hash: (hash) => `SHA-256 of the site (of manifest.sha256): ${hash}`,
  },
};
