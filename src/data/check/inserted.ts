import { writtenOut, type Block, type Element } from '../article/prose.ts';
import { settingOf, standsAt, subjectOf, subjectOfDatum, type Dataset } from '../model/dataset.ts';
import { numberOf, type Datum, type Indicator } from '../model/datum.ts';
import { resolve, type Segment } from '../model/template.ts';
import type { Positions } from '../problem/position.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import {
  englishDisagreement,
  insertedDisagreement,
  rivalOf,
  type Disagreement,
  type Inserted,
} from '../text/agreement.ts';
import type { Lang } from '../text/number.ts';
import { readPeriod } from '../text/period.ts';
import { readText, type Statement } from '../text/statement.ts';
import { TermIndex } from '../text/terms.ts';

/**
 * The figures that a text inserts (`<Derived of="…" />`, in English `<Value of="…" />`) whose
 * sentence says something else than they are: `tăng` before a fall, `cuối năm` before the count of
 * the year's start, another indicator's name or another currency in English. `component` is the
 * name of the element that inserts them.
 */
export function insertedProblems(
  blocks: readonly Block[],
  data: readonly Datum[],
  dataset: Dataset,
  positions: Positions,
  { lang, component }: { lang: Lang; component: string },
): Problem[] {
  const datumOf = ({ name, attributes }: Element) =>
    name === component ? resolve(attributes.get('of') ?? '', data) : undefined;
  return blocks.flatMap((block) => {
    const { text, inserted } = writtenOut(block, (element) => {
      const datum = datumOf(element);
      return datum ? numberOf(datum, lang) : '';
    });
    const figures = inserted.flatMap(({ element, start, end }) => {
      const datum = datumOf(element);
      return datum ? [{ element, datum, start, end }] : [];
    });
    return disagreementsIn(text, figures, dataset, { lang }).map(
      ({ figure: { element, datum }, wrong: { part, said } }) => {
        const { label_vi: label } = datum.indicator;
        const args = { part, said, label, stands: standsAt(dataset, datum) };
        const found = `<${component} of="${element.attributes.get('of') ?? ''}" />`;
        return problemAt(positions.at(element.start), 'inserted-says-other', found, args);
      },
    );
  });
}

/** A figure that was written into a text, and where its letters stand in it. */
export interface PlacedFigure {
  readonly datum: Datum;
  readonly start: number;
  readonly end: number;
}

/** The text of a filled template, and its figures. */
export function textWithFigures(segments: readonly Segment[]): {
  text: string;
  figures: PlacedFigure[];
} {
  const figures: PlacedFigure[] = [];
  let text = '';
  for (const segment of segments) {
    const start = text.length;
    text += segment.text;
    if (segment.kind === 'figure') figures.push({ datum: segment.datum, start, end: text.length });
  }
  return { text, figures };
}

/**
 * Where the words of a text say something else of the figures in it than they are. `isBrief` is a
 * text that need not say what is told beside it: a label, a note.
 */
export function disagreementsIn<F extends PlacedFigure>(
  text: string,
  figures: readonly F[],
  dataset: Dataset,
  { lang, isBrief = false }: { lang: Lang; isBrief?: boolean },
): { figure: F; wrong: Disagreement }[] {
  if (figures.length === 0) return [];
  const read = readText(text, { ...settingOf(dataset), lang });
  return figures.flatMap((figure) => {
    const { datum, start, end } = figure;
    const { value, step, indicator } = datum;
    const said = read.statementOf({
      kind: 'number',
      start,
      end,
      text: text.slice(start, end),
      reading: { ok: true, value, step, percent: indicator.unit === '%' },
      isSpelled: false,
    });
    const check = lang === 'vi' ? vietnamese : english;
    const wrong = check(said, datum, dataset, { ...insertedOf(datum), isBrief });
    return wrong ? [{ figure, wrong }] : [];
  });
}

function vietnamese(
  said: Statement,
  datum: Datum,
  dataset: Dataset,
  inserted: Inserted,
): Disagreement | undefined {
  const setting = settingOf(dataset);
  const { indicator } = datum;
  return (
    insertedDisagreement(said, subjectOfDatum(datum, dataset), setting, inserted) ??
    namingAnother(rivalOf(said, indicator, setting.indicators), indicator)
  );
}

function english(
  said: Statement,
  datum: Datum,
  dataset: Dataset,
  inserted: Inserted,
): Disagreement | undefined {
  const { indicator } = datum;
  const index = englishNames(dataset);
  const own = index.byId.get(indicator.id);
  const rival = own && rivalOf(said, own, index.terms);
  return (
    englishDisagreement(said, subjectOf(indicator), inserted) ??
    namingAnother(rival?.indicator, indicator)
  );
}

function namingAnother(rival: Indicator | undefined, own: Indicator): Disagreement | undefined {
  return rival && { part: 'other', said: rival.label_vi, expected: own.label_vi };
}

function insertedOf({ value, period, indicator }: Datum): Inserted {
  const { month, day, from } = readPeriod(period) ?? {};
  const isPoint = month !== undefined && !from && indicator.direction === '';
  return {
    value,
    isAtStart: isPoint && month === 1 && (day === undefined || day === 1),
    isAtEnd: isPoint && month === 12,
  };
}

interface EnglishName {
  readonly indicator: Indicator;
  readonly names: Indicator['names_en'];
  readonly measure: Indicator['measure'];
}

const englishIndexes = new WeakMap<
  Dataset,
  { terms: TermIndex<EnglishName>; byId: ReadonlyMap<string, EnglishName> }
>();

function englishNames(dataset: Dataset) {
  const known = englishIndexes.get(dataset);
  if (known) return known;
  const names = [...dataset.indicators.values()].map((indicator) => ({
    indicator,
    names: indicator.names_en,
    measure: indicator.measure,
  }));
  const made = {
    terms: new TermIndex(names),
    byId: new Map(names.map((name) => [name.indicator.id, name])),
  };
  englishIndexes.set(dataset, made);
  return made;
}
