/** `npm start`: checks, builds, and serves what was built; a failed build serves nothing. */
import { join } from 'node:path';
import { build } from './build.ts';
import { runCommand } from './command.ts';
import { PROJECT } from './project-folder.ts';
import { serveUntilStopped } from './serve.ts';

await runCommand({ port: { type: 'string' } }, async ({ values, lang }) => {
  const { port, verbose } = values;
  const out = join(PROJECT, 'dist');
  const status = await build({ root: PROJECT, out, lang, format: 'text', verbose });
  return status === 0 ? serveUntilStopped(out, { lang, port }) : status;
});
