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
  readonly reports: (count: string) => string;
  readonly files: string;
  readonly htmlPages: string;
  readonly seconds: string;
  readonly cpuSeconds: string;
  readonly peakMemory: string;
  readonly msPerFile: string;
  readonly growth: string;
  readonly furtherFile: string;
  readonly cards: string;
  readonly drawn: string;
  readonly cardsASecond: string;
  readonly cold: string;
  readonly warm: string;
  readonly bytes: string;
  readonly didNotBuild: (output: string) => string;
  readonly badReports: (value: string) => Trouble;
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
    reports: (count) => `${count} báo cáo giả`,
    files: 'địa chỉ',
    htmlPages: 'trang HTML',
    seconds: 'giây',
    cpuSeconds: 'giây CPU',
    peakMemory: 'bộ nhớ (MB)',
    msPerFile: 'ms/địa chỉ',
    growth: 'Tăng so với tuyến tính',
    furtherFile: 'Mỗi địa chỉ thêm (ms)',
    cards: 'thẻ chia sẻ',
    drawn: 'đã vẽ',
    cardsASecond: 'thẻ/giây',
    cold: 'chưa có gì lưu sẵn',
    warm: 'đã có sẵn',
    bytes: 'byte',
    didNotBuild: (output) => `không dựng được:\n${output}`,
    badReports: (value) => ({
      message: `--reports ${value} không phải là số nguyên từ 20 trở lên`,
      hint: 'Viết số báo cáo giả của trang lớn, ví dụ --reports 1000.',
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
    reports: (count) => `${count} made-up reports`,
    files: 'addresses',
    htmlPages: 'HTML pages',
    seconds: 'seconds',
    cpuSeconds: 'CPU seconds',
    peakMemory: 'memory (MB)',
    msPerFile: 'ms/address',
    growth: 'Growth against linear',
    furtherFile: 'Each further address (ms)',
    cards: 'cards',
    drawn: 'drawn',
    cardsASecond: 'cards/s',
    cold: 'cold',
    warm: 'warm',
    bytes: 'bytes',
    didNotBuild: (output) => `did not build:\n${output}`,
    badReports: (value) => ({
      message: `--reports ${value} is no whole number from 20 up`,
      hint: 'Give the number of made-up reports of the large site: --reports 1000.',
    }),
  },
};
