/** `npm run deploy-files`: writes the configurations in `deploy/` anew from `src/serve-policy`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deployFiles } from '../src/serve-policy/deploy-files.ts';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'deploy');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(deployFiles)) {
  writeFileSync(join(folder, name), text);
  console.log(`deploy/${name}`);
}
