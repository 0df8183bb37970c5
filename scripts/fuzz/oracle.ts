import { loadProject, type Project } from '../../src/data/check/load-project.ts';
import { decode, decodeUtf8 } from '../../src/data/csv/encoding.ts';
import { isError, type Problem } from '../../src/data/problem/problem.ts';
import { tables, type TableName } from '../../src/data/csv/schema.ts';
import { fileOf, readRecords } from '../../src/data/csv/table.ts';
import { adviceOn } from '../../src/i18n/problems.ts';
import { checkFigures, figuresFile, recordFigures } from '../../src/permanence/figures.ts';
import type { Files } from './mutations.ts';

/** What became of changed files; only `violation` is wrong. */
export type Outcome =
  | { kind: 'refused' | 'refused-by-record' | 'same' | 'agreed' }
  | { kind: 'violation'; why: string };

/** The longest that one check may take, in milliseconds of processor time. */
export const longestCheck = 1000;

const today = '2026-11-24';

/** Judges changed files against the files as they are. Throws when those are refused themselves. */
export class Oracle {
  readonly #data: ReadonlyMap<string, string>;
  readonly #seen: Seen;
  readonly #record: string;

  constructor(files: Files) {
    const { texts, project } = checked(files);
    const [error] = project.problems.filter(isError);
    if (error) throw new Error(`the files are refused as they are: ${error.file} ${error.code}`);
    this.#data = dataOf(project);
    this.#seen = seenIn(texts);
    this.#record = recordFigures('', project.dataset, '2023-02-01');
  }

  judge(files: Files): Outcome {
    const before = process.cpuUsage();
    let result: { texts: Map<string, string>; project: Project };
    try {
      result = checked(files);
    } catch (error) {
      return violation(`crash: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    if (took > longestCheck) return violation(`took ${Math.round(took)} ms`);
    const { texts, project } = result;
    const errors = project.problems.filter(isError);
    if (errors.length > 0) {
      const untold = errors.find((error) => !isTold(error, texts));
      return untold ? violation(`told nowhere: ${JSON.stringify(untold)}`) : { kind: 'refused' };
    }
    const outcome = this.#compare(texts, project);
    if (outcome.kind === 'same') return outcome;
    const withRecord = new Map([...texts, [figuresFile, this.#record]]);
    if (checkFigures(withRecord, project.dataset, today).some(isError)) {
      return outcome.kind === 'agreed' ? outcome : { kind: 'refused-by-record' };
    }
    return outcome;
  }

  #compare(texts: Map<string, string>, project: Project): Outcome {
    const data = dataOf(project);
    const seen = seenIn(texts);
    const changed = [...data].filter(([id, datum]) => this.#data.get(id) !== datum);
    const gone = [...this.#data.keys()].filter((id) => !data.has(id));
    const strange = strangeIn(seen, this.#seen);
    if (changed.length === 0 && gone.length === 0 && strange === '') return { kind: 'same' };
    const differs = `data ${changed.map(([id, datum]) => `${id}: ${this.#data.get(id)} → ${datum}`).join('; ')}; gone ${gone.join()}; seen ${strange}`;
    if (gone.length > 0 || changed.length === 0) return violation(differs);
    return this.#isAgreed(project, seen) ? { kind: 'agreed' } : violation(differs);
  }

  /** Every value that differs stands in the article, and every number there is one of the data. */
  #isAgreed({ dataset }: Project, seen: Seen): boolean {
    const written = new Set(seen.article.map(valueOf));
    const values = new Set([...dataset.data.values()].map(({ value }) => value));
    const known = new Set(this.#seen.article);
    const isStated = [...dataset.data].every(([pointer, datum]) => {
      if (this.#data.get(pointer) === plainly(datum)) return true;
      return datum.kind === 'derived' || written.has(datum.value);
    });
    return isStated && seen.article.every((one) => known.has(one) || values.has(valueOf(one)));
  }
}

function violation(why: string): Outcome {
  return { kind: 'violation', why };
}

function checked(files: Files): { texts: Map<string, string>; project: Project } {
  const texts = new Map(
    [...files].map(([path, bytes]) => [
      path,
      path.endsWith('.csv') ? decode(bytes).text : decodeUtf8(bytes),
    ]),
  );
  return { texts, project: loadProject(texts, { today }) };
}

/** A refusal names a file and a line of it, and has words in both languages. */
function isTold(problem: Problem, texts: ReadonlyMap<string, string>): boolean {
  const { file, line, column } = problem;
  const lines = (texts.get(file) ?? '').split(/\r\n|\r|\n/).length;
  const advice = (['vi', 'en'] as const).map((lang) => adviceOn(problem, lang));
  return (
    file !== '' &&
    line >= 1 &&
    column >= 1 &&
    line <= lines &&
    advice.every(({ message, hint }) => message !== '' && hint !== '')
  );
}

function plainly(
  datum: Project['dataset'] extends { data: ReadonlyMap<string, infer D> } ? D : never,
): string {
  return [datum.value, datum.indicator.unit, datum.kind, datum.report, datum.step].join(' ');
}

function dataOf({ dataset }: Project): Map<string, string> {
  return new Map([...dataset.data].map(([pointer, datum]) => [pointer, plainly(datum)]));
}

/** The numbers that readers see, each with its word of scale, in order. */
interface Seen {
  article: string[];
  /** Of each line of each article. */
  lines: string[][];
  /** Of each text of each row, by file, key and column. */
  cells: Map<string, string[]>;
  /** Of all texts of each table. */
  byTable: Map<string, string[]>;
}

/** A number, or what stands for one: `of="ho_ngheo"`, `{ho_ngheo@2022-12}`. */
const number =
  /\bof="[^"]*"|\{[a-z_]+[^{}]*\}|[-−]?\p{N}+(?:[.,/]\p{N}+)*(?:\s*(?:%|(?:nghìn tỷ|nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})))?/gu;
const columns = /^(?:label|definition|note|reason|break)_|^(?:title|issuer|wording|phrase|period)$/;

function numbersIn(text: string): string[] {
  const plain = text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('*', '');
  return (plain.normalize('NFC').match(number) ?? []).map((one) => one.replace(/\s+/gu, ' '));
}

function seenIn(texts: ReadonlyMap<string, string>): Seen {
  const lines: string[][] = [];
  for (const [path, text] of texts) {
    if (!path.endsWith('.mdx')) continue;
    // A paragraph is a line, however it is broken; so is one of the front matter.
    const paragraphs = text.split(/(?:\r\n|\r|\n)(?:\s*(?:\r\n|\r|\n)|(?= +- |\w+:))/);
    for (const paragraph of paragraphs) lines.push(numbersIn(paragraph));
  }
  const cells = new Map<string, string[]>();
  for (const name of Object.keys(tables) as TableName[]) {
    for (const { id, ...record } of readRecords(name, texts.get(fileOf(name)) ?? '')) {
      for (const [column, text] of Object.entries(record)) {
        const numbers = numbersIn(column === 'period' ? text.replaceAll('-', ' ') : text);
        if (columns.test(column)) cells.set(`${name} ${id} ${column}`, numbers);
      }
    }
  }
  const byTable = new Map<string, string[]>();
  for (const [place, numbers] of cells) {
    byTable.set(tableOf(place), [...(byTable.get(tableOf(place)) ?? []), ...numbers]);
  }
  return { article: lines.flat(), lines, cells, byTable };
}

/** A number that readers see now and did not see there before, else empty. */
function strangeIn(now: Seen, before: Seen): string {
  for (const line of now.lines) {
    if (!isWithin(line, before.article) && !isWithin(unrepeated(line), before.article)) {
      return line.join(' ');
    }
  }
  for (const [place, numbers] of now.cells) {
    const own = before.cells.get(place) ?? [];
    const known = place.endsWith(' wording') ? own : before.byTable.get(tableOf(place));
    const isKnown = known && numbers.every((one) => known.includes(one));
    if (!isKnown || (place.endsWith(' wording') && !isWithin(numbers, own))) {
      return `${place}: ${numbers.join(' ')}`;
    }
  }
  return '';
}

function tableOf(place: string): string {
  return place.split(' ', 1)[0] ?? '';
}

/** A list in which what is said twice in a row stands once. */
function unrepeated(list: readonly string[]): string[] {
  for (let length = Math.floor(list.length / 2); length > 0; length--) {
    for (let at = 0; at + 2 * length <= list.length; at++) {
      const [one, other] = [list.slice(at, at + length), list.slice(at + length, at + 2 * length)];
      if (one.join('|') === other.join('|')) {
        return unrepeated([...list.slice(0, at), ...list.slice(at + length)]);
      }
    }
  }
  return [...list];
}

/** True when all of a list stand in another in the same order. */
function isWithin(list: readonly string[], other: readonly string[]): boolean {
  let at = 0;
  for (const one of list) {
    at = other.indexOf(one, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const scales: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  'nghìn tỷ': 1e12,
};

/** The value of a number as Vietnamese write it. */
function valueOf(written: string): number {
  const [digits = '', ...scale] = written.split(' ');
  const plain = Number(digits.replaceAll('.', '').replace(',', '.').replace('−', '-'));
  return Math.round(plain * (scales[scale.join(' ')] ?? 1) * 1e6) / 1e6;
}
