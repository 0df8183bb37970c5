/**
 * `npm run record`: builds the site once every year is signed, records what it publishes, and tells
 * what that changes.
 */
import { join } from 'node:path';
import { dayInVietnam } from '../src/data/text/period.ts';
import { recorded } from '../src/i18n/permanence.ts';
import { reviewWords } from '../src/i18n/review.ts';
import { projectIn } from '../src/project/project-in.ts';
import { unsignedYears } from '../src/review/check-reviews.ts';
import { build } from './build.ts';
import { CommandError, runCommand } from './command.ts';
import { recordPublished } from './permanence.ts';
import { PROJECT } from './project-folder.ts';

await runCommand({}, async ({ lang, values: { verbose } }) => {
  const { files, project } = projectIn(PROJECT);
  const unsigned = unsignedYears(files, project);
  if (unsigned.length > 0) throw new CommandError(reviewWords[lang].refused(unsigned.join(', ')));
  const out = join(PROJECT, 'dist');
  const built = { root: PROJECT, out, lang, format: 'text', compress: true, verbose } as const;
  const status = await build(built);
  if (status !== 0) return status;
  const today = dayInVietnam(new Date());
  console.log(recorded(recordPublished(PROJECT, out, today), lang));
  return 0;
});
