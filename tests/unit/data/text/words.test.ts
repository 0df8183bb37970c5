import { describe, expect, it } from 'vitest';
import { readStatements, type Statement } from '../../../../src/data/text/statement.ts';
import type { WordKind } from '../../../../src/data/text/vocabulary.ts';
import { en, rowsOf, vi } from '../../../support/vocabulary.ts';

/** True when a statement says what a word of this kind means. */
const says: Partial<Record<WordKind, (statement: Statement, means: string) => boolean>> = {
  direction: ({ direction }, means) => direction.means === means,
  hedge: ({ hedge }, means) => hedge.means === (means === 'exact' ? '' : means),
  'hedge-after': ({ hedge }, means) => hedge.means === means,
  plan: ({ kind }) => kind.means === 'plan',
  negation: ({ kind }) => kind.means === 'negation',
  place: ({ place }, means) => place.means === means || place.means === 'named',
  period: ({ period }, means) => period.means === means,
};

const told = rowsOf('data/words.csv').flatMap((row) => {
  const isSaid = says[row['kind'] as WordKind];
  return isSaid ? [{ row, says: isSaid }] : [];
});

describe('data/words.csv', () => {
  it.each(
    told.map(
      ({ row, says: isSaid }) =>
        [row['word'], row['shows'], row['lang'], row['means'], isSaid] as const,
    ),
  )('the reader hears %o in %o', (_, sentence, lang, means, isSaid) => {
    const statements = readStatements(sentence ?? '', lang === 'en' ? en : vi);
    expect(statements.some((statement) => isSaid(statement, means ?? ''))).toBe(true);
  });

  const innocent = told.filter(({ row }) => (row['innocent'] ?? '') !== '');

  it.each(
    innocent.map(
      ({ row, says: isSaid }) =>
        [row['word'], row['innocent'], row['lang'], row['means'], isSaid] as const,
    ),
  )('the reader does not hear %o in %o', (_, sentence, lang, means, isSaid) => {
    const statements = readStatements(sentence ?? '', lang === 'en' ? en : vi);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.some((statement) => isSaid(statement, means ?? ''))).toBe(false);
  });

  const neutral = rowsOf('data/words.csv').filter((row) => row['kind'] === 'neutral');

  it.each(neutral.map((row) => [row['word'], row['shows'], row['lang']]))(
    'the reader hears nothing in %o of %o',
    (_, sentence, lang) => {
      for (const { direction, hedge, kind, period } of readStatements(
        sentence ?? '',
        lang === 'en' ? en : vi,
      )) {
        expect([direction.means, hedge.means, kind.means, period.means]).toEqual([
          '',
          '',
          'fact',
          '',
        ]);
      }
    },
  );
});
