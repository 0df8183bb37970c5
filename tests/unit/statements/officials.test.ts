import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { isError } from '../../../src/data/problem/problem.ts';
import { adviceOn } from '../../../src/i18n/problems.ts';
import { ownFiles } from '../project-files.ts';

const folder = new URL('../../fixtures/officials/', import.meta.url);

/** The project with a second, made-up year of officials' prose. */
function withOfficials(): Map<string, string> {
  const files = new Map(ownFiles);
  const own = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  for (const name of ['indicators', 'activities', 'derived', 'sources']) {
    const rows = own(`${name}.csv`).split('\n').slice(1).join('\n');
    files.set(`data/${name}.csv`, `${files.get(`data/${name}.csv`) ?? ''}${rows}`);
  }
  files.set('src/content/articles/2023.mdx', own('2023.mdx'));
  files.set('src/content/articles/en/2023.mdx', own('en-2023.mdx'));
  return files;
}

describe('loadProject(files) on sixty true sentences of officials’ prose', () => {
  const { problems, articles } = loadProject(withOfficials());

  it('refuses none of them', () => {
    const told = problems
      .filter(isError)
      .map((one) => `${one.file}:${one.line} ${adviceOn(one, 'vi').message}`);
    expect(told).toEqual([]);
  });

  it('binds every figure that they state', () => {
    const spans = articles.find(({ year }) => year === 2023)?.spans ?? [];
    expect(new Set(spans.map(({ datum }) => datum.indicator.id)).size).toBe(21);
  });

  it('marks each over its own words: the two of `17/18 chỉ tiêu` apart', () => {
    const spans = articles.find(({ year }) => year === 2023)?.spans ?? [];
    const over = spans.filter(({ end }, index) => end > (spans[index + 1]?.start ?? Infinity));
    expect(over.map(({ datum }) => datum.id)).toEqual([]);
  });
});
