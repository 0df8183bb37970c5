import { join } from 'node:path';
import { loadProject } from '../src/data/check/load-project.ts';
import { recorded } from '../src/i18n/permanence.ts';
import { readProject } from '../src/project/read-project.ts';
import { build } from './build.ts';
import { recordPublished } from './permanence.ts';
import { langOf } from './words.ts';
import { PROJECT } from './project-folder.ts';

/** `npm run record`: builds the site and records what it publishes. */
const root = PROJECT;
const lang = langOf(process.argv.slice(2), process.env);
const out = join(root, 'dist');
const status = await build({ root, out, lang, format: 'text', compress: true });
if (status === 0) {
  const { dataset } = loadProject(readProject(root));
  const today = new Date().toISOString().slice(0, 10);
  const { addresses, archived, figures } = recordPublished(root, out, { dataset, today });
  process.stdout.write(`${recorded(addresses, figures, archived, lang)}\n`);
}
process.exitCode = status;
