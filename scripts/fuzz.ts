/**
 * `npm run fuzz -- --count 10000 --seed 1`: changes the real tables and articles in every way
 * that comes to mind, and holds the check to its promise: each change is refused with file and
 * line, or the numbers are those that they were, or article and data agree on others. The exit
 * status is 1 when one is not; `--from` runs a case again: `--from 123 --count 1`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProject } from '../src/project/read-project.ts';
import { fuzzWords } from './fuzz/words.ts';
import { fuzz } from './fuzz/run.ts';
import { COMMON_OPTIONS, readOptions } from './options.ts';
import { langOf } from './words.ts';
import { PROJECT } from './project-folder.ts';

const root = PROJECT;
const args = process.argv.slice(2);
const lang = langOf(args, process.env);
const { values } = readOptions(
  {
    args,
    options: {
      ...COMMON_OPTIONS,
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '20221231' },
      from: { type: 'string', default: '0' },
    },
  },
  lang,
);
const [count, seed, from] = [values.count, values.seed, values.from].map(Number);
const files = new Map(
  [...readProject(root).keys()].map((path) => [
    path,
    new Uint8Array(readFileSync(join(root, path))),
  ]),
);
const result = fuzz(files, { count: count ?? 0, seed: seed ?? 0, from: from ?? 0 });
process.stdout.write(fuzzWords[lang](result, seed ?? 0));
process.exitCode = result.violations.length > 0 ? 1 : 0;
