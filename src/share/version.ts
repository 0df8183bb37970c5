import { createHash } from 'node:crypto';

/**
 * A short name of what is shown: ten letters from the SHA-256 of a text. Letters
 * only, so that no digit of an address looks like a figure.
 */
export function versionOf(content: string): string {
  const hash = createHash('sha256').update(content).digest('hex');
  return [...hash.slice(0, 10)].map((digit) => letters[parseInt(digit, 16)]).join('');
}

const letters = 'bcdfghjklmnpqrst';
