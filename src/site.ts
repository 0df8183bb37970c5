/**
 * Whose site this is: the one file to change when another ward takes the code.
 * `origin` is the published address without a final slash; SITE_URL overrides it.
 */
export const site = {
  name: 'Cầu\u00A0Kho qua số liệu',
  nameEn: 'Cầu Kho in figures',
  tagline: 'Đọc lại số liệu công bố của phường Cầu Kho',
  place: 'phường Cầu Kho, Quận 1, Thành phố Hồ Chí Minh',
  placeShort: 'phường Cầu Kho',
  publisher: 'Nhóm Cầu Kho qua số liệu',
  independence:
    'Trang này do một nhóm độc lập làm từ số liệu phường đã công bố; không phải cổng thông tin của cơ quan nhà nước.',
  defaultOrigin: 'https://cau-kho-qua-so-lieu.example',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.vi' },
} as const;

/** The site's origin, from `SITE_URL` when it is set; never with a final slash. */
export function originOf(environment: { SITE_URL?: string | undefined }): string {
  return (environment.SITE_URL ?? site.defaultOrigin).replace(/\/+$/, '');
}
