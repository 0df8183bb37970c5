/**
 * `npm run bench`: weighs every page of the site in a real browser, loads it under nginx, and times
 * the check, and builds of the site and of made-up ones that grow (`--chart-pages 10,100,8000`).
 * It prints figures and marks goals; it never fails for a figure.
 */
import { cpus } from 'node:os';
import { measureCards } from './bench/cards.ts';
import { measureCheck } from './bench/check.ts';
import { measureGrowth } from './bench/growth.ts';
import { measureService } from './bench/service.ts';
import { measureSite } from './bench/site.ts';
import { benchWords } from './bench/words.ts';
import { COMMON_OPTIONS, readOptions } from './options.ts';
import { formatTrouble, langOf } from './words.ts';

const args = process.argv.slice(2);
const lang = langOf(args, process.env);
const options = {
  ...COMMON_OPTIONS,
  'chart-pages': { type: 'string', default: '10,100,800' },
} as const;
const { values } = readOptions({ args, options }, lang);
const chartPages = values['chart-pages'].split(',').map(Number);
const say = benchWords[lang];
if (!chartPages.every((count) => Number.isInteger(count) && count >= 8)) {
  process.stderr.write(formatTrouble(lang, say.badSizes(values['chart-pages'])));
  process.exit(2);
}

console.log(say.machine(cpus()[0]?.model ?? '', cpus().length, process.versions.node));
console.log(await measureSite(say));
console.log(await measureService(say));
console.log(await measureCards(say));
console.log(measureCheck(say));
console.log(await measureGrowth(chartPages, say));
