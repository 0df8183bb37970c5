import type { Lang } from '../data/text/number.ts';

const vi = {
  preview: 'Bản xem thử, chưa đối chiếu với nguồn.',
  link: 'Đối chiếu với nguồn',
  /** The same in a note, beside the source. */
  noteLink: 'Đối chiếu',
  /** Before the years of the comparisons. */
  who: 'Ai đã đối chiếu số liệu với nguồn, với tư cách gì',
  title: (year: number) => `Đối chiếu số liệu năm ${year} với nguồn`,
  lead: (year: number) =>
    `Mỗi số liệu của năm ${year} được đặt cạnh câu của nguồn, và mọi câu nêu số ấy trong hai bản của bài. Người ký đã so số, đơn vị, kỳ và lời.`,
  signed: 'Đã đối chiếu',
  /** What stands between the day of a signature and the signer. */
  as: 'với tư cách',
  unsigned: 'Chưa ai ký cho bản này.',
  open: 'Còn phải đối chiếu',
  points: { new: 'mới', changed: 'đã đổi', gone: 'đã bỏ' },
  figures: 'Từng số liệu',
  charts: 'Từng biểu đồ',
  others: 'Các câu không có số liệu',
  article: {
    vi: 'Các câu không có số liệu của bài',
    en: 'Các câu không có số liệu của bản tiếng Anh',
  },
  source: 'Nguồn',
  sourcePage: 'trang của nguồn',
  around: 'Trong tài liệu',
  computed: 'Số tính ra',
  derived: 'Dùng để tính',
  note: 'Lưu ý',
  row: 'Hàng',
  said: { vi: 'Trong bài', en: 'Trong bản tiếng Anh' },
  chart: 'Biểu đồ',
  yearName: (year: number) => `Năm ${year}`,
  /** What the command tells. */
  tell: {
    unsigned: (count: number) => `chưa ai ký; ${count} điều phải đối chiếu.`,
    stale: (date: string, count: number) => `ký ngày ${date}; từ đó ${count} điều đã đổi:`,
    current: (date: string, who: string) => `đã ký ngày ${date}, ${who}. Từ đó không gì đổi nghĩa.`,
    since: (state: string, count: number) => `so với ${state}, ${count} điều đã đổi:`,
    same: (state: string) => `so với ${state}, không gì đổi nghĩa.`,
    wrote: (file: string) => `Tờ đối chiếu: ${file} (mở bằng trình duyệt, in được).`,
    sign: (year: number) =>
      `So xong từng điều với tài liệu thì ký: npm run review -- ${year} --sign "với tư cách gì"`,
    signed: (file: string) => `✓ Đã ghi vào ${file}. Hãy commit tệp này.`,
    again: 'Bản này đã được ký với tư cách ấy rồi, không ghi thêm.',
  },
  noYear: (years: string) => ({
    message: 'Không có báo cáo của năm đó.',
    hint: `Viết một năm có trong data/sources.csv: ${years}`,
  }),
  noSignature: {
    message: 'Muốn ký thì phải nói ký năm nào, với tư cách gì; tư cách không có chữ số.',
    hint: 'Ví dụ: npm run review -- 2022 --sign "công chức văn phòng của phường"',
  },
  wrong: {
    message: 'Số liệu và bài viết còn lỗi, chưa ký được.',
    hint: 'Chạy npm run check và sửa cho hết lỗi.',
  },
  noRevision: (revision: string) => ({
    message: `Git không có bản nào tên “${revision}”.`,
    hint: 'Viết tên nhánh hoặc mã commit có thật, ví dụ: npm run review -- --since origin/main',
  }),
  refused: (years: string) => ({
    message: `Chưa đăng được: ${years} chưa đối chiếu với nguồn, hoặc đã đổi sau khi ký.`,
    hint: 'Chạy npm run review để xem còn phải đối chiếu điều gì, rồi ký.',
  }),
};

const en: typeof vi = {
  preview: 'Preview, not yet compared with the source.',
  link: 'Compared with the source',
  noteLink: 'Compared',
  who: 'Who compared the figures with the source, and in what capacity',
  title: (year: number) => `The figures of ${year} compared with their source`,
  lead: (year: number) =>
    `Each figure of ${year} stands beside the source’s words, and beside every sentence that gives it in both editions of the article. Whoever signed compared number, unit, period and words.`,
  signed: 'Compared on',
  as: 'by',
  unsigned: 'Nobody has signed this state.',
  open: 'Still to be compared',
  points: { new: 'new', changed: 'changed', gone: 'gone' },
  figures: 'Each figure',
  charts: 'Each chart',
  others: 'Sentences without a figure',
  article: {
    vi: 'The sentences without a figure of the Vietnamese article',
    en: 'The sentences without a figure of the article',
  },
  source: 'Source',
  sourcePage: 'the source’s page',
  around: 'In the document',
  computed: 'Calculated',
  derived: 'Used to calculate',
  note: 'Note',
  row: 'Row',
  said: { vi: 'In the Vietnamese article', en: 'In the article' },
  chart: 'Chart',
  yearName: (year: number) => `${year}`,
  tell: {
    unsigned: (count: number) => `not signed; ${count} things to compare.`,
    stale: (date: string, count: number) => `signed on ${date}; ${count} changed since:`,
    current: (date: string, who: string) =>
      `signed on ${date}, ${who}. Nothing has changed in meaning since.`,
    since: (state: string, count: number) => `against ${state}, ${count} changed:`,
    same: (state: string) => `against ${state}, nothing changes in meaning.`,
    wrote: (file: string) => `The sheet: ${file} (opens in a browser, prints well).`,
    sign: (year: number) =>
      `When each is compared with the document, sign: npm run review -- ${year} --sign "in what capacity, in Vietnamese" --sign-en "… in English"`,
    signed: (file: string) => `✓ Written into ${file}. Commit it.`,
    again: 'This state was signed in that capacity already; nothing is added.',
  },
  noYear: (years: string) => ({
    message: 'There is no report of that year.',
    hint: `Name a year of data/sources.csv: ${years}`,
  }),
  noSignature: {
    message: 'A signature needs a year and a capacity, without digits.',
    hint: 'For example: npm run review -- 2022 --sign "công chức văn phòng của phường" --sign-en "clerk of the ward"',
  },
  wrong: {
    message: 'Data and articles have errors; they cannot be signed.',
    hint: 'Run npm run check and fix them.',
  },
  noRevision: (revision: string) => ({
    message: `Git knows no revision “${revision}”.`,
    hint: 'Name a branch or commit that exists, for example: npm run review -- --since origin/main',
  }),
  refused: (years: string) => ({
    message: `This cannot go out: ${years} not compared with the source, or changed since the signature.`,
    hint: 'npm run review tells what is still to be compared; then sign.',
  }),
};

/** The words of the review sheet and of `npm run review`. */
export const reviewWords: Readonly<Record<Lang, typeof vi>> = { vi, en };
