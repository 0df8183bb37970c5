import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** What a build that has checked the project tells the Astro that makes its pages. */
export interface BuildPlan {
  /** The years whose pages are kept from an earlier build, and not made again. */
  kept: number[];
  /** The paths of the kept pages, which the sitemap names. */
  keptPages: string[];
  /** The articles to make, by their file. */
  articles: Record<string, WovenArticle>;
}

/** An article with its figures bound. */
export interface WovenArticle {
  /** Names the text that was checked. */
  source: string;
  code: string;
}

const variable = 'BUILD_PLAN';

const none: BuildPlan = { kept: [], keptPages: [], articles: {} };

let known: { path: string; plan: BuildPlan } | undefined;

export function writePlan(path: string, plan: BuildPlan): void {
  writeFileSync(path, JSON.stringify(plan));
}

/** Gives this process, and what it starts, the plan of its build. */
export function followPlan(path: string): void {
  process.env[variable] = path;
}

/** The plan of the build that this process belongs to, if one was made. */
export function givenPlan(): BuildPlan | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  if (known?.path !== path) {
    known = { path, plan: JSON.parse(readFileSync(path, 'utf8')) as BuildPlan };
  }
  return known.plan;
}

/** Tells of a year whether its pages are to be made. */
export function isToMake(): (year: number) => boolean {
  const kept = new Set((givenPlan() ?? none).kept);
  return (year) => !kept.has(year);
}

/** Names a text. */
export function nameOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
