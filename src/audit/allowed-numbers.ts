import type { Project } from '../data/check/load-project.ts';
import { correctionsOf } from '../data/model/corrections.ts';
import type { Dataset } from '../data/model/dataset.ts';
import type { Datum } from '../data/model/datum.ts';
import { daysOfSource } from '../data/model/source.ts';
import type { Lang } from '../data/text/number.ts';
import { site } from '../site.ts';
import type { AllowedAddresses } from './addresses.ts';
import { dateFormats } from './date-formats.ts';
import { PhraseIndex } from './phrases.ts';
import { HedgeWords } from './hedge-words.ts';
import { UnitWords } from './unit-words.ts';
import { machineNumbers, numberFormats } from './formats.ts';

/**
 * Everything with digits that may stand on a page, generated once from the dataset; what is
 * asked of it is a look-up, however many data and pages there are.
 */
export interface AllowedNumbers {
  datum(id: string): Datum | undefined;
  /** The datum itself and, when it is derived, its operands. */
  within(datum: Datum): readonly Datum[];
  /** What a datum was and became by its corrections in `corrections.csv`, and nothing else. */
  corrected(id: string): readonly Datum[];
  /** The words that its corrections quote: what was published, and what is right. */
  correctedWords(id: string): PhraseIndex;
  /** The formats of a datum's number; see `numberFormats`. */
  formats(datum: Datum, lang: Lang): ReadonlySet<string>;
  /** The data that have a format in a language. */
  written(format: string, lang: Lang): readonly Datum[];
  /** The data that a bare number of machine-readable data may be. */
  valued(value: number): readonly Datum[];
  /** True for the formats of any date that the project names. */
  isDate(format: string): boolean;
  /** True for the formats of a datum's period, its report's year and its source's day. */
  isDateOf(datum: Datum, format: string): boolean;
  /** The source's words for a datum and what it comes from. */
  wordings(datum: Datum): PhraseIndex;
  /** Phrases that are not statistics. */
  exceptions: PhraseIndex;
  addresses: AllowedAddresses;
  /** The words of the units that the site counts in. */
  units: UnitWords;
  /** The words by which figures are hedged. */
  hedges: HedgeWords;
  /** The report year of a page by its path (`2022/giam-ngheo/index.html`). */
  yearOf(file: string): number | undefined;
}

/** The numbers that a project allows on its pages; `origin` is the built site's, without a final slash. */
export function allowedNumbersOf(
  project: Project,
  origin: string = site.defaultOrigin,
): AllowedNumbers {
  const { dataset, articles, english, charts } = project;
  const data = [...dataset.data.values()];
  const byId = new Map(data.map((datum) => [datum.id, datum]));
  const corrections = Map.groupBy(correctionsOf(dataset), ({ id }) => id);
  const years = new Set(yearsOf(dataset));
  const formats = { vi: memo(numbersIn('vi')), en: memo(numbersIn('en')) };
  const written = { vi: indexed(data, formats.vi), en: indexed(data, formats.en) };
  const valued = indexed(data, machineNumbers);
  const dateSets = memo(dateFormats);
  const datesOf = memo((datum: Datum) => datesOfDatum(datum, dataset));
  const wordings = memo((datum: Datum) => new PhraseIndex(wordingsOf(datum)));
  const dates = new Set([...datesOfSite(project)].flatMap((iso) => [...dateSets(iso)]));
  return {
    datum: (id) => byId.get(id),
    within: (datum) => (datum.kind === 'derived' ? [datum, datum.left, datum.right] : [datum]),
    corrected: memo((id) =>
      (corrections.get(id) ?? []).flatMap(({ figure }) =>
        figure ? [figure.before, figure.after] : [],
      ),
    ),
    correctedWords: memo(
      (id) =>
        new PhraseIndex(
          (corrections.get(id) ?? []).flatMap(({ figure, row }) =>
            figure ? [] : [row.old_value, row.new_value],
          ),
        ),
    ),
    formats: (datum, lang) => formats[lang](datum),
    written: (format, lang) => written[lang].get(format) ?? [],
    valued: (value) => valued.get(value) ?? [],
    isDate: (format) => dates.has(format),
    isDateOf: (datum, format) => {
      const { periods, days } = datesOf(datum);
      return (
        periods.some((iso) => dateSets(iso).has(format)) ||
        days.some((day) => dateSets(day).has(format) && !dateSets(monthOf(day)).has(format))
      );
    },
    wordings,
    units: new UnitWords([...dataset.indicators.values()].map(({ measure }) => measure)),
    hedges: new HedgeWords(dataset.vocabulary.words),
    exceptions: new PhraseIndex([
      ...dataset.exceptions.map(({ phrase }) => phrase),
      ...[...articles, ...english].flatMap(({ matter }) => matter.not_statistics),
    ]),
    addresses: {
      origin,
      names: new Set([...years, ...byId.keys(), ...charts.map(({ slug }) => slug)]),
      elsewhere: [site.licence.url.replace(/[^/]*$/, ''), ...addressesOf(dataset)],
    },
    yearOf: (file) => {
      const year = file.split('/').find((part) => years.has(part.replace(/\.[a-z]+$/, '')));
      return year === undefined ? undefined : Number.parseInt(year, 10);
    },
  };
}

function numbersIn(lang: Lang): (datum: Datum) => ReadonlySet<string> {
  return (datum) => numberFormats(datum, lang);
}

function indexed<K>(
  data: readonly Datum[],
  keysOf: (datum: Datum) => Iterable<K>,
): Map<K, Datum[]> {
  const index = new Map<K, Datum[]>();
  for (const datum of data) {
    for (const key of new Set(keysOf(datum))) {
      const known = index.get(key);
      if (known) known.push(datum);
      else index.set(key, [datum]);
    }
  }
  return index;
}

function yearsOf(dataset: Dataset): string[] {
  return [...dataset.sources.values()].map(({ report }) => report);
}

/** Every year from the first report's to the last's: a series names also those without one. */
function yearsBetween(dataset: Dataset): string[] {
  const years = yearsOf(dataset).map(Number);
  const first = Math.min(...years);
  const count = years.length === 0 ? 0 : Math.max(...years) - first + 1;
  return Array.from({ length: count }, (_, index) => String(first + index));
}

function datesOfSite({ dataset, articles }: Project): Set<string> {
  const published = articles.flatMap(({ matter }) => [matter.published, matter.modified]);
  return new Set([
    ...yearsBetween(dataset),
    ...[...dataset.sources.values()].flatMap((source) => [...daysOfSource(source), source.read]),
    ...[...dataset.data.values()].map(({ period }) => period),
    ...dataset.corrections.map(({ date }) => date),
    ...dataset.reviews.map(({ date }) => date),
    ...published.filter((date) => date !== undefined),
    ...[...dataset.localities.values()]
      .flatMap(({ ended, source_date }) => [ended, source_date])
      .filter((date) => date !== ''),
  ]);
}

/** The addresses of the sources and of what became of places, and the sites that they are on. */
function addressesOf({ sources, localities }: Dataset): string[] {
  const addresses = [...sources.values()].flatMap(({ url, archived }) => [url, archived]);
  const ofPlaces = [...localities.values()].flatMap((place) => [
    place.successor_url,
    place.source_url,
  ]);
  return [...addresses, ...ofPlaces]
    .filter((address) => address !== '')
    .flatMap((address) => [address, new URL(address).hostname]);
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

interface DatumDates {
  /** Its periods and report years, to be written at their precision or coarser. */
  periods: string[];
  /** Its sources' days, to be written in full alone: “năm 2023” is not its year. */
  days: string[];
}

function datesOfDatum(datum: Datum, dataset: Dataset): DatumDates {
  const periods = [datum.period, String(datum.report)];
  if (datum.kind === 'derived') {
    const operands = [datum.left, datum.right].map((one) => datesOfDatum(one, dataset));
    return {
      periods: [...periods, ...operands.flatMap((one) => one.periods)],
      days: operands.flatMap((one) => one.days),
    };
  }
  const source = dataset.sources.get(datum.source);
  return { periods, days: source ? daysOfSource(source) : [] };
}

function wordingsOf(datum: Datum): string[] {
  if (datum.kind === 'observed') return [datum.wording];
  return [...wordingsOf(datum.left), ...wordingsOf(datum.right)];
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}
