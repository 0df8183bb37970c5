import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { sourcesBehind } from '../../src/share/figure-records.ts';
import { originOf } from '../../src/share/origin.ts';
import { site } from '../../src/site.ts';
import { yearsOfCharts } from '../support/chart-addresses.ts';
import { realProject } from '../support/real-data.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { commandPath } from '../support/web-servers.ts';

const siteDir = inject('siteDir');
const { dataset } = realProject();
const charts = yearsOfCharts().map(({ path, data }) => ({
  path,
  sources: sourcesBehind(data, dataset),
}));

function run(command: string, args: readonly string[], cwd: string): string {
  const stdio: ('ignore' | 'pipe')[] = ['ignore', 'pipe', 'ignore'];
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio });
}

/** True where a command runs, as Debian's packages have it. */
const hasBibtex =
  commandPath('bibtex') !== undefined &&
  commandPath('kpsewhich') !== undefined &&
  succeeds('kpsewhich', 'plain.bst');

function succeeds(...[command, ...args]: [string, ...string[]]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const title = (name: string, isHere: boolean, from: string) =>
  isHere ? name : `${name} (not there: ${from})`;

describe.skipIf(!hasBibtex)(title('bibtex', hasBibtex, 'texlive-base'), () => {
  test.each(charts)('$path.bib: the style “plain” prints all', ({ path, sources }) => {
    const folder = tempFolder();
    copyFileSync(join(siteDir, `${path}.bib`), join(folder, 'cited.bib'));
    const aux = '\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{cited}\n';
    writeFileSync(join(folder, 'paper.aux'), aux);
    expect(run('bibtex', ['paper'], folder)).not.toMatch(/warning|error/i);
    const printed = readFileSync(join(folder, 'paper.bbl'), 'utf8').replaceAll(/\s+/g, ' ');
    expect(printed).toContain(`{${site.publisher.vi}}. `);
    expect(printed).toContain(`${originOf(process.env)}/${path}/`);
    expect(printed).toMatch(
      /, (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\./,
    );
    for (const { url } of sources) expect(printed).toContain(url.replaceAll('%', '\\%'));
  });
});

const hasBiber = commandPath('biber') !== undefined;

describe.skipIf(!hasBiber)(title('biber', hasBiber, 'biber'), () => {
  test('biber reads every entry, and knows each field but a year that nobody knows', () => {
    const folder = tempFolder();
    const file = join(folder, 'cited.bib');
    copyFileSync(join(siteDir, `${charts[0]?.path}.bib`), file);
    const told = run('biber', ['--tool', '--validate-datamodel', '--nolog', file], folder);
    const warnings = told.split('\n').filter((line) => /WARN - |ERROR - /.test(line));
    expect(
      warnings.filter((line) => !line.includes("field 'year'") && !line.includes('n.d.')),
    ).toEqual([]);
    const written = readFileSync(join(folder, 'cited_bibertool.bib'), 'utf8');
    expect(written.match(/^@/gm)).toHaveLength(1 + (charts[0]?.sources.length ?? 0));
  });
});

const hasBibutils = commandPath('bib2xml') !== undefined;

describe.skipIf(!hasBibutils)(title('bibutils', hasBibutils, 'bibutils'), () => {
  test.each(
    charts.flatMap((chart) => [
      { ...chart, command: 'bib2xml', file: `${chart.path}.bib` },
      { ...chart, command: 'ris2xml', file: `${chart.path}.ris` },
    ]),
  )('$command keeps the authors of $file whole', ({ command, file, path, sources }) => {
    const xml = run(command, [join(siteDir, file)], siteDir).replaceAll('\u00A0', ' ');
    const parts = [...xml.matchAll(/<namePart[^>]*>([^<]*)</g)].map(([, name]) => name);
    expect(parts).toEqual([
      site.publisher.vi,
      ...sources.map(({ author, publisher }) => author || publisher),
    ]);
    const urls = [...xml.matchAll(/<url>([^<]*)</g)].map(([, url]) => url);
    const own = `${originOf(process.env)}/${path}/`;
    const theirs = sources.flatMap(({ url }) => (url === '' ? [] : [url]));
    expect(urls).toEqual([own, ...theirs]);
  });
});
