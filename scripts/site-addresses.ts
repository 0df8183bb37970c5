import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage } from '../src/audit/page.ts';
import { addressOfFile, addressesOfPage } from '../src/permanence/addresses.ts';

/** The addresses of a file of a built site: its own, and those of the figures in it. */
export function addressesOfFile(siteDir: string, path: string): string[] {
  if (/^[._]|\.(?:br|gz)$/.test(path)) return [];
  if (!path.endsWith('.html')) return [addressOfFile(path)];
  return addressesOfPage(path, parsePage(readFileSync(join(siteDir, path), 'utf8')));
}
