import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recorded } from '../src/i18n/permanence.ts';
import { build } from './build.ts';
import { recordPublished } from './permanence.ts';
import { langOf } from './words.ts';

/** `npm run record`: builds the site and records what it publishes. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lang = langOf(process.argv.slice(2), process.env);
const out = join(root, 'dist');
const status = await build({ root, out, lang, format: 'text' });
if (status === 0) {
  const { addresses, archived } = recordPublished(root, out);
  process.stdout.write(`${recorded(addresses, archived, lang)}\n`);
}
process.exitCode = status;
