import type { ChartMatter } from '../model/content-schema.ts';
import { standsAt, timeOf, type Dataset } from '../model/dataset.ts';
import { numberOf, type Datum } from '../model/datum.ts';
import { fill, resolve } from '../model/template.ts';
import { problemAt, type Problem } from '../problem/problem.ts';
import type { Lang } from '../text/number.ts';
import type { FilledFrom } from '../model/report.ts';
import type { Disagreement } from '../text/agreement.ts';
import { findNumerals } from '../text/numeral.ts';
import { accounts, readPeriod } from '../text/period.ts';
import type { Chart } from './chart-data.ts';
import { disagreementsIn, textWithFigures } from './inserted.ts';

/**
 * What a chart's own words say against the data of a year that it is drawn for: a finding that says
 * `giảm` over a rise, a label that calls an observed count computed, a figure of ten months told as the
 * year's.
 */
export function chartWordProblems(chart: Chart, report: FilledFrom, dataset: Dataset): Problem[] {
  return [...sentenceProblems(chart, report, dataset), ...labelProblems(chart, report, dataset)];
}

const sentences = (['finding', 'brief', 'summary'] as const).flatMap((name) => [
  `${name}_vi` as const,
  `${name}_en` as const,
]);

function sentenceProblems({ matter, at }: Chart, report: FilledFrom, dataset: Dataset): Problem[] {
  return sentences.flatMap((name) => {
    const lang: Lang = name.endsWith('_vi') ? 'vi' : 'en';
    if (!dataset.langs.includes(lang)) return [];
    const { text, figures } = textWithFigures(fill(matter[name], report, lang).segments);
    const wrong = [
      ...disagreementsIn(text, figures, dataset, { lang, isBrief: true }),
      ...figures.flatMap((figure) => unsaidPart(text, figure) ?? []),
    ];
    return wrong.map(({ figure: { datum }, wrong: { part, said } }) =>
      problemAt(at([name]), 'chart-says-other', numberOf(datum, lang), {
        part,
        said,
        label: datum.indicator.label_vi,
        stands: standsAt(dataset, datum),
        year: String(report.year),
      }),
    );
  });
}

/** A figure of a part of its year in a sentence that does not say of which. */
function unsaidPart<F extends { datum: Datum }>(
  text: string,
  figure: F,
): { figure: F; wrong: Disagreement } | undefined {
  const { period, indicator } = figure.datum;
  const names = timeOf(period, indicator).partNames;
  const own = readPeriod(period);
  if (!names || !own) return undefined;
  const isDated = findNumerals(text).some(
    (numeral) =>
      numeral.kind === 'date' &&
      numeral.dates.some((date) => date.month !== undefined && accounts(own, date)),
  );
  const lower = text.toLowerCase();
  if (isDated || names.some((name) => lower.includes(name))) return undefined;
  return { figure, wrong: { part: 'period', said: '', expected: names[0] ?? period } };
}

interface Role {
  /** What stands above the mark, and says what it counts. */
  readonly title_vi?: string;
  readonly title_en?: string;
  readonly path: readonly (string | number)[];
  readonly of: string;
  readonly label_vi: string;
  readonly label_en: string;
  /** True where the mark's figure has its unit, which the label then goes on from. */
  readonly isAmount?: boolean;
}

/** The marks that have words of their own. */
function rolesOf(matter: ChartMatter): Role[] {
  switch (matter.kind) {
    case 'unit-marks':
      return (['now', 'fall', 'start'] as const).map((name) => ({ path: [name], ...matter[name] }));
    case 'rate':
      return (['total', 'each', 'rate'] as const).map((name) => ({
        path: [name],
        ...matter[name],
      }));
    case 'groups':
      return matter.groups.flatMap(({ items, title_vi, title_en }, group) =>
        items.map((item, index) => ({
          path: ['groups', group, 'items', index],
          title_vi,
          title_en,
          ...item,
        })),
      );
    case 'part':
      return matter.parts.flatMap((one, index) =>
        (['part', 'whole'] as const).map((name) => ({
          path: ['parts', index, name],
          isAmount: one.shape === 'bar',
          ...one[name],
        })),
      );
    case 'bars':
    case 'share':
    case 'change':
    case 'diverging':
      return [];
  }
}

const calculated = /số tính ra|tính được|calculated|computed/iu;

function labelProblems({ matter, at }: Chart, report: FilledFrom, dataset: Dataset): Problem[] {
  return rolesOf(matter).flatMap((role) => {
    const datum = resolve(role.of, report.data);
    if (!datum) return [];
    return (['label_vi', 'label_en'] as const).flatMap((name) => {
      const lang: Lang = name === 'label_vi' ? 'vi' : 'en';
      if (!dataset.langs.includes(lang)) return [];
      const filled = textWithFigures(fill(role[name], report, lang).segments);
      const label = filled.text;
      const place = at([...role.path, name]);
      const args = { label: datum.indicator.label_vi, stands: standsAt(dataset, datum) };
      if (datum.kind === 'observed' && calculated.test(label)) {
        return [problemAt(place, 'chart-calls-calculated', label, args)];
      }
      const title = role[`title_${lang}`];
      const head = title === undefined ? '' : `${title}: `;
      const number = numberOf(datum, lang);
      const unit = role.isAmount
        ? ` ${datum.indicator.measure[lang === 'vi' ? 'id' : 'many_en']}`
        : '';
      const start = head.length + number.length + unit.length + 1;
      const figures = [
        { datum, start: head.length, end: head.length + number.length },
        ...filled.figures.map((one) => ({
          ...one,
          start: one.start + start,
          end: one.end + start,
        })),
      ];
      const text = `${head}${number}${unit} ${label}`;
      return disagreementsIn(text, figures, dataset, { lang, isBrief: true }).map(
        ({ wrong: { part, said } }) =>
          problemAt(place, 'chart-says-other', label, {
            ...args,
            part,
            said,
            year: String(report.year),
          }),
      );
    });
  });
}
