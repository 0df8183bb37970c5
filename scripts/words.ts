import type { Lang } from '../src/data/text/number.ts';
import type { AddressFault } from '../src/site-address.ts';

export type { Lang };

/**
 * The language of a command's messages: `--lang vi|en` (also `--lang=en`), else the first of
 * LC_ALL, LC_MESSAGES and LANG that names a real language, else Vietnamese.
 */
export function langOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Lang {
  const asked = /(?:^| )--lang[ =](vi|en)(?= |$)/.exec(args.join(' '))?.[1];
  if (asked !== undefined) return asked as Lang;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value && !/^(C|POSIX)([.@]|$)/.test(value),
  );
  return locale && /^en([_.@-]|$)/i.test(locale) ? 'en' : 'vi';
}

/** What went wrong, and what the person can do about it. */
export interface Trouble {
  readonly message: string;
  readonly hint: string;
}

/** Why an address is refused. */
const addressFaults: Record<Lang, Record<AddressFault, string>> = {
  vi: {
    space: 'có khoảng trắng ở giữa',
    scheme: 'không bắt đầu bằng https://',
    extra: 'có phần thừa: tên tệp, tên người dùng, hoặc phần từ dấu ? hay # trở đi',
    host: 'tên miền không đúng',
    path: 'tên thư mục có dấu không dùng được; chỉ dùng chữ, số và . _ ~ -',
  },
  en: {
    space: 'it has a space in it',
    scheme: 'it does not begin with https://',
    extra: 'it has too much: a file name, a user name, or what follows a ? or #',
    host: 'no host has that name',
    path: 'a folder has a sign that cannot be used; use letters, digits and . _ ~ -',
  },
};

/** What the commands say to a person; seconds come formatted. */
const vi = {
  error: 'Lỗi',
  hint: 'Gợi ý',
  waitingForBuild: 'Một lần dựng khác đang chạy, xin chờ…',
  restored: 'Lần dựng trước bị ngắt giữa chừng; trang cũ đã được đặt lại vào chỗ.',
  checking: 'Kiểm tra dữ liệu và bài viết…',
  building: 'Dựng trang…',
  auditing: 'Soát lại từng con số trên trang đã dựng…',
  built: (folder: string, files: number, seconds: string) =>
    `Đã dựng xong: ${folder} (${files} tệp, ${seconds} giây).`,
  pagesChanged: (count: number, some: readonly string[]) =>
    count === 0
      ? 'Không trang nào khác lần dựng trước.'
      : `${count} trang khác lần dựng trước: ${some.join(', ')}${count > some.length ? ', …' : ''}`,
  siteKept: (folder: string) => `Trang dựng lần trước trong ${folder} vẫn nguyên vẹn.`,
  noSite: 'Chưa có trang nào được dựng.',
  serving: (url: string) => `Trang đang chạy ở ${url}`,
  stopServing: 'Nhấn Ctrl+C để dừng.',
  projectFolder: 'thư mục dự án',
  atPage: (address: string) => `khi dựng trang ${address}`,
  badOption: (reason: string) => ({
    message: `Không hiểu tham số: ${reason}`,
    hint: 'Nhớ đặt "--" trước các tham số, ví dụ: npm run build -- --lang en',
  }),
  badPort: (value: string) => ({
    message: `"${value}" không phải một cổng.`,
    hint: 'Cổng là số nguyên từ 0 đến 65535, ví dụ: npm start -- --port 8080',
  }),
  badAddress: (place: string, text: string, fault: AddressFault) => ({
    message: `${place}: "${text}" không phải địa chỉ của một trang: ${addressFaults.vi[fault]}.`,
    hint: 'Viết địa chỉ trang đầu, ví dụ: SITE_URL=https://ten-ban.github.io/ten-du-an',
  }),
  buildBusy: {
    message: 'Một lần dựng khác của dự án này mãi chưa xong.',
    hint: 'Chờ nó xong, hoặc dừng nó, rồi chạy lại.',
  },
  buildStopped: (how: string) => ({
    message: `Việc dựng trang bị ngắt giữa chừng (${how}).`,
    hint: 'Chạy lại lệnh; nếu vẫn bị ngắt, xem máy còn đủ bộ nhớ không.',
  }),
  notWhole: (missing: string) => ({
    message: `Trang vừa dựng không đủ: thiếu ${missing}.`,
    hint: 'Xem src/pages có còn sinh ra trang này không.',
  }),
  diskFull: (path: string) => ({
    message: `Đĩa đã đầy, không ghi được ${path}.`,
    hint: 'Dọn bớt chỗ trên đĩa rồi chạy lại.',
  }),
  readOnly: (path: string) => ({
    message: `Không ghi được ${path}: thư mục chỉ cho đọc.`,
    hint: 'Chép dự án sang một thư mục ghi được, hoặc gắn lại đĩa ở chế độ ghi.',
  }),
  denied: (path: string, code: string) => ({
    message: `Không có quyền ghi ${path} (${code}).`,
    hint: 'Xem chủ sở hữu và quyền của thư mục; đừng chạy lệnh khi thì root, khi thì không.',
  }),
  inUse: (path: string) => ({
    message: `Không thay được ${path}: thư mục đang bị giữ.`,
    hint: 'Đóng chương trình đang mở thư mục này; nếu nó là một ổ được gắn vào, hãy gỡ ra.',
  }),
  nothingToServe: (folder: string) => ({
    message: `Chưa có trang trong ${folder}.`,
    hint: 'Chạy "npm start", hoặc "npm run build" trước.',
  }),
  portTaken: (port: number) => ({
    message: `Cổng ${port} đang có chương trình khác dùng.`,
    hint: 'Chọn cổng khác, ví dụ: npm start -- --port 8080',
  }),
  portDenied: (port: number) => ({
    message: `Không được phép mở cổng ${port}.`,
    hint: 'Chọn một cổng từ 1024 trở lên, ví dụ: npm start -- --port 8080',
  }),
  noYear: {
    message: 'Không có báo cáo của năm đó.',
    hint: 'Viết một năm có trên trang, ví dụ: npm run bundle -- 2022',
  },
  newSite: {
    usage: {
      message: 'Cần tên một thư mục mới.',
      hint: 'Ví dụ: npm run new-site -- ../xa-vi-du',
    },
    inside: {
      message: 'Trang mới phải nằm ngoài thư mục của trang này.',
      hint: 'Ví dụ: npm run new-site -- ../xa-vi-du',
    },
    notEmpty: (folder: string) => ({
      message: `Thư mục ${folder} đã có tệp.`,
      hint: 'Chọn một thư mục trống hoặc chưa có.',
    }),
    written: (folder: string) =>
      `✓ Đã chép mã nguồn vào ${folder}, chưa có số liệu và bài viết.\nViệc tiếp theo: cd ${folder}, rồi npm run check. Lệnh ấy nói phải điền gì.`,
  },
  unexpected: (message: string, place: string | undefined) => ({
    message: place ? `${message}\n  tại ${place}` : message,
    hint: 'Thêm --verbose để xem đầy đủ dấu vết lỗi.',
  }),
};

const en: typeof vi = {
  error: 'Error',
  hint: 'Hint',
  waitingForBuild: 'Another build is running, waiting…',
  restored: 'The last build was interrupted; the old site was put back in its place.',
  checking: 'Checking data and articles…',
  building: 'Building the site…',
  auditing: 'Auditing every number of the built site…',
  built: (folder, files, seconds) => `Built ${folder} (${files} files, ${seconds} s).`,
  pagesChanged: (count, some) =>
    count === 0
      ? 'No page differs from the last build.'
      : `${count} ${count === 1 ? 'page differs' : 'pages differ'} from the last build: ${some.join(', ')}${count > some.length ? ', …' : ''}`,
  siteKept: (folder) => `The site of the last build in ${folder} is untouched.`,
  noSite: 'No site has been built yet.',
  serving: (url) => `The site is served at ${url}`,
  stopServing: 'Press Ctrl+C to stop.',
  projectFolder: 'the project folder',
  atPage: (address) => `while rendering ${address}`,
  badOption: (reason) => ({
    message: `Cannot read the options: ${reason}`,
    hint: 'Put "--" before options, for example: npm run build -- --lang en',
  }),
  badPort: (value) => ({
    message: `"${value}" is not a port.`,
    hint: 'A port is a whole number from 0 to 65535, for example: npm start -- --port 8080',
  }),
  badAddress: (place, text, fault) => ({
    message: `${place}: "${text}" is not the address of a site: ${addressFaults.en[fault]}.`,
    hint: 'Write the address of the home page: SITE_URL=https://your-name.github.io/your-project',
  }),
  buildBusy: {
    message: 'Another build of this project does not finish.',
    hint: 'Wait for it, or stop it, and run again.',
  },
  buildStopped: (how) => ({
    message: `The build was cut off (${how}).`,
    hint: 'Run again; if it is cut off again, check that the machine has memory left.',
  }),
  notWhole: (missing) => ({
    message: `The new site is not whole: ${missing} is missing.`,
    hint: 'Check that src/pages still makes this page.',
  }),
  diskFull: (path) => ({
    message: `The disk is full, cannot write ${path}.`,
    hint: 'Free some disk space and run again.',
  }),
  readOnly: (path) => ({
    message: `Cannot write ${path}: the folder is read-only.`,
    hint: 'Copy the project to a folder you can write to, or mount the disk for writing.',
  }),
  denied: (path, code) => ({
    message: `Not allowed to write ${path} (${code}).`,
    hint: 'Check owner and mode of the folder; do not run now as root, now as yourself.',
  }),
  inUse: (path) => ({
    message: `Cannot replace ${path}: the folder is in use.`,
    hint: 'Close the program that holds the folder; if it is a mounted volume, unmount it.',
  }),
  nothingToServe: (folder) => ({
    message: `There is no site in ${folder}.`,
    hint: 'Run "npm start", or "npm run build" first.',
  }),
  portTaken: (port) => ({
    message: `Port ${port} is used by another program.`,
    hint: 'Choose another port, for example: npm start -- --port 8080',
  }),
  portDenied: (port) => ({
    message: `Not allowed to open port ${port}.`,
    hint: 'Choose a port from 1024 up, for example: npm start -- --port 8080',
  }),
  noYear: {
    message: 'There is no report of that year.',
    hint: 'Name a year that the site has: npm run bundle -- 2022',
  },
  newSite: {
    usage: {
      message: 'The name of a new folder is needed.',
      hint: 'For example: npm run new-site -- ../xa-vi-du',
    },
    inside: {
      message: 'A new site has to lie outside the folder of this one.',
      hint: 'For example: npm run new-site -- ../xa-vi-du',
    },
    notEmpty: (folder) => ({
      message: `The folder ${folder} holds files.`,
      hint: 'Choose a folder that is empty or not there.',
    }),
    written: (folder) =>
      `✓ The code is in ${folder}, without data and articles.\nNext: cd ${folder}, then npm run check. It says what to fill in.`,
  },
  unexpected: (message, place) => ({
    message: place ? `${message}\n  at ${place}` : message,
    hint: 'Add --verbose for the full trace.',
  }),
};

/** The words of each language. */
export const words = { vi, en };

/** A trouble as it is printed: the message, then the hint, each on its own line. */
export function formatTrouble(lang: Lang, { message, hint }: Trouble): string {
  return `${words[lang].error}: ${message}\n${words[lang].hint}: ${hint}\n`;
}

/** A duration for people, with one decimal: "3,4" in Vietnamese, "3.4" in English. */
export function formatSeconds(lang: Lang, milliseconds: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(lang, digits).format(milliseconds / 1000);
}
