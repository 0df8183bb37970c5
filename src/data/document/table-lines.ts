/** Cells of a table that are a number, with perhaps a few words beside it. */
const numberCell = /^[-−+]?\d[\d.,]*(?:\s?%)?(?:\s\p{L}{1,10}){0,3}$/u;
const order = /^(?:stt|tt|số tt|số thứ tự|no\.?)$/iu;
const unitHead = /^(?:đơn vị(?: tính)?|đvt|đvt?\.|đ\.v\.t\.?)$/iu;

/** True for a table of data: a row of heads, and numbers below it. */
export function isTable(rows: readonly (readonly string[])[]): boolean {
  const [heads = [], ...body] = rows;
  if (heads.length < 2 || body.length === 0) return false;
  return body.some((row) => row.slice(1).some((cell) => numberCell.test(cell)));
}

/**
 * A table of data as lines of text, one a cell, each with its row's and its column's head beside it
 * and, where a column names units, its unit: `Hộ nghèo – Năm 2023: 150 hộ`. The rows before the first
 * that holds a number are heads; columns of running numbers are left out.
 */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const first = rows.findIndex(
    (row, at) => at > 0 && row.some((cell, column) => column > 0 && numberCell.test(cell)),
  );
  const count = first < 0 ? 1 : first;
  const width = Math.max(...rows.map((row) => row.length));
  const heads = Array.from({ length: width }, (_, column) =>
    distinct(rows.slice(0, count).map((row) => row[column] ?? '')).join(' '),
  );
  const labelAt = heads.findIndex((head) => !order.test(head));
  const unitAt = heads.findIndex((head) => unitHead.test(head));
  const lines: string[] = [];
  for (const row of rows.slice(count)) {
    const filled = distinct(row);
    // A row that is one text over all columns heads those below it.
    if (filled.length === 1 && !numberCell.test(filled[0] ?? '')) {
      lines.push(filled[0] ?? '');
      continue;
    }
    const label = row[labelAt] ?? '';
    const unit = unitAt < 0 ? '' : (row[unitAt] ?? '');
    row.forEach((cell, column) => {
      if (cell === '' || column === labelAt || column === unitAt) return;
      const head = heads[column] ?? '';
      if (order.test(head)) return;
      const name = [label, head].filter((part) => part !== '').join(' – ');
      lines.push(name === '' ? cell : `${name}: ${withUnit(cell, head, unit)}`);
    });
  }
  return lines;
}

function withUnit(cell: string, head: string, unit: string): string {
  if (!/^[-−+]?\d[\d.,]*$/u.test(cell)) return cell;
  if (/%/u.test(head)) return `${cell}%`;
  const inHead = /\(([^()\d]+)\)\s*$/u.exec(head)?.[1]?.trim() ?? '';
  const own =
    unit || (/^(?:đvt|đơn vị)/iu.test(inHead) ? inHead.replace(/^[^:]*:\s*/u, '') : inHead);
  return own === '' ? cell : own === '%' ? `${cell}%` : `${cell} ${own}`;
}

/** The texts, each once where merged cells repeat it, and none empty. */
function distinct(cells: readonly string[]): string[] {
  return [...new Set(cells.filter((cell) => cell !== ''))];
}
