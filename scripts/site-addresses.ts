import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOfFile, figureAnchors, isVersioned } from '../src/permanence/addresses.ts';

/** The addresses of a file of a built site: its own, and those of the figures in it. */
export function addressesOfFile(siteDir: string, path: string): string[] {
  if (/^[._]|\.(?:br|gz)$/.test(path)) return [];
  const address = addressOfFile(path);
  if (!path.endsWith('.html') || isVersioned(address)) return [address];
  const html = readFileSync(join(siteDir, path), 'utf8');
  return [address, ...figureAnchors(html).map((anchor) => `${address}#${anchor}`)];
}
