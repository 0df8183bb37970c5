import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { originOf } from '../../src/share/origin.ts';
import { site } from '../../src/site.ts';
import { csvRecords, csvRows } from '../support/csv-rows.ts';
import { dataPackage, type DataPackage } from '../support/data-package-profile.ts';
import { PROJECT } from '../support/project.ts';
import { filesIn } from '../../scripts/files-in.ts';

const siteDir = inject('siteDir');
const isCsv = (file: string) => file.endsWith('.csv');
const tables = filesIn(siteDir).filter((file) => /^data\/[^/]+\.csv$/.test(file));

function read(path: string): string {
  return readFileSync(join(siteDir, path), 'utf8');
}

describe('the tables of the database', () => {
  test('are all there to download', () => {
    // The words by which texts are read are no data of the site.
    const own = filesIn(join(PROJECT, 'data')).filter(
      (name) => isCsv(name) && name !== 'words.csv',
    );
    expect(tables).toEqual(own.map((name) => `data/${name}`));
  });

  test.each(tables)('%s opens in a spreadsheet and says what the project’s file says', (table) => {
    const text = read(table);
    const source = readFileSync(join(PROJECT, table), 'utf8').replaceAll(/\r?\n/g, '\r\n');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const own = csvRecords(source);
    const given = csvRecords(text.slice(1));
    expect(given).toHaveLength(own.length);
    expect(given).toMatchObject(own);
  });

  test.each(tables)(
    '%s names its licence and where its sources are listed, in each row',
    (table) => {
      for (const { licence } of csvRecords(read(table).slice(1))) {
        expect(licence).toContain(site.licence.name);
        expect(licence).toContain(`${originOf(process.env)}/data/sources.csv`);
      }
    },
  );
});

describe('datapackage.json', () => {
  const descriptor: unknown = JSON.parse(read('datapackage.json'));

  test('keeps to the Data Package standard', () => {
    expect(dataPackage.safeParse(descriptor).error?.issues).toBe(undefined);
  });

  test('would not pass with a path from the root, a name twice or a misspelt property', () => {
    const { resources: all, ...rest } = dataPackage.parse(descriptor);
    const [first] = all;
    if (!first) throw new Error('no resource');
    const spoilt = [
      { ...rest, resources: [{ ...first, path: `/${first.path}` }] },
      { ...rest, resources: [{ ...first, path: `../${first.path}` }] },
      { ...rest, resources: [first, first] },
      { ...rest, resources: [] },
      { ...rest, resources: [first], licences: rest.licenses },
    ];
    const passing = spoilt.filter((one) => dataPackage.safeParse(one).success);
    expect(passing).toEqual([]);
  });

  const { resources } = dataPackage.parse(descriptor);

  test('describes every table of the site, and none that is not there', () => {
    expect(resources.map(({ path }) => path).sort()).toEqual(filesIn(siteDir).filter(isCsv));
  });

  test.each(resources)('$path has the columns and cells that it promises', ({ path, schema }) => {
    const text = read(path).slice(1);
    expect(csvRows(text)[0]).toEqual(schema.fields.map(({ name }) => name));
    const records = csvRecords(text);
    const wrong = records.flatMap((record) =>
      schema.fields.filter((field) => !holds(field, record[field.name] ?? '')),
    );
    expect(wrong).toEqual([]);
    const { primaryKey } = schema;
    if (!primaryKey) return;
    const keys = records.map((record) => primaryKey.map((name) => record[name]).join('|'));
    expect(new Set(keys).size).toBe(records.length);
  });
});

type Field = DataPackage['resources'][number]['schema']['fields'][number];

/** True for a cell that its field's type and constraints allow. */
function holds(field: Field, cell: string): boolean {
  if (field.type === 'number') return /^(?:-?\d+(?:\.\d+)?)?$/.test(cell);
  if (cell === '') return field.constraints?.required !== true;
  const { pattern, enum: choices } = field.constraints ?? {};
  return (
    (pattern === undefined || new RegExp(pattern, 'u').test(cell)) &&
    (choices === undefined || choices.includes(cell))
  );
}
