import type { Lang } from '../words.ts';
import type { FuzzResult } from './run.ts';

type Tell = (result: FuzzResult, seed: number) => string;

function lines(
  { counts, violations, slowest }: FuzzResult,
  seed: number,
  names: Readonly<Record<keyof FuzzResult['counts'] | 'slowest', string>>,
): string {
  const told = violations
    .slice(0, 50)
    .map(
      ({ index, name, why }) => `✗ --seed ${seed} --from ${index} --count 1: ${name}\n    ${why}`,
    );
  return [
    ...told,
    ...(['refused', 'refused-by-record', 'same', 'agreed', 'violation'] as const).map(
      (kind) => `${names[kind]}: ${counts[kind]}`,
    ),
    `${names.slowest}: ${Math.round(slowest)} ms`,
    '',
  ].join('\n');
}

/** What a run of the fuzz tells a person. */
export const fuzzWords: Readonly<Record<Lang, Tell>> = {
  vi: (result, seed) =>
    lines(result, seed, {
      refused: 'Bị từ chối, có tệp và dòng',
      'refused-by-record': 'Bị từ chối chỉ nhờ bản ghi số đã công bố',
      same: 'Số liệu y như cũ',
      agreed: 'Bài và số liệu cùng nêu một số khác',
      violation: 'Trái lời hứa',
      slowest: 'Lần kiểm tra lâu nhất',
    }),
  en: (result, seed) =>
    lines(result, seed, {
      refused: 'Refused with file and line',
      'refused-by-record': 'Refused by the record of published figures alone',
      same: 'The same numbers',
      agreed: 'Article and data agree on another number',
      violation: 'Promise broken',
      slowest: 'The longest check',
    }),
};
