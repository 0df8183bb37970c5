import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { manifestOf } from '../../scripts/finish.ts';
import { copyProject, type Overlay } from '../support/project.ts';
import { runBuild } from '../support/run-build.ts';

const article = 'src/content/articles/2022.mdx';

/** A last good site that no build of these tests could have made. */
function layLastGoodSite(root: string): string {
  const dist = join(root, 'dist');
  mkdirSync(join(dist, '2022'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>the last good site</title>');
  writeFileSync(join(dist, '2022', 'index.html'), '<!doctype html><title>its year</title>');
  return dist;
}

async function failingBuild(overlay: Overlay, ...options: string[]) {
  const root = copyProject(overlay);
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  const dist = layLastGoodSite(root);
  const before = manifestOf(dist);
  const ended = await runBuild(root, dist, options);
  return { ...ended, said: ended.stdout + ended.stderr, before, after: manifestOf(dist) };
}

describe('a build stops, names the place and leaves the last good site', () => {
  test.each<[what: string, overlay: Overlay, options: string[], named: (string | RegExp)[]]>([
    [
      'one digit of a CSV file is another',
      { 'data/poverty.csv': (old) => old.replace(',185,', ',186,') },
      [],
      [/data\/poverty\.csv:2:\d+/, '“Hiện nay phường có 185 hộ nghèo”', '186'],
    ],
    [
      'one digit of the article is another, and only Astro is asked',
      { [article]: (old) => old.replace('24 hộ cận nghèo', '25 hộ cận nghèo') },
      ['--skip-check'],
      [new RegExp(`${article.replaceAll('.', '\\.')}:\\d+:\\d+`), '25'],
    ],
    [
      'a column is missing, an indicator unknown and a value no number, all at once',
      {
        'data/tax.csv': (old) => old.replace(',wording,', ',words,'),
        'data/social-media.csv': (old) =>
          old.replace('\nbai_viet,', '\nbai_viets,').replace(',8157,', ',8l57,'),
      },
      ['--lang', 'en'],
      [
        /data\/tax\.csv:1:\d+/,
        /data\/social-media\.csv:2:\d+/,
        /data\/social-media\.csv:3:\d+/,
        '“wording” is missing',
        '“words”',
        'Did you mean “bai_viet”?',
        '“8l57” is not a number',
      ],
    ],
    [
      'a page has a number that no datum stands behind, which only the audit sees',
      {
        'src/i18n/page-words.ts': (old) =>
          old.replace("home: 'Trang chủ'", "home: 'Trang chủ của 7 hộ'"),
      },
      [],
      [/404\.html:\d+:\d+/, 'Trang chủ của 7 hộ'],
    ],
    [
      'a published address is gone',
      { 'published/addresses.txt': (old) => `${old}/2022/da-mat/\n` },
      [],
      [/published\/addresses\.txt:\d+:1/, '/2022/da-mat/', 'published/moved.csv'],
    ],
    [
      'the English edition lacks an article',
      { 'src/content/articles/en/2022.mdx': null },
      ['--lang', 'en'],
      [`${article}:1:1`, 'There is no English edition'],
    ],
  ])('when %s', async (_, overlay, options, named) => {
    const { status, said, before, after } = await failingBuild(overlay, ...options);
    expect(status).not.toBe(0);
    for (const one of named) expect(said).toMatch(one instanceof RegExp ? one : literally(one));
    expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(after).toBe(before);
  });
});

function literally(text: string): RegExp {
  return new RegExp(RegExp.escape(text));
}
