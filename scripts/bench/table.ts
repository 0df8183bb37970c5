import type { Lang } from '../words.ts';

/** Rows under a header as aligned text: the first column to the left, the others to the right. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) => formatLine(line, widths)).join('\n');
}

function formatLine(cells: readonly string[], widths: readonly number[]): string {
  const padded = widths.map((width, column) => {
    const cell = cells[column] ?? '';
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return padded.join('  ').trimEnd();
}

/** A number with a fixed count of decimals, as readers of the language write it. */
export function formatNumber(value: number, lang: Lang, decimals = 0): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(lang, digits).format(value);
}

/** `✓` where a figure keeps to its goal, else `✗`. */
export function goalMark(value: number, atMost: number): string {
  return value <= atMost ? '✓' : '✗';
}
