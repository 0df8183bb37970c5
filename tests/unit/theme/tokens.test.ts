import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../support/project.ts';

/** Styles by file: of components where they live, and of sheets that several share. */
const styles = globSync('src/{components,layouts,pages}/**/*.{astro,css}', { cwd: PROJECT })
  .sort()
  .map((file) => {
    const text = readFileSync(join(PROJECT, file), 'utf8');
    const parts = [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css);
    return { file, css: file.endsWith('.css') ? text : parts.join('\n') };
  })
  .filter(({ css }) => css !== '');

function declarationsOf(property: RegExp): string[] {
  return styles.flatMap(({ file, css }) =>
    [...css.matchAll(/([a-z-]+): ([^;{}]+);/g)]
      .filter(([, name = '']) => property.test(name))
      .map(([, name = '', value = '']) => `${file} ${name}: ${value}`),
  );
}

test('styles on pages take their colours from the tokens', () => {
  const colours = declarationsOf(/colou?r$|^background|^border|^fill$|^stroke$|^outline$/);
  const own = colours.filter((one) => /#[\da-f]{3}|\b(?:rgb|hsl|oklch|white|black)\b/i.test(one));
  expect(colours.length).toBeGreaterThan(15);
  expect(own).toEqual([]);
});

test('styles on pages take their sizes of type and their spaces from the tokens', () => {
  const sizes = declarationsOf(/^font-size$|^(?:margin|padding|gap)/);
  const own = sizes.filter((one) => /\d(?:rem|em|px)\b/.test(one));
  expect(sizes.length).toBeGreaterThan(60);
  expect(own).toEqual([]);
});
