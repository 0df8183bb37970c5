import { isWhole } from './tokens.ts';

interface Entry {
  phrase: string;
  /** Where its first run of digits begins. */
  lead: number;
}

/**
 * Phrases with digits, kept by their first run of digits, so that a text is compared
 * with those alone that could stand in it, however many there are.
 */
export class PhraseIndex {
  readonly #byDigits = new Map<string, Entry[]>();

  constructor(phrases: Iterable<string>) {
    for (const one of new Set(phrases)) {
      const phrase = one.normalize('NFC').replace(/\s+/gu, ' ').trim();
      const digits = /\d+/.exec(phrase);
      if (!digits) continue;
      const entry = { phrase, lead: digits.index };
      const known = this.#byDigits.get(digits[0]);
      if (known) known.push(entry);
      else this.#byDigits.set(digits[0], [entry]);
    }
  }

  /** The stretches of a text that are one of the phrases, as whole words. */
  in(text: string): [start: number, end: number][] {
    const found: [number, number][] = [];
    if (this.#byDigits.size === 0) return found;
    for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
      for (const { phrase, lead } of this.#byDigits.get(digits) ?? []) {
        const start = index - lead;
        const end = start + phrase.length;
        if (start < 0 || !isSame(text.slice(start, end), phrase)) continue;
        if (isWhole(text, start, end)) found.push([start, end]);
      }
    }
    return found;
  }
}

/** The same letters, but for a capital at the beginning of a sentence. */
function isSame(text: string, phrase: string): boolean {
  if (text === phrase) return true;
  return text.slice(1) === phrase.slice(1) && text.charAt(0) === phrase.charAt(0).toUpperCase();
}
