/**
 * `npm run verify-incremental`: makes many random edits of a made-up project, one after another, and
 * builds each upon what the builds before kept and once more without; fails when a byte differs.
 */
import { randomEdit, randomOf } from '../tests/fixtures/random-edits.ts';
import { madeUpYears } from '../tests/fixtures/made-up-years.ts';
import { TwoBuilds } from '../tests/support/incremental.ts';
import { COMMON_OPTIONS, readOptions } from './options.ts';
import { incrementalWords } from './verify-build/incremental-words.ts';
import { formatTrouble, langOf } from './words.ts';

const args = process.argv.slice(2);
const lang = langOf(args, process.env);
const options = {
  ...COMMON_OPTIONS,
  edits: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
} as const;
const { values } = readOptions({ args, options }, lang);
const say = incrementalWords[lang];
const [edits, seed] = [Number(values.edits), Number(values.seed)];
if (!Number.isInteger(edits) || edits < 1 || !Number.isInteger(seed)) {
  process.stderr.write(formatTrouble(lang, say.badNumber(`${values.edits}, ${values.seed}`)));
  process.exit(2);
}

console.log(say.begins(edits, seed));
const two = new TwoBuilds(madeUpYears, ['--compress']);
const random = randomOf(seed);
let kept = 0;
try {
  let state = two.start();
  await two.build(state);
  for (let count = 1; count <= edits && process.exitCode === undefined; count++) {
    const edit = randomEdit(state, random);
    state = edit.state;
    const compared = await two.compare(state);
    kept += compared.kept;
    console.log(`${count}. ${edit.what}: ${say.kept(compared.kept)}`);
    if (compared.faults.length > 0) {
      console.error([say.differs, ...compared.faults].join('\n'));
      process.exitCode = 1;
    }
  }
} finally {
  two.remove();
}
if (process.exitCode === undefined) console.log(say.same(edits, kept));
