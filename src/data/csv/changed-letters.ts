import { Positions } from '../problem/position.ts';
import { problemAt, type Problem } from '../problem/problem.ts';

/** Letters that a save in Windows-1258 turns into others: LibreOffice writes `ý` as `y` with a grave. */
const changed = new Map([
  ['ỳ', 'ý'],
  ['Ỳ', 'Ý'],
]);

const changedLetter = new RegExp(`[${[...changed.keys()].join('')}]`, 'gu');

/**
 * The words of tables that a save in Windows-1258 has changed, with both readings: `hàng quỳ` where
 * another text of the project has `hàng quý`. Beside a word that both share it is an error; in a table
 * of `old`, which was saved so, the word alone is a warning, once, unless
 * another file has it. What an article itself writes so is meant.
 */
export function changedLetters(
  files: ReadonlyMap<string, string>,
  old: readonly string[] = [],
): Problem[] {
  let texts: Texts | undefined;
  return [...files].flatMap(([file, content]) => {
    if (!/^data\/[\w-]+\.csv$/.test(file) || content.search(changedLetter) < 0) return [];
    texts ??= new Texts(files, old);
    return changedIn(file, content, texts, old.includes(file));
  });
}

function changedIn(file: string, content: string, texts: Texts, isOld: boolean): Problem[] {
  const positions = new Positions(file, content);
  const warned = new Set<string>();
  return wordsIn(content).flatMap(({ text, start, phrases }) => {
    if (text.search(changedLetter) < 0) return [];
    const place = positions.at(start);
    const both = phrases.find((phrase) => texts.where(restored(phrase)) !== '');
    if (both !== undefined && !phrases.some((phrase) => texts.isOfArticle(phrase))) {
      const other = restored(both);
      const args = { stands: both, other, where: texts.where(other) };
      return [problemAt(place, 'letter-changed', text, args)];
    }
    const other = restored(text);
    if (!isOld || warned.has(text) || texts.isSavedWell(text) || texts.where(other) === '') {
      return [];
    }
    warned.add(text);
    const args = { stands: text, other, where: texts.where(other) };
    const problem = problemAt(place, 'letter-changed', text, args);
    return [{ ...problem, severity: 'warning' as const }];
  });
}

function restored(text: string): string {
  return text.replace(changedLetter, (letter) => changed.get(letter) ?? letter);
}

/** A word with a letter that may be changed or lost, and it with the word before and behind it. */
interface Word {
  text: string;
  start: number;
  phrases: string[];
}

const eitherLetter = /[ýỳÝỲ]|[yY][\u0300\u0301]/gu;
const wordBefore = /([\p{L}\p{M}]+)[^\p{L}\p{M}]*$/u;
const wordBehind = /^[^\p{L}\p{M}]*([\p{L}\p{M}]+)/u;
const reach = 60;

function wordsIn(content: string): Word[] {
  const found: Word[] = [];
  let end = 0;
  for (const { index } of content.matchAll(eitherLetter)) {
    if (index < end) continue;
    let start = index;
    while (start > end && isLetter(content[start - 1])) start -= 1;
    end = index + 1;
    while (isLetter(content[end])) end += 1;
    const [, before] = wordBefore.exec(content.slice(Math.max(0, start - reach), start)) ?? [];
    const [, behind] = wordBehind.exec(content.slice(end, end + reach)) ?? [];
    const text = plain(content.slice(start, end));
    const phrases = [
      ...(before === undefined ? [] : [`${plain(before)} ${text}`]),
      ...(behind === undefined ? [] : [`${text} ${plain(behind)}`]),
    ];
    found.push({ text, start, phrases });
  }
  return found;
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{M}]/u.test(letter);
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The words of all texts of a project with such letters, and where each, or two beside each other, stand first. */
class Texts {
  readonly #places = new Map<string, string>();
  readonly #ofArticles = new Set<string>();
  readonly #savedWell = new Set<string>();

  constructor(files: ReadonlyMap<string, string>, old: readonly string[]) {
    for (const [file, content] of files) {
      if (!/\.(?:csv|mdx)$/.test(file)) continue;
      const positions = new Positions(file, content);
      for (const { text, start, phrases } of wordsIn(content)) {
        for (const phrase of [text, ...phrases]) {
          if (file.endsWith('.mdx')) this.#ofArticles.add(phrase);
          if (!old.includes(file)) this.#savedWell.add(phrase);
          if (this.#places.has(phrase) || !phrase.includes('ý')) continue;
          this.#places.set(phrase, `${file}:${positions.at(start).line}`);
        }
      }
    }
  }

  /** The file and line of a phrase with a letter that may be lost; empty when there is none. */
  where(phrase: string): string {
    return this.#places.get(phrase) ?? '';
  }

  /** True for a phrase of a file that was not saved in the old encoding. */
  isSavedWell(phrase: string): boolean {
    return this.#savedWell.has(phrase);
  }

  isOfArticle(phrase: string): boolean {
    return this.#ofArticles.has(phrase);
  }
}
