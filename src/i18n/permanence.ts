import { isError, type Problem } from '../data/problem/problem.ts';
import type { Lang } from '../data/text/number.ts';

/** Tells of addresses that the site has and `published/addresses.txt` has not. */
export function unrecorded(count: number, lang: Lang): string {
  return lang === 'vi'
    ? `Có ${count} địa chỉ mới chưa ghi vào published/addresses.txt. Khi đăng trang, chạy: npm run record`
    : `${count} new ${count === 1 ? 'address is' : 'addresses are'} not in published/addresses.txt. When the site goes out, run: npm run record`;
}

/**
 * The rows that several changes ask for, together and ready to paste; empty for one, which says it
 * itself, and while something else is wrong, from which a change may only follow.
 */
export function rowsToAdd(problems: readonly Problem[], lang: Lang): string {
  const errors = problems.filter(isError);
  const rows = errors.flatMap(({ code, args }) =>
    code === 'published-changed' ? (args['write'] ?? []) : [],
  );
  if (rows.length < 2 || rows.length < errors.length) return '';
  const title =
    lang === 'vi'
      ? 'Các hàng để thêm vào cuối data/corrections.csv, sau khi viết lý do:'
      : 'The rows to add at the end of data/corrections.csv, with their reasons written:';
  return `\n${title}\n\n${rows.join('\n')}\n`;
}

/** Tells that nothing was at hand to hold the record against. */
export function notCompared(why: 'no-git' | 'not-wanted', lang: Lang): string {
  if (why === 'no-git') {
    return lang === 'vi'
      ? 'Không so được published/ với bản trước: thư mục này không nằm trong git.'
      : 'published/ could not be compared with its earlier state: this folder is not in git.';
  }
  return lang === 'vi'
    ? 'Không so published/ với bản trước: PUBLISHED_BASE nói rằng chưa có gì được công bố.'
    : 'published/ was not compared with its earlier state: PUBLISHED_BASE says that nothing was published.';
}

/** What a publication adds to the record. */
export interface RecordedChanges {
  addresses: number;
  /** The new figures, indicators and texts, and the new states of known ones, by name. */
  fresh: readonly string[];
  changed: readonly string[];
  corrections: number;
  /** The charts' embeds, by address. */
  embeds: readonly string[];
}

/** Tells what was recorded, and what of it is not as it was recorded last. */
export function recorded(changes: RecordedChanges, lang: Lang): string {
  const { addresses, fresh, changed, corrections, embeds } = changes;
  const vi = lang === 'vi';
  const parts = [
    ...listed(vi ? 'Mới' : 'New', fresh, vi),
    ...listed(vi ? 'Khác lần ghi trước' : 'Not as recorded last', changed, vi),
    ...listed(vi ? 'Bản lưu mới của biểu đồ' : 'New states of charts kept', embeds, vi),
  ];
  const end = vi
    ? `✓ Đã ghi thêm ${addresses} địa chỉ, ${fresh.length + changed.length} số liệu và câu chữ, ${corrections} đính chính, ${embeds.length} bản lưu. Hãy commit thư mục published/.`
    : `✓ Recorded ${addresses} more addresses, ${fresh.length + changed.length} figures and texts, ${corrections} corrections, ${embeds.length} archived charts. Commit the folder published/.`;
  return [...parts, end].join('\n');
}

function listed(title: string, names: readonly string[], vi: boolean): string[] {
  if (names.length === 0) return [];
  const more = names.length - mostNames;
  const rest = more > 0 ? [vi ? `  … và ${more} mục nữa` : `  … and ${more} more`] : [];
  return [`${title}:`, ...names.slice(0, mostNames).map((name) => `  ${name}`), ...rest];
}

const mostNames = 20;
