import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { jobs } = parse(read('.github/workflows/site.yml')) as {
  jobs: Record<string, { if?: string; needs?: string; steps: Step[] }>;
};
const steps = Object.values(jobs).flatMap((job) => job.steps);
const runs = steps.flatMap(({ run }) => run ?? []);

it('the workflow runs only commands that the project has', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = runs.flatMap((run) =>
    [...run.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it('a pull request has its errors beside their lines, its changes told and its site kept', () => {
  expect(runs).toContainEqual(expect.stringMatching(/check -- --format github$/));
  const changes = jobs.check?.steps.find(({ run }) => run?.includes('review -- --since'));
  expect(changes?.if).toContain("github.event_name == 'pull_request'");
  expect(changes?.run).toMatch(/>> "\$GITHUB_STEP_SUMMARY"$/);
  expect(jobs.check?.steps[0]?.with).toMatchObject({ 'fetch-depth': 0 });
  const artifacts = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
  expect(artifacts.map((step) => step.with?.name)).toEqual(['sbom', 'site']);
});

it('only main goes out, after every check', () => {
  expect(jobs.deploy?.if).toContain("github.ref == 'refs/heads/main'");
  expect([jobs.deploy?.needs, jobs.build?.needs]).toEqual(['build', 'check']);
  expect(runs).toContain('npm audit --omit=dev --audit-level=high');
});

it('no year goes out that nobody has compared with its source', () => {
  const step = jobs.build?.steps.find(({ run }) => run === 'npm run review');
  expect(step?.if).toBe("github.event_name != 'pull_request'");
});
