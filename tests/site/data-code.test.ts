import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { address } from '../../src/share/address.ts';
import { dataCode } from '../../src/share/data-code.ts';
import { originOf } from '../../src/share/origin.ts';
import { site } from '../../src/site.ts';
import { PROJECT } from '../support/project.ts';
import { dataOf, realProject } from '../support/real-data.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { commandPath } from '../support/web-servers.ts';

/** The code that `/du-lieu/` and `docs/data.md` give, run by the programs that are here. */

const siteDir = inject('siteDir');
const siteUrl = inject('siteUrl').replace(/\/$/, '');
const origin = originOf(process.env);
const guide = readFileSync(join(PROJECT, 'docs/data.md'), 'utf8');
const project = realProject();
const [indicator = ''] = project.dataset.indicators.keys();
const own = dataOf(project).filter((datum) => datum.indicator.id === indicator);
const codes = new Map(
  dataCode(`${origin}${address.allFigures('csv')}`, indicator).map(({ name, code }) => [
    name,
    code,
  ]),
);

/** What a program says of code, with the built site in place of the published one; it runs beside our server. */
async function run(command: string, args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(command, args, { encoding: 'utf8' })).stdout;
}

const here = (code: string, place: string) => code.replaceAll(origin, place);

test('the guide has the code of the page', () => {
  expect([...codes.values()].filter((code) => !guide.includes(`\n${code}\n`))).toEqual([]);
  const page = readFileSync(join(siteDir, 'du-lieu/index.html'), 'utf8');
  for (const name of codes.keys()) expect(page).toContain(`>${name}</h3>`);
});

/** A program of ours or of Debian's, else a title that says that it is not there. */
function program(name: string, command: string): { title: string; command: string | undefined } {
  const path = commandPath(command);
  return { title: path ? name : `${name} (not there: ${command})`, command: path };
}

const python = program('Python', 'python3');

test.skipIf(!python.command)(`${python.title} prints each figure`, async () => {
  const told = await run(python.command ?? '', ['-c', here(codes.get('Python') ?? '', siteUrl)]);
  for (const { period, value, hedge } of own) {
    const number = Number.isInteger(value) ? `${value}.0` : value.toPrecision(12);
    expect(told).toContain(`('${period}', ${number}, '${hedge}', `);
  }
});

const r = program('R', 'Rscript');

test.skipIf(!r.command)(`${r.title} prints each figure`, async () => {
  const told = await run(r.command ?? '', ['-e', here(codes.get('R') ?? '', siteUrl)]);
  const rows = told.split('\n').map((line) => line.split(/\s+/).slice(1, 3));
  expect(rows).toEqual(
    expect.arrayContaining(own.map(({ period, value }) => [period, String(value)])),
  );
});

const duckdb = program('DuckDB', 'duckdb');

describe.skipIf(!duckdb.command)(duckdb.title, () => {
  const query = async (code: string): Promise<unknown> =>
    JSON.parse(await run(duckdb.command ?? '', ['-json', '-c', code]));

  test('gives each figure', async () => {
    const rows = await query(here(codes.get('DuckDB') ?? '', siteDir));
    const expected = own.map(
      ({ period, value }) => expect.objectContaining({ period, value }) as unknown,
    );
    expect(rows).toHaveLength(own.length);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });

  test('reads the data packages of two wards at once', async () => {
    const folder = tempFolder();
    for (const ward of ['first', 'second']) {
      mkdirSync(join(folder, ward));
      cpSync(join(siteDir, 'du-lieu.csv'), join(folder, ward, 'du-lieu.csv'));
      const text = readFileSync(join(siteDir, 'datapackage.json'), 'utf8');
      const descriptor = JSON.parse(text) as { title: string };
      if (ward === 'second') descriptor.title = 'Phường khác';
      writeFileSync(join(folder, ward, 'datapackage.json'), JSON.stringify(descriptor));
    }
    const code = guide.match(/(?<=```sql\n)SET VARIABLE[^`]*/)?.[0] ?? '';
    const second = here(code, join(folder, 'first'));
    const rows = await query(
      second.replaceAll('https://phuong-khac.example', join(folder, 'second')),
    );
    const wards = Map.groupBy(rows as { title: string }[], ({ title }) => title);
    expect([...wards].map(([title, { length }]) => [title, length]).sort()).toEqual(
      [
        [site.name.vi, dataOf(project).length],
        ['Phường khác', dataOf(project).length],
      ].sort(),
    );
  });
});
