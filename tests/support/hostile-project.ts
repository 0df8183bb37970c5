import { csvRows, writeCsv } from './csv-rows.ts';
import type { Overlay } from './project.ts';

/**
 * Texts that do harm where they are put into a file without care, each for another format. None
 * has a digit: the check of numbers would stop it before anything is made of it.
 */
export const hostile = [
  // HTML: ends a script or a style, begins an element, breaks out of an attribute.
  '</script><script>alert(name)</script>',
  '</title><img src=x onerror=alert(name)>',
  '</style></textarea><svg onload=alert(name)>',
  '" onmouseover="alert(name)" x="',
  "' onfocus='alert(name)' autofocus x='",
  '<b>đậm</b> & &amp; &lt;i&gt; <!-- -->',
  // Addresses.
  'javascript:alert(name)',
  // Spreadsheets: formulas.
  '=HYPERLINK("http://x")',
  '+cmd|calc!A',
  '@SUM(A:A)',
  // XML and SVG.
  ']]><script xmlns="http://x"/>',
  // TeX.
  '\\input/etc/passwd % $ # _ ^ ~',
  // Names that JavaScript and JSON know.
  '__proto__',
] as const;

/** All of them in one text. */
const allHostile = hostile.join(' ');

const charts = ['giam-ngheo', 'an-sinh', 'thu-thue', 'mang-xa-hoi'];

/**
 * The project with hostile texts in everything that a person writes and that a page shows: labels,
 * definitions, notes, wordings, sources, titles, findings, summaries, names.
 */
export function hostileProject(): Overlay {
  return {
    'data/indicators.csv': changeCells((column, cell, row) => {
      if (column.startsWith('label_')) return `${one(row)} ${cell}`;
      return column.startsWith('definition_') ? `${allHostile} ${cell}` : cell;
    }),
    ...Object.fromEntries(
      ['poverty', 'tax', 'social-media', 'activities'].map((table) => [
        `data/${table}.csv`,
        changeCells((column, cell, row) => {
          if (column === 'wording') return `${one(row)} ${cell}`;
          // By its length: notes that are alike stay alike, and a page says them once.
          return column.startsWith('note_') && cell !== '' ? `${one(cell.length)} ${cell}` : cell;
        }),
      ]),
    ),
    'data/sources.csv': changeCells((column, cell) =>
      ['title', 'author', 'publisher', 'event_vi', 'event_en', 'note_vi', 'note_en'].includes(
        column,
      )
        ? `${allHostile} ${cell}`
        : cell,
    ),
    ...Object.fromEntries(
      charts.map((slug, index) => [
        `src/content/charts/${slug}.mdx`,
        changeMatter((key, value) => {
          if (key.startsWith('finding_')) return `${one(index)} ${value}`;
          return /^(?:summary|name)_/.test(key) ? `${allHostile} ${value}` : value;
        }),
      ]),
    ),
    ...Object.fromEntries(
      ['src/content/articles/2022.mdx', 'src/content/articles/en/2022.mdx'].map((file) => [
        file,
        changeMatter((key, value) => {
          if (key === 'title') return `${one(5).slice(0, 12)} ${value}`;
          return key === 'description' ? `${allHostile} ${value}` : value;
        }),
      ]),
    ),
  };
}

function one(index: number): string {
  return hostile[index % hostile.length] ?? '';
}

function changeCells(change: (column: string, cell: string, row: number) => string) {
  return (old: string): string => {
    const [header = [], ...rows] = csvRows(old.replaceAll(/\r?\n/g, '\r\n'));
    const changed = rows.map((row, at) =>
      row.map((cell, column) => change(header[column] ?? '', cell, at)),
    );
    return writeCsv([header, ...changed]);
  };
}

/** Changes the values of a front matter that stand on the line of their key. */
function changeMatter(change: (key: string, value: string) => string) {
  return (old: string): string => {
    const [, matter = '', body = ''] = old.split(/^---\n/m);
    const changed = matter.replaceAll(
      /^([a-z_]+): (?:'(.*)'|(?![['{])(.+))$/gm,
      (line: string, key: string, quoted: string | undefined, plain: string | undefined) => {
        const value = quoted?.replaceAll("''", "'") ?? plain ?? '';
        const text = change(key, value);
        return text === value ? line : `${key}: ${JSON.stringify(text)}`;
      },
    );
    return `---\n${changed}---\n${body}`;
  };
}
