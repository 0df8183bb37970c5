import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { tempFolder } from '../support/temp-folder.ts';

interface Step {
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
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
});

it('every action and image is pinned by its hash, with the version that it is', () => {
  const used = [...read('.github/workflows/site.yml').matchAll(/uses: (.*)/g)].map(
    ([, one]) => one,
  );
  expect(used.length).toBeGreaterThan(6);
  expect(used.filter((one = '') => !/@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(one))).toEqual([]);
  const images = [...read('deploy/Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, one]) => one);
  expect(images).toHaveLength(2);
  expect(images.filter((one = '') => !/:[\w.-]+@sha256:[\da-f]{64}$/.test(one))).toEqual([]);
});

it('the record is held against the branch that a change goes to', () => {
  const check = jobs.check?.steps.find(({ run }) => run?.includes('npm run check'));
  expect(check?.env).toEqual({ PUBLISHED_BASE: '${{ env.BASE }}' });
});

describe('known problems of packages', () => {
  const script = runs.find((run) => run.includes('npm audit')) ?? '';

  test.each([
    ['none', '{ "vulnerabilities": {} }', 0, 0, ''],
    ['some', '{\n "vulnerabilities": { "x": {} }\n}', 1, 1, ''],
    ['a registry that refuses', '{ "message": "405 Method Not Allowed" }', 1, 0, '::warning::'],
  ])('with %s', (_, answer, status, expected, said) => {
    const folder = tempFolder();
    const npm = `#!/bin/sh\ncat <<'E'\n${answer}\nE\nexit ${status}\n`;
    writeFileSync(join(folder, 'npm'), npm, { mode: 0o755 });
    const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
    const ended = spawnSync('bash', ['-e', '-c', script], { cwd: folder, env: { PATH } });
    expect(ended.status).toBe(expected);
    expect(ended.stdout.toString()).toContain(said);
  });
});

it('no year goes out that nobody has compared with its source', () => {
  const step = jobs.build?.steps.find(({ run }) => run === 'npm run review');
  expect(step?.if).toBe("github.event_name != 'pull_request'");
});
