/**
 * Whose site this is: the one file to change when another ward takes the code.
 * SITE_URL overrides `defaultOrigin`, the published address without a final slash.
 */
export const site = {
  name: { vi: 'Cầu\u00A0Kho qua số liệu', en: 'Cầu\u00A0Kho in figures' },
  tagline: {
    vi: 'Đọc lại số liệu công bố của phường Cầu Kho, Quận 1',
    en: 'The published figures of phường Cầu Kho, Quận 1, read back',
  },
  place: {
    vi: 'Cầu\u00A0Kho',
    en: 'Cầu\u00A0Kho',
  },
  publisher: { vi: 'Nhóm Cầu Kho qua số liệu', en: 'Cầu Kho in figures' },
  independence: {
    vi: 'Trang này do một nhóm độc lập làm từ số liệu phường đã công bố; không phải cổng thông tin của cơ quan nhà nước.',
    en: 'This site is made by an independent group from figures that the ward published; it is not a portal of any state body.',
  },
  defaultOrigin: 'https://cau-kho-qua-so-lieu.example',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} as const;

/** The site's origin, from `SITE_URL` when it is set and not empty; never with a final slash. */
export function originOf(environment: { SITE_URL?: string | undefined }): string {
  return (environment.SITE_URL || site.defaultOrigin).replace(/\/+$/, '');
}
