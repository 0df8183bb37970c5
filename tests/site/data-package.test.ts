import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { Dataset } from 'frictionless.js';
import { describe, expect, inject, test } from 'vitest';
import { originOf } from '../../src/share/origin.ts';
import { site } from '../../src/site.ts';
import { csvRecords, csvRows } from '../support/csv-rows.ts';
import { dataPackage, type DataPackage } from '../support/data-package-profile.ts';
import { PROJECT } from '../support/project.ts';
import { realProject } from '../support/real-data.ts';
import { filesIn } from '../../scripts/files-in.ts';

const siteDir = inject('siteDir');
const isCsv = (file: string) => file.endsWith('.csv');
const allFigures = 'du-lieu.csv';
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

  test.each(tables)('%s says what the project’s file says', (table) => {
    const source = readFileSync(join(PROJECT, table), 'utf8').replaceAll(/\r?\n/g, '\r\n');
    const own = csvRecords(source);
    const given = csvRecords(read(table));
    expect(given).toHaveLength(own.length);
    expect(given).toMatchObject(own);
  });

  test.each(tables)(
    '%s names its licence and where its sources are listed, in each row',
    (table) => {
      for (const { licence } of csvRecords(read(table))) {
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

  test('describes every table of the database and the file of all figures', () => {
    expect(resources.map(({ path }) => path)).toEqual([
      ...resources.map(({ name }) => `data/${name}.csv`).filter((path) => tables.includes(path)),
      allFigures,
    ]);
    expect(resources).toHaveLength(tables.length + 1);
  });

  test('types what is no text: values, days, years', () => {
    const typed = resources.flatMap(({ schema }) =>
      schema.fields.flatMap(({ name, type }) => (type === 'string' ? [] : [`${name} ${type}`])),
    );
    const named = (type: string, pattern: RegExp) =>
      resources.flatMap(({ schema }) =>
        schema.fields.flatMap(({ name }) => (pattern.test(name) ? [`${name} ${type}`] : [])),
      );
    expect(typed.toSorted()).toEqual(
      [
        ...named('date', /^(?:corrected|date|ended|event_date|published|read|source_date)$/),
        ...named('number', /^(?:rounded_to|value)$/),
        ...named('year', /^(?:report|year)$/),
      ].sort(),
    );
  });

  test('leads from each figure to its indicator and its source', () => {
    const ids = (name: string) =>
      new Set(csvRecords(read(`data/${name}.csv`)).map(({ id }) => id ?? ''));
    const led = resources.flatMap(({ name, path, schema }) =>
      (schema.foreignKeys ?? []).map(({ fields: [field = ''], reference }) => {
        const there = ids(reference.resource).add('');
        const lost = csvRecords(read(path)).filter((record) => !there.has(record[field] ?? ''));
        expect(lost).toEqual([]);
        return `${name} ${field}`;
      }),
    );
    expect(led).toEqual(
      expect.arrayContaining(['poverty indicator', 'poverty source', 'figures indicator']),
    );
  });

  test('gives all figures once, in numbers that no spreadsheet misreads', () => {
    const records = csvRecords(read(allFigures));
    const { data } = realProject().dataset;
    const given = records.map(({ indicator, period }) => `${indicator}@${period}`);
    expect(given.toSorted()).toEqual([...data.keys()].sort());
    for (const { indicator, period, value } of records) {
      const own = data.get(`${indicator}@${period}`)?.value ?? NaN;
      expect(Math.abs(Number(value) - own)).toBeLessThanOrEqual(Math.abs(own) * 1e-11);
    }
  });

  test.each(resources)('$path has the columns and cells that it promises', ({ path, schema }) => {
    const text = read(path);
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
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

describe('programs that others wrote', () => {
  const path = join(siteDir, 'datapackage.json');
  const { resources } = dataPackage.parse(JSON.parse(read('datapackage.json')));
  const lengths = resources.map((one) => [one.name, csvRecords(read(one.path)).length]);

  test('datapackage reads every table, its values of their types and its keys followed', async () => {
    const opened = await Package.load(path);
    expect([opened.valid, opened.errors]).toEqual([true, []]);
    const all = new Map<string, Record<string, unknown>[]>();
    for (const resource of opened.resources) {
      all.set(resource.name, await resource.read({ keyed: true, relations: true }));
    }
    expect([...all].map(([name, rows]) => [name, rows.length])).toEqual(lengths);
    const [figure] = all.get('poverty') ?? [];
    expect(figure).toMatchObject({ value: 185, indicator: { id: 'ho_ngheo', unit: 'hộ' } });
    expect(all.get('sources')?.[0]).toMatchObject({ report: 2022, read: expect.any(Date) as Date });
  });

  test('frictionless.js reads every table, each under its columns', async () => {
    const { resources: opened } = await Dataset.load(path);
    const read: [string, number][] = [];
    for (const [index, resource] of opened.entries()) {
      const rows = await Array.fromAsync(await resource.rows({ keyed: true }));
      read.push([resource.descriptor.name, rows.length]);
      const columns = resources[index]?.schema.fields.map(({ name }) => name);
      if (rows[0]) expect(Object.keys(rows[0])).toEqual(columns);
    }
    expect(read).toEqual(lengths);
  });
});

type Field = DataPackage['resources'][number]['schema']['fields'][number];

/** A number never has three decimals, which a Vietnamese spreadsheet reads as thousands, nor sixteen. */
const forms = {
  number: /^-?\d+(?:\.(?!\d{3}$)\d{1,12})?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  year: /^\d{4}$/,
};

/** True for a cell that its field's type and constraints allow. */
function holds(field: Field, cell: string): boolean {
  if (cell === '') return field.constraints?.required !== true;
  if (field.type !== 'string') return forms[field.type].test(cell);
  const { pattern, enum: choices } = field.constraints ?? {};
  return (
    (pattern === undefined || new RegExp(pattern, 'u').test(cell)) &&
    (choices === undefined || choices.includes(cell))
  );
}
