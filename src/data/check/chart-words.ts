import type { ChartMatter } from '../model/content-schema.ts';
import { standsAt, timeOf, type Dataset } from '../model/dataset.ts';
import { numberOf, type Datum } from '../model/datum.ts';
import { fill, resolve } from '../model/template.ts';
import { problemAt, type Place, type Problem } from '../problem/problem.ts';
import type { Lang } from '../text/number.ts';
import type { FilledFrom } from '../model/report.ts';
import type { Disagreement } from '../text/agreement.ts';
import { findNumerals } from '../text/numeral.ts';
import { accounts, readPeriod } from '../text/period.ts';
import { disagreementsIn, textWithFigures } from './inserted.ts';

/** A chart's front matter and where its values stand. */
interface Chart {
  readonly matter: ChartMatter;
  readonly at: (path: readonly (string | number)[]) => Place;
}

/**
 * What a chart's own words say, and what it draws, against the data of a year that it is drawn for: a
 * finding that says `giảm` over a rise, a label that calls an observed count computed, a start that is
 * not the sum of its parts, a rate that is not its quotient, a figure of ten months told as the year's, bars of two units on one scale, a count
 * below zero.
 */
export function chartWordProblems(chart: Chart, report: FilledFrom, dataset: Dataset): Problem[] {
  return [
    ...sentenceProblems(chart, report, dataset),
    ...labelProblems(chart, report, dataset),
    ...roleProblems(chart, report),
    ...scaleProblems(chart, report),
  ];
}

const sentences = (['finding', 'brief', 'summary'] as const).flatMap((name) => [
  `${name}_vi` as const,
  `${name}_en` as const,
]);

function sentenceProblems({ matter, at }: Chart, report: FilledFrom, dataset: Dataset): Problem[] {
  return sentences.flatMap((name) => {
    const lang: Lang = name.endsWith('_vi') ? 'vi' : 'en';
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
    case 'bars':
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
      const start = head.length + number.length + 1;
      const figures = [
        { datum, start: head.length, end: head.length + number.length },
        ...filled.figures.map((one) => ({
          ...one,
          start: one.start + start,
          end: one.end + start,
        })),
      ];
      const text = `${head}${number} ${label}`;
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

/** The data that have to add up, and how. */
function roleProblems({ matter, at }: Chart, { data, year }: FilledFrom): Problem[] {
  const valueOf = (of: string) => resolve(of, data)?.value ?? NaN;
  const problem = (role: string, sum: string) =>
    problemAt(at([role]), 'chart-roles', role, { sum, year: String(year) });
  if (matter.kind === 'unit-marks') {
    const [now, fall, start] = [matter.now, matter.fall, matter.start].map(({ of }) => valueOf(of));
    const isGiven = [now, fall, start].every((value) => !Number.isNaN(value));
    if (!isGiven || start === (now ?? NaN) + (fall ?? NaN)) return [];
    return [problem('start', 'start = now + fall')];
  }
  if (matter.kind === 'rate') {
    const [total, each, rate] = [matter.total, matter.each, matter.rate].map(({ of }) =>
      valueOf(of),
    );
    const isQuotient = Math.abs((total ?? NaN) / (each ?? NaN) - (rate ?? NaN)) < 1e-9;
    return isQuotient ? [] : [problem('rate', 'rate = total : each')];
  }
  return [];
}

/** Data that share a scale share a unit, and none is below zero. */
function scaleProblems({ matter, at }: Chart, { data, year }: FilledFrom): Problem[] {
  const scales = scalesOf(matter);
  return scales.flatMap(({ path, of }) => {
    const drawn = of.flatMap((reference) => resolve(reference, data) ?? []);
    const units = [...new Set(drawn.map(({ indicator }) => indicator.unit))];
    const negative = drawn.find(({ value }) => value < 0);
    return [
      ...(units.length > 1 ? [problemAt(at(path), 'chart-units', units.join(', '))] : []),
      ...(negative
        ? [
            problemAt(at(path), 'chart-negative', numberOf(negative, 'vi'), {
              label: negative.indicator.label_vi,
              year: String(year),
            }),
          ]
        : []),
    ];
  });
}

function scalesOf(matter: ChartMatter): { path: (string | number)[]; of: readonly string[] }[] {
  switch (matter.kind) {
    case 'bars':
      return [{ path: ['bars'], of: matter.bars }];
    case 'groups':
      return matter.groups.map(({ items }, index) => ({
        path: ['groups', index, 'items'],
        of: items.map(({ of }) => of),
      }));
    case 'unit-marks':
      return [{ path: ['now'], of: [matter.now.of, matter.start.of] }];
    case 'rate':
      return [
        { path: ['total'], of: [matter.total.of] },
        { path: ['each'], of: [matter.each.of] },
      ];
  }
}
