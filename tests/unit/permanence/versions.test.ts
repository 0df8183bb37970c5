import { expect, test } from 'vitest';
import { readVersions, recordVersions, versionBefore } from '../../../src/permanence/versions.ts';

const embed = '/embed/2022/giam-ngheo/';
const [first, second] = [`${embed}kgplstrnqp/`, `${embed}bcdfghjklm/`];

test('recordVersions() adds pinned embeds that are new, and nothing else', () => {
  const once = recordVersions('', [first, embed, '/2022/giam-ngheo.png'], '2026-03-01');
  expect(once).toBe(`address,recorded\n${first},2026-03-01\n`);
  const twice = recordVersions(once, [second, first], '2026-05-01');
  expect(twice).toBe(`${once}${second},2026-05-01\n`);
  expect(recordVersions(twice, [second, first], '2026-06-01')).toBe(twice);
  expect(recordVersions('', [`/en${first}`], '2026-03-01')).toContain(`/en${first}`);
});

test('versionBefore() gives the state that was there before a day', () => {
  const versions = readVersions(
    `address,recorded\n${first},2026-03-01\n/en${first},2026-03-01\n${second},2026-05-01\n`,
  );
  const before = (day: string) => versionBefore(versions, embed, day)?.address;
  expect(before('2026-04-01')).toBe(first);
  expect(before('2026-05-01')).toBe(first);
  expect(before('2026-05-02')).toBe(second);
  // Corrected on the day of its publication.
  expect(before('2026-03-01')).toBe(first);
  expect(versionBefore(versions, '/embed/2021/giam-ngheo/', '2026-04-01')).toBeUndefined();
});
