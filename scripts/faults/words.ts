import type { Lang, Trouble } from '../words.ts';
import type { FaultName } from './faults.ts';
import type { Finding } from './harness.ts';

interface Words {
  readonly begin: (seconds: string) => string;
  readonly faults: Readonly<Record<FaultName, string>>;
  readonly findings: Readonly<Record<Finding, string>>;
  readonly whole: (tries: number, stopped: number) => string;
  readonly notTried: string;
  readonly aside: (count: number) => string;
  readonly badCount: (option: string, value: string) => Trouble;
}

/** What `npm run faults` says. */
export const faultWords: Readonly<Record<Lang, Words>> = {
  vi: {
    begin: (seconds) =>
      `Một lần dựng mất ${seconds} giây; sau mỗi sự cố, soát cả trang theo manifest.sha256.`,
    faults: {
      killed: 'kill −9 giữa lúc dựng',
      failingWrites: 'ghi tệp bị lỗi vì hết chỗ',
      fullDisk: 'đĩa đầy',
      wrongClock: 'đồng hồ sai nhiều năm',
      noNetwork: 'không có mạng',
      readOnlySite: 'thư mục trang chỉ cho đọc',
    },
    findings: {
      'no site': 'không còn trang nào',
      'not whole': 'trang không nguyên vẹn',
      'another site': 'trang không phải trang nào đã biết',
      'next build failed': 'lần dựng sau không được',
      'should have built': 'lẽ ra phải dựng được',
    },
    whole: (tries, stopped) =>
      `${tries} lần, ${stopped} lần dựng bị dừng; trang cuối cùng luôn nguyên vẹn, lần dựng sau vẫn được`,
    notTried: 'không thử được trên máy này',
    aside: (count) => `Trong đó ${count} lần trang nằm ở .build/previous, lần dựng sau đặt lại.`,
    badCount: (option, value) => ({
      message: `--${option} ${value} không phải là số nguyên từ 1 trở lên`,
      hint: 'Ví dụ: npm run faults -- --moments 100 --seed 1',
    }),
  },
  en: {
    begin: (seconds) =>
      `A build takes ${seconds} s; after each fault the whole site is held against its manifest.sha256.`,
    faults: {
      killed: 'kill −9 during the build',
      failingWrites: 'writes that fail for lack of room',
      fullDisk: 'a full disk',
      wrongClock: 'a clock years off',
      noNetwork: 'no network',
      readOnlySite: 'a read-only site folder',
    },
    findings: {
      'no site': 'no site is left',
      'not whole': 'the site is not whole',
      'another site': 'the site is none that is known',
      'next build failed': 'the next build failed',
      'should have built': 'it should have built',
    },
    whole: (tries, stopped) =>
      `${tries} tried, builds stopped: ${stopped}; the last site always whole, the next build fine`,
    notTried: 'cannot be tried on this machine',
    aside: (count) =>
      `In ${count} of them the site lay in .build/previous, whence the next build put it back.`,
    badCount: (option, value) => ({
      message: `--${option} ${value} is no whole number from 1 up`,
      hint: 'For example: npm run faults -- --moments 100 --seed 1',
    }),
  },
};
