/** Words that make a number name one of several and not count: `thứ 46`, `Điều 46`. */
const ordinals = new Set('thứ điều khoản khóa khoá hạng lớp chương mục phụ'.split(' '));

/** What a number after “số” names: `Nghị quyết số 43`, but not `tổng số 43 hộ`. */
const documents = new Set(
  'quyết thị định văn hoạch tư luật lệnh báo thoại nhà phiếu trình biên'.split(' '),
);

/**
 * The words right before a figure (nearest first) that make it a name, and that its source's wording
 * does not have there; empty when there are none.
 */
export function ordinalBeside(before: readonly string[], source: readonly string[]): string {
  const own = ordinalOf(before);
  return own === ordinalOf(source) ? '' : own;
}

function ordinalOf([first = '', second = '']: readonly string[]): string {
  if (ordinals.has(first)) return first;
  return first === 'số' && documents.has(second) ? `${second} ${first}` : '';
}
