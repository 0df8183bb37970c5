import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../../src/i18n/problems.ts';
import { problemsAfter } from '../project-files.ts';
import { truths } from './true-texts.ts';

describe('loadProject(files) after a change that leaves every sentence true', () => {
  it.each(truths.map(({ kind, edits }) => [kind, edits] as const))('passes %s', (_, edits) => {
    expect(problemsAfter(...edits).map((one) => adviceOn(one, 'vi').message)).toEqual([]);
  });
});
