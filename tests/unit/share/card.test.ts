import { describe, expect, test } from 'vitest';
import { card, cardSize } from '../../../src/share/card.ts';
import { measure } from '../../../src/share/measure.ts';
import { light } from '../../../src/theme/tokens.ts';

const issuer = 'Ủy ban nhân dân phường Cầu Kho (ngày 10 tháng 1 năm 2023)';

/** The lines of text at the foot of a card: where they stand and what they say. */
function footOf(source: string): { y: number; text: string }[] {
  const svg = card(
    {
      finding: 'Còn vài hộ nghèo',
      source,
      address: 'so-lieu.example/2022/giam-ngheo/',
      siteName: 'Cầu Kho qua số liệu',
      mark: light.ink,
    },
    light,
    measure,
  );
  return [...svg.matchAll(/<text class="foot[^"]*"[^>]* y="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, y, text = '']) => ({ y: Number(y), text }),
  );
}

describe('card(content)', () => {
  test('says where it comes from in one line above its address', () => {
    const lines = footOf(`Nguồn: ${issuer}. CC BY 4.0`);
    expect(lines.map(({ text }) => text)).toEqual([
      `Nguồn: ${issuer}. CC BY 4.0`,
      'so-lieu.example/2022/giam-ngheo/',
    ]);
  });

  test('wraps a long source by measured widths, and loses no word of it', () => {
    const source = `Nguồn: ${Array.from({ length: 5 }, () => issuer).join('; ')}. CC BY 4.0`;
    const lines = footOf(source);
    expect(
      lines
        .slice(0, -1)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(source);
    for (const { text } of lines) {
      expect(measure(text, 21, 'regular')).toBeLessThanOrEqual(cardSize.width - 2 * 56);
    }
    const gaps = lines.slice(1).map(({ y }, at) => y - (lines[at]?.y ?? 0));
    expect(new Set(gaps)).toEqual(new Set([30]));
    expect(lines.at(-1)?.y).toBeLessThan(cardSize.height);
  });
});
