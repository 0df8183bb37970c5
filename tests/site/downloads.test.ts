import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, inject, test } from 'vitest';
import type { Datum } from '../../src/data/model/datum.ts';
import { originOf } from '../../src/share/origin.ts';
import { site } from '../../src/site.ts';
import { figureFields } from '../../src/share/figure-records.ts';
import { light } from '../../src/theme/tokens.ts';
import { yearsOfCharts } from '../support/chart-addresses.ts';
import { csvRecords, csvRows } from '../support/csv-rows.ts';
import { elementsOf } from '../support/html.ts';
import { realProject } from '../support/real-data.ts';
import { filesIn } from '../../scripts/files-in.ts';

const siteDir = inject('siteDir');
const origin = originOf(process.env);
const { dataset } = realProject();

const downloads = yearsOfCharts();
const each = describe.each(downloads);

function read(path: string): string {
  return readFileSync(join(siteDir, path), 'utf8');
}

test('there are charts to download', () => {
  expect(downloads.length).toBeGreaterThan(0);
});

each('$path.csv', ({ path, data }) => {
  const text = read(`${path}.csv`);
  const records = csvRecords(text.slice(1));

  test('opens in a spreadsheet: UTF-8 with a byte order mark, lines that end in CRLF', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.normalize('NFC')).toBe(text);
  });

  test('has the columns that its description names', () => {
    expect(csvRows(text.slice(1))[0]).toEqual(figureFields.map(({ name }) => name));
  });

  test('gives the values of the data, in the order of the chart’s table', () => {
    const given = records.map(({ indicator, period, value, unit, kind }) => [
      indicator,
      period,
      value,
      unit,
      kind,
    ]);
    expect(given).toEqual(
      data.map(({ indicator, period, value, kind }) => [
        indicator.id,
        period,
        String(Number(value.toPrecision(12))),
        indicator.unit,
        kind,
      ]),
    );
  });

  test('quotes the source for each observation, and names source and licence in each row', () => {
    const worded = data.flatMap((datum) => (datum.kind === 'observed' ? [datum.wording] : []));
    const given = records.filter(({ kind }) => kind === 'observed').map(({ wording }) => wording);
    expect(given).toEqual(worded);
    const titles = [...dataset.sources.values()].map(({ title }) => title);
    const urls = [...dataset.sources.values()].map(({ url }) => url);
    for (const { source, source_url, licence, wording } of records) {
      expect(titles.some((title) => source?.includes(title))).toBe(true);
      expect(urls).toContain(source_url);
      expect(licence).toBe(`${site.name.vi}, ${site.licence.name}`);
      expect(wording).not.toBe('');
    }
  });
});

const drawings = downloads.flatMap((one) => [one, { ...one, path: `en/${one.path}` }]);

describe.each(drawings)('$path.svg', ({ path, data }) => {
  const svg = read(`${path}.svg`);

  test('is light on any screen: some programs take rules for dark ones always', () => {
    expect([light.ink, light.paper].map((colour) => svg.includes(colour))).toEqual([true, true]);
    expect(svg).not.toContain('@media');
  });

  test('keeps the spaces beside a figure where a program drops those that break', () => {
    expect(svg.match(/[^>] <tspan|<\/tspan> [^<]/g) ?? []).toEqual([]);
  });

  test('says what it shows, marks its data, and names source, licence and address', () => {
    const tags = elementsOf(svg).map(({ tagName }) => tagName);
    expect(tags).toEqual(expect.arrayContaining(['title', 'desc']));
    const ids = new Set([...svg.matchAll(/data-datum="([^"]+)"/g)].map(([, id]) => id));
    const drawn = [...ids].filter((id) => data.some((datum) => datum.id === id));
    expect(drawn.length).toBeGreaterThan(0);
    const texts = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(texts).toContain(path.startsWith('en/') ? 'Source: ' : 'Nguồn: ');
    expect(texts).toContain(site.licence.name);
    expect(texts).toContain(`${origin}/${path}/`);
  });
});

interface ChartJson {
  url: string;
  version: string;
  this_version: string;
  published: string;
  year: number;
  title: Record<'vi' | 'en', string>;
  data: {
    id: string;
    value: number;
    url: string;
    wording?: string;
    source?: string;
    note?: unknown;
  }[];
  indicators: { id: string; definition_vi: string; definition_en: string }[];
  sources: { id: string; title: string; url: string }[];
  citation: Record<'vi' | 'en', string>;
  licence: { name: string; url: string };
}

each('$path.json', ({ path, year, data }) => {
  const json = JSON.parse(read(`${path}.json`)) as ChartJson;

  test('gives every datum with its value and address', () => {
    expect([json.year, json.url]).toEqual([year, `${origin}/${path}/`]);
    expect(json.data.map(({ id, value, url }) => [id, value, url])).toEqual(
      data.map(({ id, value }) => [id, value, `${origin}/${path}/#${id}`]),
    );
  });

  test('gives wording, source and note of each observation', () => {
    const observed = data.filter((datum) => datum.kind === 'observed');
    const given = json.data.filter(({ wording }) => wording !== undefined);
    expect(given.map(({ wording, source }) => [wording, source])).toEqual(
      observed.map(({ wording, source }) => [wording, source]),
    );
    expect(given.every(({ note }) => note !== undefined)).toBe(true);
  });

  test('defines every indicator in both languages', () => {
    const named = new Set(data.map(({ indicator }) => indicator.id));
    expect(new Set(json.indicators.map(({ id }) => id))).toEqual(named);
    const undefinedOnes = json.indicators.filter((one) => !one.definition_vi || !one.definition_en);
    expect(undefinedOnes).toEqual([]);
  });

  test('names its sources, licence, day and version, and the page that keeps that version', () => {
    expect(json.sources.map(({ id }) => id)).toEqual(sourcesOf(data));
    expect(json.sources.every(({ url }) => url.startsWith('http'))).toBe(true);
    expect(json.licence).toEqual(site.licence);
    expect(json.published).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(json.version).toMatch(/^[b-t]{10}$/);
    const kept = json.this_version.slice(origin.length + 1);
    expect(kept).toContain(json.version);
    expect(filesIn(siteDir)).toContain(`${kept}index.html`);
  });

  test('cites itself in both languages, with its permanent address', () => {
    for (const lang of ['vi', 'en'] as const) {
      expect(json.citation[lang]).toContain(json.title[lang]);
      expect(json.citation[lang].endsWith(json.url)).toBe(true);
    }
  });
});

/** A name whose words no-break spaces hold together. */
const plain = (name: string) => name.replaceAll('\u00A0', ' ');

each('$path.bib and .ris', ({ path, data }) => {
  const json = JSON.parse(read(`${path}.json`)) as ChartJson;
  const published = json.published.split('-').map(Number);

  test.each([
    ['bib', published.slice(0, 2)],
    ['ris', published],
  ])('a reference manager reads the .%s file', (extension, day) => {
    const [cited, ...others] = new Cite(read(`${path}.${extension}`)).data;
    expect([cited?.title, cited?.URL]).toEqual([json.title.vi, `${origin}/${path}/`]);
    expect(cited?.author.map(({ family }) => plain(family))).toEqual([site.publisher.vi]);
    expect(cited?.publisher).toBe(site.name.vi.replaceAll('\u00A0', ' '));
    expect(cited?.issued['date-parts'][0]).toEqual(day);
    for (const id of sourcesOf(data)) {
      expect(cited?.note).toContain(dataset.sources.get(id)?.title);
    }
    expect(cited?.note).toContain(`${site.licence.name}, ${site.licence.url}`);
    expect(
      others.map(({ title, URL, author, issued }) => [
        title,
        URL,
        plain(author[0]?.family ?? ''),
        issued,
      ]),
    ).toEqual(
      sourcesOf(data).map((id) => {
        const { title, url, author } = dataset.sources.get(id) ?? {};
        return [
          title,
          url,
          author,
          expect.objectContaining({ [extension === 'bib' ? 'literal' : 'raw']: 'n.d.' }),
        ];
      }),
    );
  });

  test('the .ris file has the lines that its format wants', () => {
    const lines = read(`${path}.ris`).split('\r\n');
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
  });
});

/** The ids of the sources that data rest on, each once. */
function sourcesOf(data: readonly Datum[]): string[] {
  return [
    ...new Set(
      data.flatMap((datum): string[] =>
        datum.kind === 'observed' ? [datum.source] : sourcesOf([datum.left, datum.right]),
      ),
    ),
  ];
}
