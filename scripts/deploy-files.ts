/** `npm run deploy-files`: writes the configurations in `deploy/` anew from `src/serve-policy`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployFiles } from '../src/serve-policy/deploy-files.ts';
import { PROJECT } from './project-folder.ts';

const folder = join(PROJECT, 'deploy');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(deployFiles)) {
  writeFileSync(join(folder, name), text);
  console.log(`deploy/${name}`);
}
