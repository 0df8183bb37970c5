import { loadProject, type Project } from '../../src/data/check/load-project.ts';
import { decode, decodeUtf8 } from '../../src/data/csv/encoding.ts';
import { allTables, fileOf } from '../../src/data/csv/schema.ts';
import { readRecords } from '../../src/data/csv/table.ts';
import { isError, type Problem } from '../../src/data/problem/problem.ts';
import { adviceOn } from '../../src/i18n/problems.ts';
import { checkPublished } from '../../src/permanence/check-published.ts';
import { publishedNow } from '../../src/permanence/published-now.ts';
import { recordStates, recordTables } from '../../src/permanence/record-tables.ts';
import type { Files } from './mutations.ts';

/**
 * What became of changed files. `agreed`: article and data both state another number, which no
 * check can know to be wrong; `refused-by-record`: only the record of published figures knew.
 */
export type Outcome = 'refused' | 'refused-by-record' | 'same' | 'agreed';

/** The longest that one check may take, in milliseconds of processor time; common is 20. */
const longestCheck = 10_000;

const today = '2026-11-24';

/**
 * Judges changed files against the files as they are. The judge throws an Error that says which
 * promise is broken: a number that readers see has changed and nothing was said, a refusal names
 * no line or has no words, or a check crashed.
 *
 * @throws when the files are refused as they are
 */
export function oracleOf(files: Files): (changed: Files) => Outcome {
  const before = checked(files);
  const [error] = before.project.problems.filter(isError);
  if (error) throw new Error(`the files are refused as they are: ${error.file} ${error.code}`);
  const published = publishedNow(before.texts, before.project);
  const record = recordStates('figures', '', published, '2023-02-01');
  const [oldData, oldSeen] = [dataOf(before.project), seenIn(before.texts)];

  return (changed) => {
    const began = process.cpuUsage();
    const { texts, project } = checked(changed);
    const { user, system } = process.cpuUsage(began);
    if (user + system > longestCheck * 1000) throw new Error(`took ${user + system} µs`);
    const errors = project.problems.filter(isError);
    const untold = errors.find((one) => !isTold(one, texts));
    if (untold) throw new Error(`told nowhere: ${JSON.stringify(untold)}`);
    if (errors.length > 0) return 'refused';

    const [data, seen] = [dataOf(project), seenIn(texts)];
    const isOther = [...data].some(([id, datum]) => oldData.get(id) !== datum);
    const gone = [...oldData.keys()].filter((id) => !data.has(id));
    const strange = strangeIn(seen, oldSeen);
    if (!isOther && gone.length === 0 && strange === '') return 'same';
    if (isOther && gone.length === 0 && isAgreed(project, seen)) return 'agreed';
    const withRecord = new Map([...texts, [recordTables.figures.file, record]]);
    if (checkPublished(withRecord, project, today).some(isError)) return 'refused-by-record';
    const others = [...data].filter(([id, datum]) => oldData.get(id) !== datum);
    throw new Error(`data ${others.join('; ')}; gone ${gone.join()}; seen ${strange}`);
  };

  /** Every value that differs stands in the article, and every number there is one of the data. */
  function isAgreed({ dataset }: Project, { article }: Seen): boolean {
    const written = new Set(article.map(valueOf));
    const values = new Set([...dataset.data.values()].map(({ value }) => value));
    const isStated = [...dataset.data].every(([id, datum]) => {
      if (oldData.get(id) === plainly(datum)) return true;
      return datum.kind === 'derived' || written.has(datum.value);
    });
    const known = new Set(oldSeen.article);
    return isStated && article.every((one) => known.has(one) || values.has(valueOf(one)));
  }
}

function checked(files: Files): { texts: Map<string, string>; project: Project } {
  const read = (path: string, bytes: Uint8Array) =>
    path.endsWith('.csv') ? decode(bytes).text : decodeUtf8(bytes);
  const texts = new Map([...files].map(([path, bytes]) => [path, read(path, bytes)]));
  return { texts, project: loadProject(texts, { today }) };
}

/** A refusal names a file and a line of it, and has words in both languages. */
function isTold(problem: Problem, texts: ReadonlyMap<string, string>): boolean {
  const { file, line, column } = problem;
  const lines = (texts.get(file) ?? '').split(/\r\n|\r|\n/).length;
  const advice = (['vi', 'en'] as const).map((lang) => adviceOn(problem, lang));
  const hasWords = advice.every(({ message, hint }) => message !== '' && hint !== '');
  return file !== '' && line >= 1 && column >= 1 && line <= lines && hasWords;
}

type Datum = Parameters<Parameters<Project['dataset']['data']['forEach']>[0]>[0];

function plainly({ value, indicator, kind, report, step }: Datum): string {
  return [value, indicator.unit, kind, report, step].join(' ');
}

function dataOf({ dataset }: Project): Map<string, string> {
  return new Map([...dataset.data].map(([id, datum]) => [id, plainly(datum)]));
}

/** The numbers that readers see, each with its word of scale, in order. */
interface Seen {
  readonly article: string[];
  /** Of each paragraph of each article. */
  readonly paragraphs: string[][];
  /** Of each text of each row, with its table and its place there. */
  readonly cells: ReadonlyMap<string, { table: string; column: string; numbers: string[] }>;
}

/** A number, or what stands for one: `of="ho_ngheo"`, `{ho_ngheo@2022-12}`; 19 in Covid-19. */
const number =
  /\bof="[^"]*"|\{[a-z_]+[^{}]*\}|(?:(?<!\p{L})[-−])?\p{N}+(?:[.,/]\p{N}+)*(?:\s*(?:%|(?:nghìn tỷ|nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})))?/gu;
const shown =
  /^(?:label|definition|note|reason|break)_|^(?:title|author|publisher|event_vi|event_en|wording|phrase|period)$/;

function numbersIn(text: string): string[] {
  const plain = text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replaceAll('*', '');
  return (plain.normalize('NFC').match(number) ?? []).map((one) => one.replace(/\s+/gu, ' '));
}

function seenIn(texts: ReadonlyMap<string, string>): Seen {
  // A paragraph may be broken into lines; what the front matter names may not.
  const breaks = /(?:\r\n|\r|\n)(?:\s*(?:\r\n|\r|\n)|(?= +- |\w+:))/;
  // The day of publication is the article's own: there is nothing to hold it against.
  const paragraphs = [...texts]
    .filter(([path]) => path.endsWith('.mdx'))
    .flatMap(([, text]) => text.split(breaks).filter((one) => !/^published:/.test(one)))
    .map(numbersIn);
  const cells = allTables(texts.keys()).flatMap((table) =>
    readRecords(table, texts.get(fileOf(table)) ?? '').flatMap(({ id, ...record }) =>
      Object.entries(record)
        .filter(([column]) => shown.test(column))
        .map(([column, text]) => {
          const numbers = numbersIn(column === 'period' ? text.replaceAll('-', ' ') : text);
          return [`${table} ${id} ${column}`, { table, column, numbers }] as const;
        }),
    ),
  );
  return { article: paragraphs.flat(), paragraphs, cells: new Map(cells) };
}

/** Numbers that readers see now and did not see there before, else empty. */
function strangeIn(now: Seen, before: Seen): string {
  const strange = now.paragraphs.find(
    (all) => !isWithin(all, before.article) && !isWithin(unrepeated(all), before.article),
  );
  if (strange) return strange.join(' ');
  for (const [place, { table, column, numbers }] of now.cells) {
    const own = before.cells.get(place)?.numbers ?? [];
    const ofTable = [...before.cells.values()].filter((cell) => cell.table === table);
    const isKnown =
      column === 'wording'
        ? isWithin(numbers, own)
        : numbers.every((one) => ofTable.some((cell) => cell.numbers.includes(one)));
    if (!isKnown) return `${place}: ${numbers.join(' ')}`;
  }
  return '';
}

/** A list in which what is said twice in a row stands once. */
function unrepeated(list: readonly string[]): string[] {
  for (let length = Math.floor(list.length / 2); length > 0; length--) {
    for (let at = 0; at + 2 * length <= list.length; at++) {
      const [one, other] = [list.slice(at, at + length), list.slice(at + length, at + 2 * length)];
      if (one.join('|') === other.join('|')) return unrepeated(list.toSpliced(at, length));
    }
  }
  return [...list];
}

/** True when all of a list stand in another in the same order. */
function isWithin(list: readonly string[], other: readonly string[]): boolean {
  let at = 0;
  return list.every((one) => (at = other.indexOf(one, at) + 1) > 0);
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
