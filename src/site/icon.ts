import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The site's icon as SVG. */
export function iconSvg(root = process.cwd()): string {
  return readFileSync(join(root, 'public', 'icon.svg'), 'utf8');
}
