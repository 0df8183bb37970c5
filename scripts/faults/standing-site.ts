import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestName, manifestOf } from '../finish.ts';
import { previousOf, type Places } from '../swap.ts';

/** The site that readers have, or that the next build puts back for them. */
export interface StandingSite {
  /** The SHA-256 of its manifest. */
  readonly hash: string;
  /** Every file is as the manifest says, and there is none besides. */
  readonly isWhole: boolean;
  /** A swap that was cut off had moved it away. */
  readonly isAside: boolean;
}

/** The site of a project as it stands now; none when nothing was built. */
export async function standingSite(places: Places): Promise<StandingSite | undefined> {
  const isAside = !existsSync(places.dist);
  const folder = isAside ? previousOf(places) : places.dist;
  if (!existsSync(join(folder, manifestName))) return undefined;
  const manifest = readFileSync(join(folder, manifestName), 'utf8');
  return {
    hash: createHash('sha256').update(manifest).digest('hex'),
    isWhole: manifest === (await manifestOf(folder)),
    isAside,
  };
}
