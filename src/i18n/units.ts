import type { Lang } from '../data/text/number.ts';
import type { Unit } from '../data/text/unit.ts';

const english: Record<Unit, [one: string, many: string]> = {
  'chỉ tiêu': ['target', 'targets'],
  đồng: ['đồng', 'đồng'],
  hộ: ['household', 'households'],
  'thành viên': ['member', 'members'],
  'hội nghị': ['conference', 'conferences'],
  'bài viết': ['post', 'posts'],
  lượt: ['interaction', 'interactions'],
  'chi bộ': ['cell', 'cells'],
  'đảng viên': ['member', 'members'],
  'phần quà': ['gift', 'gifts'],
  '%': ['', ''],
  'đồng/hộ': ['đồng per household', 'đồng per household'],
  'lượt/bài viết': ['interactions per post', 'interactions per post'],
};

/**
 * The word of a unit after a number: `hộ`, in English `household` or
 * `households`. Empty for percent, whose sign belongs to the number.
 */
export function unitWord(unit: Unit, lang: Lang, value: number): string {
  if (lang === 'vi') return unit === '%' ? '' : unit;
  return english[unit][value === 1 ? 0 : 1];
}
