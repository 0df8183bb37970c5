import type { Project } from './load-project.ts';
import { fileOf, observationTables } from '../csv/schema.ts';
import { readTable } from '../csv/table.ts';
import { settingOf, type Dataset } from '../model/dataset.ts';
import { Positions } from '../problem/position.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import { nearMiss } from '../text/near-miss.ts';
import { findPhrases, isWithin, type FoundPhrase } from '../text/phrase.ts';
import { readText } from '../text/statement.ts';

/** Where the documents of the sources lie, each named by its source's id. */
export const documentFolder = 'data/documents';

/** A source's own text. */
export interface SourceDocument {
  file: string;
  /** The id that the file is named by. */
  source: string;
  /** Its text as it stands; undefined where it cannot be read. */
  text?: string;
  /** Its paragraphs as a draft reads them, the cells of tables with their heads. */
  paragraphs?: readonly string[];
}

/**
 * Holds each wording to the documents of its source, where there are any: it stands there word for
 * word, but for white space, the Unicode form of letters, letters that nobody sees, and the kind of
 * quotation marks. A warning for each document gathers its numbers that are in no wording and in no
 * phrase that is named as no statistic; dates and the numbers of lists are none of them.
 */
export function checkDocuments(
  files: ReadonlyMap<string, string>,
  { dataset, articles }: Pick<Project, 'dataset' | 'articles'>,
  documents: readonly SourceDocument[],
): Problem[] {
  const problems: Problem[] = [];
  const bySource = new Map<string, Reading[]>();
  for (const { file, source, text, paragraphs } of documents) {
    const start = { file, line: 1, column: 1 };
    if (!dataset.sources.has(source)) {
      const near = nearMiss(source, [...dataset.sources.keys()]);
      problems.push(problemAt(start, 'document-without-source', source, { near }));
    } else if (text === undefined || paragraphs === undefined) {
      problems.push(problemAt(start, 'document-unreadable', file));
    } else {
      const others = bySource.get(source) ?? [];
      bySource.set(source, [...others, new Reading(file, text, paragraphs)]);
    }
  }
  if (bySource.size === 0) return problems;
  for (const table of observationTables(files.keys())) {
    const { rows } = readTable(table, files.get(fileOf(table)) ?? '', dataset.vocabulary);
    for (const { row, at } of rows) {
      const readings = bySource.get(row.source) ?? [];
      const found = readings.map((reading) => reading.find(row.wording));
      const [first] = readings;
      if (!first || found.includes(true)) continue;
      const near = first.nearest(row.wording);
      problems.push({
        ...problemAt(at('wording'), 'wording-not-in-document', row.wording, {
          file: first.file,
          near,
        }),
        row: `${row.indicator} ${row.period}`,
      });
    }
  }
  for (const [id, readings] of bySource) {
    const year = Number(dataset.sources.get(id)?.report);
    const own = articles.find((article) => article.year === year)?.matter.not_statistics ?? [];
    const phrases = [...dataset.exceptions.map(({ phrase }) => phrase), ...own];
    problems.push(...readings.flatMap((reading) => reading.unrecorded(phrases, dataset)));
  }
  return problems;
}

/** A document's text made uniform, and what of it was found. */
class Reading {
  readonly file: string;
  readonly #text: string;
  readonly #plain: string;
  /** The offset in the text of each code unit of the uniform one. */
  readonly #offsets: number[] = [];
  readonly #drafted: string;
  readonly #quoted: FoundPhrase[] = [];

  constructor(file: string, text: string, paragraphs: readonly string[]) {
    this.file = file;
    this.#text = text.normalize('NFC');
    this.#plain = uniform(this.#text, this.#offsets);
    this.#drafted = paragraphs.map((one) => uniform(one)).join('\n');
  }

  /** True where a wording stands in the document, which is remembered. */
  find(wording: string): boolean {
    const sought = uniform(wording.normalize('NFC')).trim();
    const found = findPhrases(this.#plain, [sought]);
    this.#quoted.push(...found);
    return found.length > 0 || findPhrases(this.#drafted, [sought]).length > 0;
  }

  /** The stretch of the document that shares most words with a wording; empty where it shares few. */
  nearest(wording: string): string {
    const sought = wordsIn(uniform(wording.normalize('NFC')));
    const words = [...this.#plain.matchAll(/\S+/gu)];
    const left = new Map<string, number>();
    for (const word of sought) left.set(word, (left.get(word) ?? 0) + 1);
    const keys = words.map(([word]) => wordsIn(word)[0] ?? '');
    const take = (key: string, by: 1 | -1): number => {
      const rest = left.get(key);
      if (rest === undefined) return 0;
      left.set(key, rest - by);
      return by === 1 ? Number(rest > 0) : -Number(rest >= 0);
    };
    let shared = 0;
    let best = { shared: 0, at: 0 };
    keys.forEach((key, at) => {
      shared += take(key, 1);
      const gone = keys[at - sought.length];
      if (gone !== undefined) shared += take(gone, -1);
      if (shared > best.shared) best = { shared, at: Math.max(0, at - sought.length + 1) };
    });
    if (best.shared * 2 < sought.length) return '';
    const [from, to] = [words[best.at], words[Math.min(words.length, best.at + sought.length) - 1]];
    return this.#plain.slice(from?.index ?? 0, (to?.index ?? 0) + (to?.[0].length ?? 0));
  }

  /** The warning of the numbers that nothing accounts for, if there are any. */
  unrecorded(phrases: readonly string[], dataset: Dataset): Problem[] {
    const parts = phrases.flatMap((phrase) => uniform(phrase).split(/[,;](?=\s)/u));
    const known = [
      ...this.#quoted,
      ...findPhrases(
        this.#plain,
        parts.filter((part) => /\p{L}/u.test(part)),
      ),
    ].sort((a, b) => a.start - b.start);
    const numbers = readText(this.#plain, settingOf(dataset)).numerals.filter(
      (numeral) => numeral.kind !== 'date' && !isWithin(numeral, known) && !this.#isMark(numeral),
    );
    const [first] = numbers;
    if (!first) return [];
    const list = numbers
      .slice(0, listedAtMost)
      .map(({ start, end }) => `“${this.#around(start, end)}”`)
      .join(', ');
    const place = new Positions(this.file, this.#text).at(this.#offsets[first.start] ?? 0);
    const args = {
      count: String(numbers.length),
      list: list + (numbers.length > listedAtMost ? ', …' : ''),
    };
    return [{ ...problemAt(place, 'document-numbers', first.text, args), severity: 'warning' }];
  }

  /** True for the number of an item of a list: `1. `, `2.1) ` at the beginning of a line. */
  #isMark({ start, end }: { start: number; end: number }): boolean {
    const from = this.#offsets[start] ?? 0;
    const line = this.#text.slice(this.#text.lastIndexOf('\n', from - 1) + 1, from);
    return line.trim() === '' && /^(?:\.\d+)*[.)/](?:\s|$)/u.test(this.#plain.slice(end, end + 12));
  }

  /** A number with the three words before it and the two after. */
  #around(start: number, end: number): string {
    const before = /(?:\S+ ){0,3}\S*$/u.exec(this.#plain.slice(0, start))?.[0] ?? '';
    const after = /^\S*(?: \S+){0,2}/u.exec(this.#plain.slice(end))?.[0] ?? '';
    return (before + this.#plain.slice(start, end) + after).trim();
  }
}

const listedAtMost = 8;

/**
 * A text with single spaces, straight quotation marks and no letter that nobody sees; `offsets` takes
 * where each code unit stood.
 */
export function uniform(text: string, offsets: number[] = []): string {
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const isSpace = /\s/u.test(letter);
    if (isSpace ? plain === '' || plain.endsWith(' ') : invisible.test(letter)) continue;
    plain += isSpace ? ' ' : quotes.test(letter) ? '"' : letter;
    offsets.push(at);
  }
  return plain;
}

const invisible = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/u;
const quotes = /["'“”„«»‘’‚‹›]/u;

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.,]*(?<=[\p{L}\p{N}])/gu) ?? [];
}
