/**
 * `npm run faults -- --moments 100 --seed 1`: builds a copy of the project while things go wrong, and
 * looks whether the last site is still whole and the next build works. Status 1 when one is not.
 */
import { rmSync } from 'node:fs';
import { copyProject } from '../tests/support/project.ts';
import { tryFault, type FaultName } from './faults/faults.ts';
import { Harness } from './faults/harness.ts';
import { faultWords } from './faults/words.ts';
import { Random } from './fuzz/random.ts';
import { COMMON_OPTIONS, readOptions } from './options.ts';
import { formatSeconds, formatTrouble, langOf } from './words.ts';

/** How often each fault is tried, but for the kills: they are as many as asked for. */
const tries = 5;

const args = process.argv.slice(2);
const lang = langOf(args, process.env);
const say = faultWords[lang];
const { values } = readOptions(
  {
    args,
    options: {
      ...COMMON_OPTIONS,
      moments: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
    },
  },
  lang,
);
const moments = numberOf('moments', values.moments);
const chance = new Random(numberOf('seed', values.seed));

const root = copyProject();
try {
  const harness = await Harness.make(root);
  console.log(say.begin(formatSeconds(lang, harness.buildTime)));
  for (const name of Object.keys(say.faults) as FaultName[]) {
    const result = await tryFault(name, harness, {
      chance,
      tries: name === 'killed' ? moments : tries,
    });
    const found = result?.findings.map((finding) => say.findings[finding]) ?? [];
    if (found.length > 0) process.exitCode = 1;
    const told = result
      ? found.join('; ') || say.whole(result.tries, result.stopped)
      : say.notTried;
    console.log(`${found.length > 0 ? '✗' : result ? '✓' : '–'} ${say.faults[name]}: ${told}`);
    if (name === 'killed') console.log(say.aside(harness.aside));
  }
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
}

function numberOf(option: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  process.stderr.write(formatTrouble(lang, say.badCount(option, value)));
  process.exit(2);
}
