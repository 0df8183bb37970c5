import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SiteAudit } from '../../scripts/site-audit.ts';
import { loadProject } from '../../src/data/check/load-project.ts';
import { readProject } from '../../src/project/read-project.ts';
import { madeUpProject } from '../fixtures/made-up-years.ts';
import { PROJECT } from '../support/project.ts';
import { tempFolder } from '../support/temp-folder.ts';

const files = madeUpProject(readProject(PROJECT), [2021, 2022]);
const project = loadProject(files);
const valueOf = (id: string) => {
  const datum = [...project.dataset.data.values()].find((one) => one.id === id);
  if (!datum) throw new Error(`no datum ${id}`);
  return datum.value.toLocaleString('vi-VN');
};
const figure = (id: string) => `<p data-datum="${id}" id="${id}">${valueOf(id)} hộ</p>`;
const html = (body: string) => `<!doctype html><html lang="vi"><meta charset="utf-8">${body}`;

const file = '2022/giam-ngheo/index.html';
const good = html(figure('ho-ngheo-2022-12'));
const wrong = html('<p>còn 987.654 hộ nghèo</p>');

function audited(told: Record<string, string>, onDisk: Record<string, string>): SiteAudit {
  const audit = new SiteAudit(project, 'https://ward.example');
  const site = tempFolder();
  for (const [path, text] of Object.entries(told)) audit.take(path, text);
  for (const [path, text] of Object.entries(onDisk)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  audit.finish(site);
  return audit;
}

const codesOf = (audit: SiteAudit) =>
  [...audit.pages].map(([path, { problems }]) => [path, problems.map(({ code }) => code)]);

describe('SiteAudit', () => {
  test('finish() reads no page anew that stands on the disk as it was told of', () => {
    const audit = new SiteAudit(project, 'https://ward.example');
    const site = tempFolder();
    mkdirSync(join(site, dirname(file)), { recursive: true });
    writeFileSync(join(site, file), good);
    audit.take(file, good);
    const told = audit.pages.get(file);
    audit.finish(site);
    expect(told).toMatchObject({ problems: [], passedAlone: true });
    expect(audit.pages.get(file)).toBe(told);
  });

  test('finish() audits what stands on the disk where it was told of something else', () => {
    expect(codesOf(audited({ [file]: good }, { [file]: wrong }))).toEqual([
      [file, ['published-number']],
    ]);
    expect(codesOf(audited({ [file]: wrong }, { [file]: good }))).toEqual([[file, []]]);
  });

  test('finish() audits what nobody told of, and forgets what is not there', () => {
    const audit = audited({ [file]: good }, { 'index.html': wrong });
    expect(codesOf(audit)).toEqual([['index.html', ['published-number']]]);
  });

  test('a page that needs another year’s figure passes, but not alone', () => {
    const both = html(figure('ho-ngheo-2021-12') + figure('ho-ngheo-2022-12'));
    const { pages } = audited({ [file]: both }, { [file]: both });
    expect(pages.get(file)).toMatchObject({ problems: [], passedAlone: false });
  });

  test('a page over all years is no year’s own, and gives the addresses of its figures', () => {
    const { pages } = audited({}, { 'du-lieu/index.html': good });
    expect(pages.get('du-lieu/index.html')).toMatchObject({
      problems: [],
      passedAlone: false,
      addresses: ['/du-lieu/', '/du-lieu/#ho-ngheo-2022-12'],
    });
  });
});
