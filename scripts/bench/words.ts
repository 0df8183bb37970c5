import type { Lang, Trouble } from '../words.ts';

/** What the benchmark says; numbers come formatted, but for counts. */
export interface BenchWords {
  readonly lang: Lang;
  readonly machine: (processor: string, cores: number, node: string) => string;
  readonly pages: string;
  readonly page: string;
  readonly raw: string;
  readonly brotli: string;
  readonly requests: string;
  readonly javaScript: string;
  readonly goal: string;
  readonly atMost: (amount: string) => string;
  readonly lighthouse: string;
  /** Performance, accessibility, best practices, search engines. */
  readonly lighthouseCategories: readonly string[];
  readonly phone: string;
  readonly desk: string;
  readonly contrast: string;
  readonly textOnGround: string;
  readonly light: string;
  readonly dark: string;
  readonly builds: string;
  readonly site: string;
  readonly realSite: string;
  readonly files: string;
  readonly htmlPages: string;
  readonly seconds: string;
  readonly cpuSeconds: string;
  readonly peakMemory: string;
  readonly msPerFile: string;
  readonly growth: string;
  readonly furtherFile: string;
  readonly furtherPage: string;
  readonly chartPages: string;
  readonly coldBuild: string;
  readonly withoutCards: string;
  readonly oneRow: string;
  readonly peak: string;
  readonly afterOneRow: (chartPages: string) => string;
  readonly cards: string;
  readonly drawn: string;
  readonly cardsASecond: string;
  readonly cold: string;
  readonly warm: string;
  readonly bytes: string;
  readonly check: string;
  readonly rows: string;
  readonly letters: string;
  readonly service: string;
  readonly notHere: (programs: string) => string;
  readonly file: string;
  readonly answersASecond: string;
  readonly p99: string;
  readonly errors: string;
  readonly chartPage: string;
  readonly emptyFile: string;
  readonly connectionsKept: (count: string) => string;
  readonly fewDescriptors: (count: string) => string;
  readonly answersRatio: string;
  readonly p99Ratio: string;
  readonly atLeast: (amount: string) => string;
  readonly paint: string;
  readonly handWritten: string;
  readonly painted: string;
  readonly paintRatio: string;
  readonly didNotBuild: (output: string) => string;
  readonly badSizes: (value: string) => Trouble;
}

/** The benchmark's words in both languages. */
export const benchWords: Readonly<Record<Lang, BenchWords>> = {
  vi: {
    lang: 'vi',
    machine: (processor, cores, node) => `${processor}, ${cores} nhân, Node ${node}`,
    pages: 'Các trang của trang thật (byte)',
    page: 'trang',
    raw: 'nguyên',
    brotli: 'brotli',
    requests: 'yêu cầu',
    javaScript: 'JavaScript',
    goal: 'mục tiêu',
    atMost: (amount) => `≤ ${amount}`,
    lighthouse: 'Điểm Lighthouse (lần đo đầu, hoặc trung vị của ba lần nếu lần đầu chưa đủ 100)',
    lighthouseCategories: ['tốc độ', 'tiếp cận', 'thông lệ', 'tìm kiếm'],
    phone: '(điện thoại)',
    desk: '(máy tính bàn)',
    contrast: 'Độ tương phản của chữ (APCA chỉ để tham khảo)',
    textOnGround: 'chữ trên nền',
    light: '(sáng)',
    dark: '(tối)',
    builds: 'Thời gian dựng',
    site: 'trang',
    realSite: 'trang thật',
    files: 'địa chỉ',
    htmlPages: 'trang HTML',
    seconds: 'giây',
    cpuSeconds: 'giây CPU',
    peakMemory: 'bộ nhớ (MB)',
    msPerFile: 'ms/địa chỉ',
    growth: 'Tăng so với tuyến tính',
    furtherFile: 'Mỗi địa chỉ thêm (ms)',
    furtherPage: 'Mỗi trang HTML thêm, không vẽ thẻ (ms)',
    chartPages: 'Dựng trang giả, theo số trang biểu đồ của cả hai ấn bản',
    coldBuild: 'từ đầu, có vẽ thẻ',
    withoutCards: 'từ đầu, thẻ đã có',
    oneRow: 'sau khi sửa một dòng',
    peak: 'Bộ nhớ nhiều nhất (MB)',
    afterOneRow: (chartPages) => `Sửa một dòng ở ${chartPages} trang biểu đồ (giây)`,
    cards: 'thẻ chia sẻ',
    drawn: 'đã vẽ',
    cardsASecond: 'thẻ/giây',
    cold: 'chưa có gì lưu sẵn',
    warm: 'đã có sẵn',
    bytes: 'byte',
    check: 'Kiểm tra dữ liệu dựng để đo',
    rows: 'hàng số liệu',
    letters: 'chữ của bài dài nhất',
    service: 'Chịu tải: nginx theo deploy/nginx.conf, 64 kết nối (trung vị của ba lần đo)',
    notHere: (programs) => `không đo được: máy này không có ${programs}`,
    file: 'tệp',
    answersASecond: 'trả lời/giây',
    p99: 'p99 (ms)',
    errors: 'lỗi',
    chartPage: 'trang biểu đồ',
    emptyFile: 'tệp trống 200 byte',
    connectionsKept: (count) => `trang biểu đồ, giữ ${count} kết nối`,
    fewDescriptors: (count) => `không đo được ${count} kết nối: hệ điều hành cho mở quá ít tệp`,
    answersRatio: 'Trả lời mỗi giây so với tệp trống',
    p99Ratio: 'p99 so với tệp trống',
    atLeast: (amount) => `≥ ${amount}`,
    paint: 'Đến lúc thấy biểu đồ: 3G chậm, CPU chậm 4 lần (trung vị của năm lần đo)',
    handWritten: 'tệp HTML viết tay',
    painted: 'ms',
    paintRatio: 'So với tệp viết tay',
    didNotBuild: (output) => `không dựng được:\n${output}`,
    badSizes: (value) => ({
      message: `--chart-pages ${value} không phải là các số nguyên từ 8 trở lên`,
      hint: 'Viết các cỡ trang, từ nhỏ đến lớn, ví dụ --chart-pages 10,100,8000.',
    }),
  },
  en: {
    lang: 'en',
    machine: (processor, cores, node) => `${processor}, ${cores} cores, Node ${node}`,
    pages: 'Pages of the real site (bytes)',
    page: 'page',
    raw: 'raw',
    brotli: 'brotli',
    requests: 'requests',
    javaScript: 'JavaScript',
    goal: 'goal',
    atMost: (amount) => `≤ ${amount}`,
    lighthouse:
      'Lighthouse scores (the first run, or the median of three where the first is under 100)',
    lighthouseCategories: ['performance', 'accessibility', 'practices', 'search'],
    phone: '(phone)',
    desk: '(desk)',
    contrast: 'Contrast of texts (APCA for information)',
    textOnGround: 'text on ground',
    light: '(light)',
    dark: '(dark)',
    builds: 'Build times',
    site: 'site',
    realSite: 'real site',
    files: 'addresses',
    htmlPages: 'HTML pages',
    seconds: 'seconds',
    cpuSeconds: 'CPU seconds',
    peakMemory: 'memory (MB)',
    msPerFile: 'ms/address',
    growth: 'Growth against linear',
    furtherFile: 'Each further address (ms)',
    furtherPage: 'Each further HTML page, no cards drawn (ms)',
    chartPages: 'Builds of made-up sites, by chart pages of both editions',
    coldBuild: 'clean, cards drawn',
    withoutCards: 'clean, cards at hand',
    oneRow: 'one row changed',
    peak: 'Peak memory (MB)',
    afterOneRow: (chartPages) => `One row changed at ${chartPages} chart pages (s)`,
    cards: 'cards',
    drawn: 'drawn',
    cardsASecond: 'cards/s',
    cold: 'cold',
    warm: 'warm',
    bytes: 'bytes',
    check: 'The check of made-up data',
    rows: 'observations',
    letters: 'letters of the longest article',
    service: 'Load: nginx with deploy/nginx.conf, 64 connections (median of three runs)',
    notHere: (programs) => `not measured: this machine lacks ${programs}`,
    file: 'file',
    answersASecond: 'answers/s',
    p99: 'p99 (ms)',
    errors: 'errors',
    chartPage: "a chart's page",
    emptyFile: 'an empty file of 200 bytes',
    connectionsKept: (count) => `a chart's page, ${count} connections kept`,
    fewDescriptors: (count) => `${count} connections not measured: too few open files are allowed`,
    answersRatio: 'Answers a second against the empty file',
    p99Ratio: 'p99 against the empty file',
    atLeast: (amount) => `≥ ${amount}`,
    paint: 'Until the chart is painted: slow 3G, CPU 4 times slower (median of five runs)',
    handWritten: 'an HTML file written by hand',
    painted: 'ms',
    paintRatio: 'Against the file written by hand',
    didNotBuild: (output) => `did not build:\n${output}`,
    badSizes: (value) => ({
      message: `--chart-pages ${value} are no whole numbers from 8 up`,
      hint: 'Give the sizes of site, smallest first: --chart-pages 10,100,8000.',
    }),
  },
};
