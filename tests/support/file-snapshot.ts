import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

/**
 * Compares a text with the one kept in `folder` (below the project) as `<name>.<extension>`.
 * Where they differ, or none is kept yet, what was made is written beside it as
 * `<name>-changed.<extension>`, to look at; `UPDATE_SNAPSHOTS=1` keeps it.
 */
export function compareFile(
  { folder, name, extension }: { folder: string; name: string; extension: string },
  made: string,
): { made: string; kept: string } {
  const home = join(PROJECT, folder);
  const file = join(home, `${name}.${extension}`);
  const changed = join(home, `${name}-changed.${extension}`);
  mkdirSync(home, { recursive: true });
  if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(file, made);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (made === kept) rmSync(changed, { force: true });
  else writeFileSync(changed, made);
  return { made, kept };
}

/** Compares an SVG with its snapshot, one element a line, as `compareFile()` does. */
export function compareSnapshot(name: string, svg: string): { drawn: string; kept: string } {
  const drawn = `${svg.trim().replaceAll('><', '>\n<')}\n`;
  const { kept } = compareFile({ folder: 'tests/charts/snapshots', name, extension: 'svg' }, drawn);
  return { drawn, kept };
}
