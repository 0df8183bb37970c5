import { describe, expect, it } from 'vitest';
import type { z } from 'astro/zod';
import {
  checkReadme,
  columnTable,
  readmeFile,
  withColumnTables,
} from '../../../../src/data/csv/data-readme.ts';
import { namedTables, newTable, tableOf } from '../../../../src/data/csv/schema.ts';
import { ownFiles } from '../../project-files.ts';

const readme = ownFiles.get(readmeFile) ?? '';
const names = [...namedTables, newTable];

function told(text: string): string[] {
  return checkReadme(new Map([[readmeFile, text]])).map(
    ({ line, column, code, found }) => `${line}:${column} ${code} ${found}`,
  );
}

describe('the columns of the tables', () => {
  it.each(names)('every column of %s says in Vietnamese what it is for', (name) => {
    for (const type of Object.values(tableOf(name).columns.shape as Record<string, z.ZodType>)) {
      expect(type.description).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it.each(names)('the example of every column of %s is one that it takes', (name) => {
    for (const type of Object.values(tableOf(name).columns.shape as Record<string, z.ZodType>)) {
      const { examples = [] } = type.meta() ?? {};
      for (const example of examples as string[])
        expect(type.safeParse(example).success).toBe(true);
    }
  });
});

describe('columnTable(name)', () => {
  it('columnTable(name) has a row for every column: whether it is needed, its form and its choices', () => {
    const table = columnTable('derived');
    expect(table).toContain('| `indicator` | phải có | mã: a–z, 0–9, gạch dưới |');
    expect(table).toContain('`difference`, `sum`, `ratio`, `change`');
    expect(table).toContain('| `left` | phải có | mã@kỳ |');
    expect(columnTable('poverty')).toContain('| `value` | phải có | số |');
    expect(columnTable('poverty')).toContain('| `note_vi` | có thể trống |');
    expect(columnTable('sources')).toContain('| `read` | phải có | ngày, như 2022-12-31 |');
    expect(columnTable('sources')).toContain('| `report` | phải có | năm, bốn chữ số |');
  });
});

describe('checkReadme(files)', () => {
  it('takes the guide as it is, with any line ends', () => {
    expect(told(readme)).toEqual([]);
    expect(told(readme.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(checkReadme(new Map())).toEqual([]);
  });

  it('names a table that was changed by hand, where it begins', () => {
    const changed = readme.replace('| phải có      | ngày, như', '| có thể trống | ngày, như');
    const line = readme.slice(0, readme.indexOf('<!-- bảng cột: sources')).split('\n').length;
    expect(told(changed)).toEqual([`${line}:1 readme-stale sources.csv`]);
  });

  it('names a file without a table, and a table of no file', () => {
    expect(told(readme.replace('bảng cột: sources', 'bảng: sources'))).toEqual([
      '1:1 readme-stale sources.csv',
    ]);
    expect(told(readme.replace('bảng cột: sources', 'bảng cột: x'))).toHaveLength(2);
  });
});

describe('withColumnTables(readme)', () => {
  it('writes again what the check refuses, and leaves all else', () => {
    const emptied = readme.replace(/(<!-- bảng cột: [\w-]+ -->)[^]*?(<!-- hết -->)/g, '$1\n$2');
    expect(told(emptied)).not.toEqual([]);
    const written = withColumnTables(emptied);
    expect(told(written)).toEqual([]);
    const plain = (text: string) => text.replace(/[\s-]+/g, '');
    expect(plain(written)).toBe(plain(readme));
  });
});
