import type { Lang } from '../data/text/number.ts';

/** Tells of addresses that the site has and `published/addresses.txt` has not. */
export function unrecorded(count: number, lang: Lang): string {
  return lang === 'vi'
    ? `Có ${count} địa chỉ mới chưa ghi vào published/addresses.txt. Khi đăng trang, chạy: npm run record`
    : `${count} new ${count === 1 ? 'address is' : 'addresses are'} not in published/addresses.txt. When the site goes out, run: npm run record`;
}

/** Tells what was recorded. */
export function recorded(addresses: number, figures: number, archived: number, lang: Lang): string {
  return lang === 'vi'
    ? `✓ Đã ghi ${addresses} địa chỉ và ${figures} số liệu; giữ nguyên ${archived} tệp trong published/archive. Hãy commit thư mục published/.`
    : `✓ Recorded ${addresses} addresses and ${figures} figures; kept ${archived} files in published/archive. Commit the folder published/.`;
}
