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
    lighthouse: 'Điểm Lighthouse (trung vị của ba lần đo)',
    lighthouseCategories: ['tốc độ', 'tiếp cận', 'thông lệ', 'tìm kiếm'],
    phone: '(điện thoại)',
    desk: '(máy tính bàn)',
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
    lighthouse: 'Lighthouse scores (median of three runs)',
    lighthouseCategories: ['performance', 'accessibility', 'practices', 'search'],
    phone: '(phone)',
    desk: '(desk)',
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
    didNotBuild: (output) => `did not build:\n${output}`,
    badSizes: (value) => ({
      message: `--chart-pages ${value} are no whole numbers from 8 up`,
      hint: 'Give the sizes of site, smallest first: --chart-pages 10,100,8000.',
    }),
  },
};
