/**
 * Writes the tables of columns in `data/README.md` from the schema; `npm run check` refuses a guide
 * whose tables are old. Run: `node --import ./scripts/setup.mjs scripts/data-readme.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readmeFile, withColumnTables } from '../src/data/csv/data-readme.ts';
import { PROJECT } from './project-folder.ts';

const path = join(PROJECT, readmeFile);
const written = withColumnTables(readFileSync(path, 'utf8'));
const options = { ...(await resolveConfig(path)), filepath: path };
writeFileSync(path, await format(written, options));
