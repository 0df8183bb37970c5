import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isError } from '../src/data/problem/problem.ts';
import { reviewColumns } from '../src/data/csv/schema.ts';
import type { Datum } from '../src/data/model/datum.ts';
import { fileOf } from '../src/data/csv/schema.ts';
import { loadProject } from '../src/data/check/load-project.ts';
import { decode } from '../src/data/csv/encoding.ts';
import { dayInVietnam } from '../src/data/text/period.ts';
import { withRows } from '../src/draft/append-rows.ts';
import { periodWords } from '../src/i18n/period.ts';
import { reviewWords } from '../src/i18n/review.ts';
import { projectIn } from '../src/project/project-in.ts';
import { readDocuments } from '../src/project/read-documents.ts';
import { isProjectFile, textOf } from '../src/project/read-project.ts';
import { aroundWording } from '../src/review/around.ts';
import { paperSheet } from '../src/review/sheet-html.ts';
import {
  openPoints,
  reviewSheet,
  reviewsOf,
  signatureRow,
  type OpenPoint,
  type Review,
  type ReviewSheet,
} from '../src/review/sheet.ts';
import { CommandError, runCommand } from './command.ts';
import { filesAt } from './git-files.ts';
import { PROJECT } from './project-folder.ts';
import type { Lang } from './words.ts';

interface ReviewOptions {
  lang: Lang;
  /** Who signs: in what capacity, in both languages. */
  sign?: Record<Lang, string> | undefined;
  /** A git revision to compare with, in place of the last signature. */
  since?: string | undefined;
}

/**
 * `npm run review`: tells what of each year is still to be compared with its source, with status 1
 * while a year has no signature. Of one year it writes the sheet to compare by, or signs it.
 */
export async function runReview(
  root: string,
  year: number | undefined,
  { lang, sign, since }: ReviewOptions,
): Promise<number> {
  const say = reviewWords[lang];
  const { files, project } = projectIn(root);
  const reviews = reviewsOf(files, project);
  const review = year === undefined ? undefined : reviews.get(year);
  if (year !== undefined && !review) {
    throw new CommandError(say.noYear([...reviews.keys()].join(', ')), 2);
  }
  if (sign) {
    const row = review && signed(review, sign);
    if (!row) throw new CommandError(say.noSignature, 2);
    if (project.problems.some(isError)) throw new CommandError(say.wrong);
    return addSignature(root, review, row, lang);
  }
  const told = review ? [review] : [...reviews.values()];
  if (since !== undefined) {
    const before = sheetsAt(root, since, told);
    if (!before) throw new CommandError(say.noRevision(since));
    for (const { sheet } of told) tellSince(sheet, before.get(sheet.year), since, lang);
    return 0;
  }
  for (const one of told) tellReview(one, lang);
  if (!review) return told.some(({ signed }) => signed.length === 0) ? 1 : 0;
  const file = join(root, 'review', `${year}.html`);
  mkdirSync(join(root, 'review'), { recursive: true });
  const { dataset } = project;
  const documents = await readDocuments(root);
  const around = (datum: Datum) => aroundWording(datum, documents);
  writeFileSync(file, paperSheet(review, { dataset, lang, around }));
  tell(say.tell.wrote(relative(process.cwd(), file)));
  if (review.signed.length === 0) tell(say.tell.sign(review.sheet.year));
  return 0;
}

function signed({ sheet }: Review, capacity: Record<Lang, string>) {
  const row = signatureRow(sheet, { date: dayInVietnam(new Date()), capacity });
  return reviewColumns.safeParse(row).data;
}

function addSignature(
  root: string,
  { sheet: { year }, signed }: Review,
  row: ReturnType<typeof signatureRow>,
  lang: Lang,
): number {
  const say = reviewWords[lang].tell;
  if (signed.some(({ capacity_vi }) => capacity_vi === row.capacity_vi)) {
    tell(`${reviewWords[lang].yearName(year)}: ${say.again}`);
    return 0;
  }
  const file = fileOf('reviews');
  const { text } = decode(readFileSync(join(root, file)));
  writeFileSync(join(root, file), withRows(text, [row]));
  tell(say.signed(file));
  return 0;
}

function tellReview({ sheet, signed, earlier, open }: Review, lang: Lang): void {
  const say = reviewWords[lang];
  const [row] = signed;
  const day = (iso: string) => periodWords(iso, lang);
  const who = (row && ((lang === 'en' && row.capacity_en) || row.capacity_vi)) ?? '';
  const state = row
    ? say.tell.current(day(row.date), who)
    : earlier
      ? say.tell.stale(day(earlier.date), open.length)
      : say.tell.unsigned(open.length);
  tell(`${say.yearName(sheet.year)}: ${state}`);
  if (earlier) tellPoints(open, undefined, lang);
}

function tellSince(
  sheet: ReviewSheet,
  before: ReviewSheet | undefined,
  since: string,
  lang: Lang,
): void {
  const say = reviewWords[lang];
  const digests = new Map(before?.lines.map(({ key, digest }) => [key, digest]));
  const points = openPoints(digests, sheet);
  const state = points.length === 0 ? say.tell.same(since) : say.tell.since(since, points.length);
  tell(`${say.yearName(sheet.year)}: ${state}`);
  tellPoints(points, before, lang);
}

/** A line for each: what, and where a name or value is another, what it was. */
function tellPoints(
  points: readonly OpenPoint[],
  before: ReviewSheet | undefined,
  lang: Lang,
): void {
  const say = reviewWords[lang];
  for (const { key, kind, line } of points) {
    const was = before?.lines.find((one) => one.key === key)?.name[lang];
    const is = line?.name[lang];
    const names = [...new Set([was, is].filter((name) => name !== undefined))].join(' → ');
    const where = line ? ` (${line.place})` : '';
    tell(`- \`${key}\` ${say.points[kind]}: ${names}${where}`.replaceAll('\u00A0', ' '));
  }
}

/** The sheets of a git revision by their year; undefined where git has none. */
function sheetsAt(
  root: string,
  revision: string,
  reviews: readonly Review[],
): Map<number, ReviewSheet> | undefined {
  const found = filesAt(root, revision, isProjectFile);
  if (!found) return undefined;
  const files = new Map([...found].map(([path, bytes]) => [path, textOf(path, bytes)]));
  const project = loadProject(files);
  return new Map(reviews.map(({ sheet: { year } }) => [year, reviewSheet(files, project, year)]));
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

if (import.meta.main) {
  const options = {
    root: { type: 'string', default: PROJECT },
    sign: { type: 'string' },
    'sign-en': { type: 'string', default: '' },
    since: { type: 'string' },
  } as const;
  await runCommand(
    options,
    ({ values, positionals: [year], lang }) =>
      runReview(resolve(values.root), year === undefined ? undefined : Number(year), {
        lang,
        sign: values.sign === undefined ? undefined : { vi: values.sign, en: values['sign-en'] },
        since: values.since,
      }),
    { positionals: true },
  );
}
