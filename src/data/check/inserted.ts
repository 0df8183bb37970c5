import { writtenOut, type Block, type Element } from '../article/prose.ts';
import { settingOf, standsAt, subjectOf, subjectOfDatum, type Dataset } from '../model/dataset.ts';
import { numberOf, type Datum, type Indicator } from '../model/datum.ts';
import { resolve } from '../model/template.ts';
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
import { ReadText, type Statement } from '../text/statement.ts';
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
  const setting = { ...settingOf(dataset), lang };
  const datumOf = ({ name, attributes }: Element) =>
    name === component ? resolve(attributes.get('of') ?? '', data) : undefined;
  return blocks.flatMap((block) => {
    const { text, inserted } = writtenOut(block, (element) => {
      const datum = datumOf(element);
      return datum ? numberOf(datum, lang) : '';
    });
    const read = inserted.length > 0 ? new ReadText(text, setting) : undefined;
    return inserted.flatMap(({ element, start, end }) => {
      const datum = datumOf(element);
      if (!datum || !read) return [];
      const { value, step } = datum;
      const percent = datum.indicator.unit === '%';
      const said = read.statementOf({
        kind: 'number',
        start,
        end,
        text: text.slice(start, end),
        reading: { ok: true, value, step, percent },
        isSpelled: false,
      });
      const wrong =
        lang === 'vi' ? vietnamese(said, datum, dataset) : english(said, datum, dataset);
      if (!wrong) return [];
      const { label_vi: label } = datum.indicator;
      const args = { part: wrong.part, said: wrong.said, label, stands: standsAt(dataset, datum) };
      const found = `<${component} of="${element.attributes.get('of') ?? ''}" />`;
      return [problemAt(positions.at(element.start), 'inserted-says-other', found, args)];
    });
  });
}

function vietnamese(said: Statement, datum: Datum, dataset: Dataset): Disagreement | undefined {
  const setting = settingOf(dataset);
  const { indicator } = datum;
  return (
    insertedDisagreement(said, subjectOfDatum(datum, dataset), setting, insertedOf(datum)) ??
    namingAnother(rivalOf(said, indicator, setting.indicators), indicator)
  );
}

function english(said: Statement, datum: Datum, dataset: Dataset): Disagreement | undefined {
  const { indicator } = datum;
  const index = englishNames(dataset);
  const own = index.byId.get(indicator.id);
  const rival = own && rivalOf(said, own, index.terms);
  return (
    englishDisagreement(said, subjectOf(indicator), insertedOf(datum)) ??
    namingAnother(rival?.indicator, indicator)
  );
}

function namingAnother(rival: Indicator | undefined, own: Indicator): Disagreement | undefined {
  return rival && { part: 'other', said: rival.label_vi, expected: own.label_vi };
}

function insertedOf({ value, period, indicator }: Datum): Inserted {
  const { month, day } = readPeriod(period) ?? {};
  const isPoint = month !== undefined && indicator.direction === '';
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
