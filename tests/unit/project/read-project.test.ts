import { describe, expect, it } from 'vitest';
import { namedTables } from '../../../src/data/csv/schema.ts';
import { ownFiles } from '../project-files.ts';

describe('readProject(root)', () => {
  it('readProject(root) gives every table, the article, the charts and the words of the site', () => {
    const paths = [...ownFiles.keys()];
    for (const name of namedTables) expect(paths).toContain(`data/${name}.csv`);
    expect(paths).toContain('src/content/articles/2022.mdx');
    expect(paths.filter((path) => /^src\/content\/charts\/[^/]+$/.test(path))).toHaveLength(4);
    expect(paths.filter((path) => path.startsWith('src/content/charts/en/'))).toHaveLength(4);
    expect(paths).toContain('src/content/articles/en/2022.mdx');
    expect(paths).toContain('src/site.ts');
    expect(paths).toEqual([...paths].sort());
  });
});
