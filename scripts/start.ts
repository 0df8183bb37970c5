/** `npm start`: checks, builds, and serves what was built; a failed build serves nothing. */
import { join } from 'node:path';
import { build } from './build.ts';
import { COMMON_OPTIONS, readOptions } from './options.ts';
import { serveUntilStopped } from './serve.ts';
import { langOf } from './words.ts';
import { PROJECT } from './project-folder.ts';

const root = PROJECT;
const dist = join(root, 'dist');
const args = process.argv.slice(2);
const lang = langOf(args, process.env);
const options = { ...COMMON_OPTIONS, port: { type: 'string' } } as const;
const { values } = readOptions({ args, options }, lang);
const port = values.port ?? process.env.PORT;

const status = await build({ root, out: dist, lang, format: 'text', verbose: values.verbose });
process.exit(status === 0 ? await serveUntilStopped(dist, { lang, root, port }) : status);
