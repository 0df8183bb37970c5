import { createHash } from 'node:crypto';
import type { Project } from '../data/check/load-project.ts';
import { hedgeWords, numberOf, type Datum, type Indicator } from '../data/model/datum.ts';
import { pointerOf, type Dataset } from '../data/model/dataset.ts';
import { findNumerals } from '../data/text/numeral.ts';
import { yearOfPeriod } from '../data/text/period.ts';
import { findPhrases, isWithin } from '../data/text/phrase.ts';
import type { Parts, Published } from './record-tables.ts';

/** What a project publishes, as the record keeps it; `files` are those that it was read from. */
export function publishedNow(files: ReadonlyMap<string, string>, project: Project): Published {
  const { data } = project.dataset;
  const indicators = new Set([...data.values()].map(({ indicator }) => indicator));
  return {
    figures: new Map(
      [...data.values()].map((datum) => [
        `${datum.indicator.id} ${datum.period}`,
        partsOfFigure(datum),
      ]),
    ),
    indicators: new Map([...indicators].map((one) => [one.id, partsOfIndicator(one)])),
    texts: new Map([...textsOf(files, project), ...sourcesOf(project.dataset)]),
  };
}

/** What a figure says: how much, how sure, by which words of which source or by which sum. */
export function partsOfFigure(datum: Datum): Parts {
  const figure = [hedgeWords(datum, 'vi'), numberOf(datum, 'vi')].filter(Boolean).join(' ');
  const { period, when_vi, when_en } = datum;
  const shared = {
    figure,
    hedge: datum.hedge === '' ? 'exact' : datum.hedge,
    when:
      when_vi === ''
        ? period
        : `${when_vi} (${when_en})`.replaceAll('{year}', yearOfPeriod(period)),
  };
  if (datum.kind === 'derived') {
    const [left, right] = [datum.left, datum.right].map((one) =>
      pointerOf(one.indicator.id, one.period),
    );
    return { ...shared, wording: `${datum.operation}: ${left}, ${right}`, source: '', note: '' };
  }
  const { wording, source, note_vi, note_en, break_vi, break_en } = datum;
  const notes = [note_vi, note_en, break_vi, break_en];
  return {
    ...shared,
    wording,
    source,
    note: notes.some(Boolean) ? digestOf(notes.join('\n')) : '',
  };
}

/** What an indicator counts, and in which unit. */
export function partsOfIndicator(indicator: Indicator): Parts {
  const { unit, measure, label_vi, label_en, definition_vi, definition_en } = indicator;
  const english = [...new Set([measure.one_en, measure.many_en])].filter(Boolean).join(', ');
  return {
    unit: english === '' ? unit : `${unit} (${english})`,
    label_vi,
    label_en,
    definition_vi,
    definition_en,
  };
}

/**
 * Of each text its digest, and of an article the numerals that are no figures, in their order: its
 * dates, and those of its own phrases that are no statistics. Its year alone and names that stand on
 * any page (`Quận 1`) are none of them.
 */
function textsOf(files: ReadonlyMap<string, string>, project: Project): [string, Parts][] {
  const { vocabulary, exceptions } = project.dataset;
  const names = exceptions.map(({ phrase }) => phrase);
  const vietnamese = new Map(project.articles.map((one) => [one.file, one]));
  const english = new Map(project.english.map((one) => [one.file, one]));
  return project.texts.map(({ file, lang, prose }) => {
    const article = vietnamese.get(file) ?? english.get(file);
    const numeralsIn = (text: string) => {
      const found = findPhrases(text, names);
      return findNumerals(text, { vocabulary, lang }).filter(
        (one) => /\d/.test(one.text) && one.text !== String(article?.year) && !isWithin(one, found),
      );
    };
    const spans = vietnamese.get(file)?.spans ?? [];
    const inBody = prose.blocks.flatMap(({ text, offsets }) =>
      numeralsIn(text).filter((numeral) => {
        const at = offsets[numeral.start] ?? 0;
        return !spans.some(({ start, end }) => start <= at && at < end);
      }),
    );
    const { title = '', description = '' } = article?.matter ?? {};
    const inHead = [title, description].flatMap(numeralsIn).filter(({ kind }) => kind === 'date');
    const dates = [...inHead, ...inBody].map(({ text }) => text);
    const name = file.replace(/^src\/content\//, '').replace(/\.mdx$/, '');
    const digest = digestOf(files.get(file) ?? '');
    return [name, { dates: article ? dates.join('; ') : '', digest }];
  });
}

function sourcesOf({ sources }: Dataset): [string, Parts][] {
  return [...sources.values()].map((source) => [
    `sources/${source.id}`,
    { dates: '', digest: digestOf(JSON.stringify(source)) },
  ]);
}

/** The name of a text's state: the first twelve letters of its SHA-256. */
function digestOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}
