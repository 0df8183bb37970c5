/** A phrase met in a text, as whole words. */
export interface FoundPhrase {
  phrase: string;
  start: number;
  end: number;
}

/**
 * Finds every whole-word occurrence of the phrases, from left to right; white
 * space is any white space.
 */
export function findPhrases(text: string, phrases: readonly string[]): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (const phrase of phrases) {
    const sought = phrase.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (sought === '') continue;
    for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + 1)) {
      const end = start + sought.length;
      if (isWhole(text, start, end)) found.push({ phrase, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** True when a part of a text lies within one of the phrases found in it. */
export function isWithin(
  { start, end }: { start: number; end: number },
  found: readonly FoundPhrase[],
): boolean {
  return phrasesOver({ start, end }, found).length > 0;
}

/** The phrases, of those found in a text, that a part of it lies within. */
export function phrasesOver(
  { start, end }: { start: number; end: number },
  found: readonly FoundPhrase[],
): FoundPhrase[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return found.slice(Math.max(0, low - overlapsAtMost), low).filter((phrase) => end <= phrase.end);
}

/** A phrase that covers a numeral is among the last few that start before it. */
const overlapsAtMost = 16;

function isWhole(text: string, start: number, end: number): boolean {
  const continues = /^(?:[\p{L}\p{N}]|[.,]\d)/u.test(text.slice(end, end + 2));
  const begins = /(?:[\p{L}\p{N}]|\d[.,])$/u.test(text.slice(Math.max(0, start - 2), start));
  return !continues && !begins;
}
