import { join } from 'node:path';
import { placesOf, type Places } from '../swap.ts';
import { standingSite } from './standing-site.ts';
import { startBuild, type Outcome, type Trial } from './start-build.ts';

/** A trial's or a build's fault: what was found instead of a whole site. */
export type Finding =
  'no site' | 'not whole' | 'another site' | 'next build failed' | 'should have built';

/**
 * A project that was built once for each of two origins, so that every later build changes every
 * page and what it must become is known, byte by byte.
 */
export class Harness {
  readonly root: string;
  readonly places: Places;
  /** How long a whole build takes, in milliseconds. */
  readonly buildTime: number;
  /** Builds that a trial stopped, since the harness was made. */
  stopped = 0;
  /** Sites found aside, which the next build puts back, since the harness was made. */
  aside = 0;
  readonly #hashes: ReadonlyMap<string, string>;

  private constructor(root: string, buildTime: number, hashes: ReadonlyMap<string, string>) {
    this.root = root;
    this.places = placesOf(join(root, 'dist'));
    this.buildTime = buildTime;
    this.#hashes = hashes;
  }

  /** @throws with the build's own words when the project does not build */
  static async make(root: string): Promise<Harness> {
    const hashes = new Map<string, string>();
    let buildTime = 0;
    for (const origin of ['https://one.example', 'https://two.example']) {
      const { status, milliseconds, output } = await startBuild(root, origin);
      const site = await standingSite(placesOf(join(root, 'dist')));
      if (status !== 0 || !site) throw new Error(output);
      buildTime = milliseconds;
      hashes.set(site.hash, origin);
    }
    return new Harness(root, buildTime, hashes);
  }

  /** Builds the other site while something goes wrong, and looks at the site that then stands. */
  async strike(trial: Trial): Promise<{ outcome: Outcome; findings: Finding[] }> {
    const outcome = await startBuild(this.root, await this.#otherOrigin(), trial);
    const site = await standingSite(this.places);
    if (site?.isAside) this.aside += 1;
    if (outcome.status !== 0) this.stopped += 1;
    return { outcome, findings: this.#judged(site) };
  }

  /** Builds the other site with nothing going wrong. */
  async recover(): Promise<Finding[]> {
    const origin = await this.#otherOrigin();
    const { status } = await startBuild(this.root, origin);
    const site = await standingSite(this.places);
    const isNew = status === 0 && site && this.#hashes.get(site.hash) === origin;
    return [...(isNew ? [] : (['next build failed'] as const)), ...this.#judged(site)];
  }

  #judged(site: Awaited<ReturnType<typeof standingSite>>): Finding[] {
    if (!site) return ['no site'];
    if (!site.isWhole) return ['not whole'];
    return this.#hashes.has(site.hash) ? [] : ['another site'];
  }

  async #otherOrigin(): Promise<string> {
    const now = (await standingSite(this.places))?.hash ?? '';
    const other = [...this.#hashes].find(([hash]) => hash !== now);
    return other?.[1] ?? '';
  }
}
