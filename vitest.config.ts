import { defineConfig } from 'vitest/config';

/** No test rests on it: it ends what hangs, on the slowest machine too. */
const patience = 60 * 60_000;

const project = (name: string, include: string[], more: object = {}) => ({
  test: {
    name,
    include,
    testTimeout: patience,
    hookTimeout: patience,
    expect: { poll: { timeout: patience } },
    ...more,
  },
});

/**
 * `unit` needs nothing but the code, `scripts` runs commands, `build` makes copies of the project and
 * builds them, `site` reads the real site, which its global setup builds once, `proofs` tries a little of what `npm run proofs` tries at length, and `tools` asks the type
 * checker, the linter and the formatter. Where files are not isolated, they share what was loaded:
 * modules, a browser, the pages of the site.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', ['tests/unit/**/*.test.ts', 'tests/charts/**/*.test.ts'], { isolate: false }),
      project('scripts', ['tests/scripts/**/*.test.ts']),
      project('proofs', ['tests/proofs/**/*.test.ts']),
      project('build', ['tests/build/**/*.test.ts']),
      project('site', ['tests/site/**/*.test.ts'], {
        isolate: false,
        globalSetup: ['tests/support/global-site.ts'],
      }),
      project('tools', ['tests/tools/*.test.ts']),
    ],
  },
});
