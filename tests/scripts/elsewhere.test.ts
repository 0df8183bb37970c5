import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/project.ts';
import { runCode } from '../support/run-node.ts';
import { tempFolder } from '../support/temp-folder.ts';

const elsewhere = pathToFileURL(join(PROJECT, 'scripts', 'verify-build', 'elsewhere.ts')).href;

test('on the other machine of verify-build the clock goes ahead and folders list backwards', async () => {
  const folder = tempFolder();
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), '');
  const code = `
    import { readdirSync, readdir } from 'node:fs';
    import { readdir as later } from 'node:fs/promises';
    import { Worker } from 'node:worker_threads';
    const listed = new Promise((done) => readdir('.', (_, list) => done(list)));
    const thread =
      'import{parentPort}from"node:worker_threads";parentPort.postMessage(Date.now())';
    const inThread = new Promise((done) =>
      new Worker(new URL('data:text/javascript,' + thread)).on('message', done));
    const times = [Date.now(), +new Date(), await inThread, +new Date(5)];
    console.log(JSON.stringify([times, readdirSync('.'), await listed, await later('.')]));`;
  const run = (env: NodeJS.ProcessEnv) => runCode(code, { cwd: folder, env });
  const read = async (env: NodeJS.ProcessEnv) =>
    JSON.parse((await run(env)).stdout) as [number[], ...string[][]];
  const [times, ...lists] = await read({ NODE_OPTIONS: `--import=${elsewhere}` });
  const [, ...plain] = await read({});
  const tenYears = 10 * 365 * 24 * 60 * 60 * 1000;
  for (const time of times.slice(0, 3)) expect(time - Date.now()).toBeGreaterThan(tenYears);
  expect(times[3]).toBe(5);
  expect(lists).toEqual(plain.map((list) => [...list].reverse()));
});
