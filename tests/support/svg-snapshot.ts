import { compareFile } from './file-snapshot.ts';

/** Compares an SVG with its snapshot, one element a line, as `compareFile()` does. */
export function compareSnapshot(name: string, svg: string): { drawn: string; kept: string } {
  const drawn = `${svg.trim().replaceAll('><', '>\n<')}\n`;
  const { kept } = compareFile({ folder: 'tests/charts/snapshots', name, extension: 'svg' }, drawn);
  return { drawn, kept };
}
