import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../support/project.ts';

const files = globSync(['src/**/*.ts', 'scripts/*.ts'], { cwd: PROJECT })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('src/pages/'));
const textOf = (file: string) => readFileSync(join(PROJECT, file), 'utf8');

it('no two modules export the same name', () => {
  const names = files.flatMap((file) =>
    [
      ...textOf(file).matchAll(
        /^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm,
      ),
    ].map(([, name = '']) => ({ name, file })),
  );
  const twice = [...Map.groupBy(names, ({ name }) => name)].filter(([, all]) => all.length > 1);
  expect(twice.map(([name, all]) => [name, ...all.map(({ file }) => file)])).toEqual([]);
});

it('no module imports itself by way of others', () => {
  const importsOf = new Map(
    files.map((file) => [
      file,
      [...textOf(file).matchAll(/ from '(\.[^']+)'/g)].map(([, path = '']) =>
        join(dirname(file), path).replaceAll('\\', '/'),
      ),
    ]),
  );
  const done = new Set<string>();
  const circleFrom = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const other of importsOf.get(file) ?? []) {
      const circle = circleFrom(other, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  expect(files.map((file) => circleFrom(file, [])).filter((one) => one !== undefined)).toEqual([]);
});
