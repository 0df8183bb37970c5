import { ColorSpace, contrastAPCA, sRGB } from 'colorjs.io/fn';
import { dark, light } from '../../src/theme/tokens.ts';
import { contrast, textPairs } from '../../tests/support/contrast.ts';
import { formatNumber, formatTable, goalMark } from './table.ts';
import type { BenchWords } from './words.ts';

/** WCAG 2.2 AA, for text of any size. */
const leastRatio = 4.5;

ColorSpace.register(sRGB);

/**
 * Contrast of every text of both themes as a table: WCAG's ratio, which has a goal, and APCA's Lc,
 * for information: negative for light text on a dark ground.
 */
export function contrastTable(say: BenchWords): string {
  const rows = [[say.light, light] as const, [say.dark, dark] as const].flatMap(
    ([theme, palette]) =>
      textPairs(palette).map(({ name, front, ground }) => {
        const ratio = contrast(front, ground);
        const shown = formatNumber(ratio, say.lang, 1);
        const goal = `${goalMark(leastRatio, ratio)} ≥ ${formatNumber(leastRatio, say.lang, 1)}`;
        return [
          `${name} ${theme}`,
          shown,
          goal,
          formatNumber(contrastAPCA(ground, front), say.lang),
        ];
      }),
  );
  return formatTable([say.textOnGround, 'WCAG 2.2', say.goal, 'APCA (Lc)'], rows);
}
