import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { describe, expect, inject, test } from 'vitest';
import { filesIn } from '../../scripts/files-in.ts';
import { site } from '../../src/site.ts';
import { yearsOfCharts } from '../support/chart-addresses.ts';
import { csvRows } from '../support/csv-rows.ts';
import { dataOf, realProject } from '../support/real-data.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { commandPath } from '../support/web-servers.ts';
import { sheetsOf, type ReadSheet } from '../support/workbook-cells.ts';

const siteDir = inject('siteDir');
const { dataset } = realProject();
const all = dataOf(realProject());

const workbooks = [
  ...yearsOfCharts().map(({ path, data }) => ({ file: `${path}.xlsx`, data })),
  { file: 'du-lieu.xlsx', data: all },
];

async function read(file: string): Promise<[figures: ReadSheet, terms: ReadSheet]> {
  const [figures, terms, ...others] = await sheetsOf(readFileSync(join(siteDir, file)));
  if (!figures || !terms || others.length > 0) throw new Error(`${file} has other sheets`);
  return [figures, terms];
}

test('there is a workbook beside each CSV file of figures, and no other', () => {
  const files = filesIn(siteDir);
  const tables = files.filter((file) => file.endsWith('.csv') && !file.startsWith('data/'));
  expect(files.filter((file) => file.endsWith('.xlsx')).sort()).toEqual(
    tables.map((file) => file.replace(/csv$/, 'xlsx')).sort(),
  );
  expect(workbooks.map(({ file }) => file).sort()).toEqual(
    tables.map((file) => file.replace(/csv$/, 'xlsx')).sort(),
  );
});

describe.each(workbooks)('$file', ({ file, data }) => {
  test('gives each figure of the dataset as a number, with its unit and its words', async () => {
    const [{ name, rows }] = await read(file);
    const [head = [], ...figures] = rows;
    expect(name).toBe('Số liệu');
    expect(head.slice(0, 8)).toEqual([
      'Chỉ tiêu',
      'Kỳ',
      'Giá trị',
      'Đơn vị',
      'Giới hạn',
      'Làm tròn đến',
      'Loại',
      'Câu của nguồn, hoặc phép tính',
    ]);
    const given = figures.map(([label, period, value, unit]) => [label, period, value, unit]);
    const own = data.map(({ indicator, period, value }) => [
      indicator.label_vi,
      period,
      value,
      indicator.unit,
    ]);
    expect(given).toHaveLength(own.length);
    expect(given).toEqual(expect.arrayContaining(own));
    const wordings = figures.filter((row) => row[6] === 'số của nguồn').map((row) => row[7]);
    const observed = data.flatMap((datum) => (datum.kind === 'observed' ? [datum.wording] : []));
    expect(wordings.toSorted()).toEqual(observed.toSorted());
  });

  test('names its sources and the licence on the second sheet', async () => {
    const [, { name, rows }] = await read(file);
    expect(name).toBe('Nguồn và giấy phép');
    const text = rows.map((row) => row.join(' ')).join('\n');
    for (const { title, url } of dataset.sources.values()) {
      expect(text).toContain(title);
      expect(text).toContain(url);
    }
    expect(text).toContain(site.licence.name);
    expect(text).toContain(site.licence.url);
  });

  test('says nothing of when it was made, and runs nothing', async () => {
    const zip = await JSZip.loadAsync(readFileSync(join(siteDir, file)));
    const parts = Object.values(zip.files);
    expect(new Set(parts.map(({ date }) => date.toISOString().slice(0, 10)))).toEqual(
      new Set(['1980-01-01']),
    );
    for (const part of parts) expect(await part.async('string')).not.toMatch(/<f[ >]|vbaProject/);
  });
});

/** LibreOffice, as Debian's `libreoffice-calc-nogui` has it. */
const office = commandPath('soffice');
const officeTitle = office ? 'LibreOffice' : 'LibreOffice (not there: libreoffice-calc-nogui)';

describe.skipIf(!office)(officeTitle, () => {
  test('opens each workbook, and shows the numbers of its first sheet', async () => {
    const folder = tempFolder();
    const paths = workbooks.map(({ file }) => join(siteDir, file));
    execFileSync(office ?? '', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false',
      '--outdir',
      folder,
      ...paths,
    ]);
    for (const { file } of workbooks) {
      const written = join(folder, basename(file).replace(/xlsx$/, 'csv'));
      expect(existsSync(written)).toBe(true);
      const shown = csvRows(readFileSync(written, 'utf8').replaceAll(/\r?\n/g, '\r\n'));
      const [{ rows }] = await read(file);
      // As the cells' format shows them: to four decimals.
      const values = (all: readonly (readonly (string | number)[])[]) =>
        all.slice(1).map((row) => Number(String(row[2]).replaceAll(',', '')).toFixed(4));
      expect(values(shown)).toEqual(values(rows));
      expect(shown.map(([label]) => label)).toEqual(rows.map(([label]) => label));
    }
  });
});

const python = ['/usr/bin/python3', commandPath('python3') ?? ''].find((command) => {
  try {
    execFileSync(command, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});
const pythonTitle = python ? 'openpyxl' : 'openpyxl (not there: python3-openpyxl)';

describe.skipIf(!python)(pythonTitle, () => {
  test.each(workbooks)('reads $file, numbers as numbers', async ({ file }) => {
    const code =
      'import json, sys, openpyxl\n' +
      'book = openpyxl.load_workbook(sys.argv[1])\n' +
      'print(json.dumps([[[c if c is not None else "" for c in row] for row in sheet.iter_rows(values_only=True)] for sheet in book]))';
    const told = execFileSync(python ?? '', ['-c', code, join(siteDir, file)], {
      encoding: 'utf8',
    });
    const sheets = await read(file);
    const padded = sheets.map(({ rows }) => {
      const width = Math.max(...rows.map((row) => row.length));
      return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
    });
    expect(JSON.parse(told)).toEqual(padded);
  });
});
