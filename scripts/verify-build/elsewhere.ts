/**
 * Loaded before the code of each process and thread of a build (`node --import`): it makes the
 * machine another one, on which the clock goes years ahead and folders list their files in another
 * order. `verify-build` builds once with it and once without.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { shiftClock } from './clock.ts';

const years = 11;
const ahead = years * 365 * 24 * 60 * 60 * 1000 + 12_345_678;

shiftClock(ahead);

type List = unknown[];
type Callback = (error: unknown, list?: List) => void;

const { readdir, readdirSync } = fs;
const readdirLater = fs.promises.readdir;
const turned = (list: List): List => [...list].reverse();

Object.assign(fs, {
  readdirSync: (...args: Parameters<typeof readdirSync>) => turned(readdirSync(...args)),
  readdir: (...args: unknown[]) => {
    const tell = args.at(-1) as Callback;
    const turn: Callback = (error, list) => tell(error, list && turned(list));
    (readdir as (...all: unknown[]) => void)(...args.slice(0, -1), turn);
  },
});
Object.assign(fs.promises, {
  readdir: async (...args: Parameters<typeof readdirLater>) => turned(await readdirLater(...args)),
});
syncBuiltinESMExports();
