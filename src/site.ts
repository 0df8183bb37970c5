import type { SiteFacts } from './site-facts.ts';

/**
 * Whose site this is: with `data/` and `src/content/` what another ward changes (docs/adopt.md).
 * SITE_URL overrides `defaultOrigin`, the published address without a final slash.
 */
export const site: SiteFacts = {
  /** Its name in files and citations: small plain letters, digits and hyphens. */
  slug: 'cau-kho',
  name: { vi: 'Cầu\u00A0Kho qua số liệu', en: 'Cầu\u00A0Kho in figures' },
  tagline: {
    vi: 'Số liệu của phường Cầu Kho, Quận 1, cũ',
    en: 'Figures of the former ward of Cầu Kho, District 1 (Quận 1)',
  },
  publisher: { vi: 'Nhóm Cầu Kho qua số liệu', en: 'Cầu Kho in figures' },
  independence: {
    vi: 'Trang này do một nhóm độc lập làm từ một bản tin công khai về hội nghị tổng kết của Đảng ủy phường; không phải cổng thông tin của cơ quan nhà nước.',
    en: 'This site is made by an independent group from a public news item on the ward Party committee’s year-end meeting; it is not a portal of any state body.',
  },
  /** Where readers write: a `mailto:` address, or that of a form. */
  contact: 'mailto:bao-so-sai@cau-kho-qua-so-lieu.example',
  defaultOrigin: 'https://cau-kho-qua-so-lieu.example',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};
