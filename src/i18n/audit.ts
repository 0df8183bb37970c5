import type { Lang } from '../data/text/number.ts';

/** What the audit of a built site says when it finds nothing wrong. */
export function auditPassed(pages: number, lang: Lang): string {
  const count = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB').format(pages);
  return lang === 'vi'
    ? `✓ Đã soát ${count} trang và hình: con số nào cũng có gốc.`
    : `✓ Audited ${count} ${pages === 1 ? 'page or image' : 'pages and images'}: every number is accounted for.`;
}
