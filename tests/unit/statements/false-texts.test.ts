import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../project-files.ts';
import { falsehoods } from './false-texts.ts';

describe('loadProject(files) after a change that makes a sentence false', () => {
  it.each(falsehoods.map(({ kind, edits }) => [kind, edits] as const))('refuses %s', (_, edits) => {
    const files = edits.map(([file]) => file);
    const problems = problemsAfter(...edits);
    expect(problems.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        expect.toSatisfy((file: string) => files.includes(file) || file.startsWith('src/content/')),
      ]),
    );
  });
});
