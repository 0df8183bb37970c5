/** `npm run record`: builds the site and records what it publishes. */
import { join } from 'node:path';
import { loadProject } from '../src/data/check/load-project.ts';
import { dayInVietnam } from '../src/data/text/period.ts';
import { recorded } from '../src/i18n/permanence.ts';
import { readProject } from '../src/project/read-project.ts';
import { build } from './build.ts';
import { runCommand } from './command.ts';
import { recordPublished } from './permanence.ts';
import { PROJECT } from './project-folder.ts';

await runCommand({}, async ({ lang, values: { verbose } }) => {
  const out = join(PROJECT, 'dist');
  const built = { root: PROJECT, out, lang, format: 'text', compress: true, verbose } as const;
  const status = await build(built);
  if (status !== 0) return status;
  const { dataset } = loadProject(readProject(PROJECT));
  const today = dayInVietnam(new Date());
  const { addresses, archived, figures } = recordPublished(PROJECT, out, { dataset, today });
  console.log(recorded(addresses, figures, archived, lang));
  return 0;
});
