import type { SiteFacts } from './site-facts.ts';

/**
 * Trang này là của ai. Thay mỗi ngoặc vuông có chữ ĐIỀN; `npm run check` nhắc những chỗ còn lại. Các dòng `en`
 * để trống cho đến khi trang có bản tiếng Anh. Thêm gì nữa: docs/adopt.md.
 */
export const site: SiteFacts = {
  // [ĐIỀN: tên ngắn trong tên tệp và mã trích dẫn, chữ thường không dấu và gạch nối]
  slug: 'xa-cua-ban',
  name: { vi: '[ĐIỀN: tên trang]', en: '' },
  tagline: { vi: '[ĐIỀN: trang cho xem gì, một dòng]', en: '' },
  publisher: { vi: '[ĐIỀN: ai làm trang]', en: '' },
  independence: {
    vi: '[ĐIỀN: ai làm trang này, từ tài liệu nào, có phải cơ quan nhà nước không]',
    en: '',
  },
  // [ĐIỀN: nơi nhận báo số sai: mailto:… hoặc địa chỉ của một biểu mẫu]
  contact: 'mailto:bao-so-sai@trang-cua-ban.example',
  // [ĐIỀN: địa chỉ của trang, không có dấu gạch chéo cuối]
  defaultOrigin: 'https://trang-cua-ban.example',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};
