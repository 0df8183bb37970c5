import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { PROJECT } from './project.ts';

const PACKAGE = join(PROJECT, 'node_modules', '@sparticuz', 'chromium');

const UNPACK = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
const CACHE = join(PROJECT, 'node_modules', '.cache');

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A test browser talks to the site under test and to nobody else. */
export const browserFlags = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium that runs on this machine, with the environment that it needs. */
export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts Chromium: the one that CHROMIUM_PATH names, else one that the system has, else the one
 * that the package @sparticuz/chromium ships. The caller closes it.
 *
 * @throws when none of them runs, with what the last one said
 */
export async function launchBrowser(found = findChromium(process.env)): Promise<Browser> {
  const { executable, env } = found;
  const options = { executablePath: executable, args: browserFlags, timeout: 0 };
  return chromium.launch({ ...options, env: { ...process.env, ...env } });
}

/** Finds the Chromium that `launchBrowser()` starts. */
export function findChromium(env: NodeJS.ProcessEnv): Chromium {
  if (env.CHROMIUM_PATH) return { executable: env.CHROMIUM_PATH, env: {} };
  const system = systemChromium(env.PATH ?? '');
  return system ? { executable: system, env: {} } : shippedChromium(CACHE);
}

/**
 * The browser of @sparticuz/chromium, unpacked once into a folder of its own version. On a
 * machine without its libraries or without fonts it gets those that the package ships.
 *
 * @param cache the folder to unpack into; made when missing
 * @throws with the system's message when the browser does not run even so
 */
export function shippedChromium(cache: string): Chromium {
  const home = unpackedOnce(cache);
  const executable = join(home, 'chromium');
  const fonts: Record<string, string> = systemHasFonts() ? {} : shippedFonts(home);
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') };
  let said = '';
  for (const env of [fonts, withLibraries]) {
    const trial = tryOut(executable, env);
    if (trial.runs) return { executable, env };
    said = trial.said;
  }
  throw new Error(`the Chromium of @sparticuz/chromium does not run here: ${said}`);
}

/** Unpacks beside the final folder and renames: two test files at once, or a kill, do no harm. */
function unpackedOnce(cache: string): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(cache, `chromium-${version}`);
  if (existsSync(join(home, 'chromium'))) return home;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'unpacking-'));
  try {
    execFileSync(process.execPath, [UNPACK], { env: { ...process.env, TMPDIR: draft } });
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(home, 'chromium'))) throw error;
  }
  return home;
}

/** The package's own fontconfig file names folders of a cloud machine; this one names ours. */
function shippedFonts(home: string): Record<string, string> {
  const file = join(home, 'fonts.conf');
  const folders = `<dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'font-cache')}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${folders}</fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}

function systemHasFonts(): boolean {
  const home = process.env.HOME ?? '';
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.fonts')];
  return existsSync('/etc/fonts/fonts.conf') && folders.some(holdsFont);
}

function holdsFont(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.some((name) => /\.(ttf|otf|ttc)$/i.test(name));
}

/** Some systems have a command that only tells how to install a browser, hence the trial. */
function systemChromium(path: string): string | undefined {
  return path
    .split(delimiter)
    .flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file) && tryOut(file, {}).runs);
}

function tryOut(executable: string, env: Record<string, string>): { runs: boolean; said: string } {
  const trial = spawnSync(executable, ['--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { runs: trial.status === 0, said: trial.error?.message ?? trial.stderr };
}
