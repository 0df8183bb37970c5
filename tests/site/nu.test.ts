import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { filesIn } from '../../scripts/files-in.ts';
import { commandPath } from '../support/web-servers.ts';

const siteDir = inject('siteDir');

/** The Nu checker: the command `vnu`, or Java and the jar of npm's `vnu-jar` that `VNU_JAR` names. */
const { VNU_JAR: jar } = process.env;
const java = commandPath('java');
const vnu = commandPath('vnu');
const command = vnu ? [vnu] : java && jar ? [java, '-jar', jar] : undefined;
const title = command ? 'the Nu checker' : 'the Nu checker (not there: vnu, or java and VNU_JAR)';

interface Messages {
  messages: { type: string; url: string; lastLine?: number; message: string }[];
}

test.skipIf(!command)(
  `${title} finds no error in any page or drawing, in HTML, SVG or CSS`,
  async () => {
    const files = filesIn(siteDir).filter((file) => /\.(?:html|svg)$/.test(file));
    const [program = '', ...args] = command ?? [];
    const options = ['--format', 'json', '--errors-only', '--also-check-svg', '--exit-zero-always'];
    const { stderr } = await promisify(execFile)(program, [...args, ...options, ...files], {
      cwd: siteDir,
      maxBuffer: 2 ** 26,
    });
    const { messages } = JSON.parse(stderr) as Messages;
    const told = messages.map(({ url, lastLine, message }) => `${url}:${lastLine}: ${message}`);
    expect(files.length).toBeGreaterThan(10);
    expect(told).toEqual([]);
  },
);
