import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

const folder = join(PROJECT, 'tests/charts/snapshots');

/**
 * Compares an SVG with its snapshot, one element a line. Where they differ, or
 * none is kept yet, what was drawn is written beside it as `<name>-changed.svg`,
 * to look at; `UPDATE_SNAPSHOTS=1` keeps it.
 */
export function compareSnapshot(name: string, svg: string): { drawn: string; kept: string } {
  const drawn = `${svg.trim().replaceAll('><', '>\n<')}\n`;
  const file = join(folder, `${name}.svg`);
  const changed = join(folder, `${name}-changed.svg`);
  if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(file, drawn);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (drawn === kept) rmSync(changed, { force: true });
  else writeFileSync(changed, drawn);
  return { drawn, kept };
}
