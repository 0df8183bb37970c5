import type { Datum } from '../data/model/datum.ts';
import type { Lang } from '../data/text/number.ts';
import { changesWords } from '../i18n/changes.ts';
import { figureWords } from '../i18n/figure.ts';
import { whenWords } from '../i18n/period.ts';
import { isUnchanged, type FigureChange, type SiteChanges } from './changes.ts';

export const changesFormats = ['text', 'json', 'markdown'] as const;

export type ChangesFormat = (typeof changesFormats)[number];

interface Section {
  title: string;
  items: string[];
}

/**
 * The changes as a person reads them: in a terminal (`text`), in a comment of a
 * pull request (`markdown`); or for tools (`json`), with values in both languages
 * left to their numbers.
 */
export function tellChanges(
  changes: SiteChanges,
  { lang, format }: { lang: Lang; format: ChangesFormat },
): string {
  if (format === 'json') return `${JSON.stringify(asJson(changes), null, 2)}\n`;
  const say = changesWords[lang];
  const sections = sectionsOf(changes, lang);
  const end = changes.errors > 0 ? say.errors(changes.errors) : say.sound;
  const head = isUnchanged(changes) ? [say.nothing] : [];
  if (format === 'text') {
    const parts = sections.map(({ title, items }) =>
      [`${title}:`, ...items.map((item) => `  ${item}`)].join('\n'),
    );
    return `${[...head, ...parts, end].join('\n\n')}\n`;
  }
  const parts = sections.map(({ title, items }) =>
    [`#### ${title}`, '', ...items.map((item) => `- ${escaped(item)}`)].join('\n'),
  );
  return `${[`### ${say.title}`, ...head, ...parts, end].join('\n\n')}\n`;
}

function sectionsOf(changes: SiteChanges, lang: Lang): Section[] {
  const say = changesWords[lang];
  const { added, changed, reworded, removed, articles, charts, pages, unshown } = changes;
  const told = new Set([...added, ...removed].map(({ after, before }) => (after ?? before)?.id));
  const list = (data: readonly Datum[]) => data.map((datum) => named(datum, lang)).join('; ');
  const others = (data: readonly Datum[]) => data.filter(({ id }) => !told.has(id));
  const all: Section[] = [
    { title: say.changed(changed.length), items: changed.map((one) => moved(one, lang)) },
    { title: say.added(added.length), items: added.map((one) => moved(one, lang)) },
    {
      title: say.removed(removed.length),
      items: removed.map(({ spokenBy, isMissed, ...one }) =>
        [
          moved(one, lang),
          ...(spokenBy.length > 0 ? [say.spokenBy(spokenBy.join(', '))] : []),
          ...(isMissed ? [say.missed] : []),
        ].join('; '),
      ),
    },
    { title: say.reworded(reworded.length), items: reworded.map((one) => moved(one, lang)) },
    {
      title: say.articles,
      items: articles.map(({ year, kind, title, ...figures }) => {
        const [begins, ceases] = [others(figures.begins), others(figures.ceases)];
        return [
          say.article[kind](year),
          ...(title && kind === 'rewritten' ? [say.retitled(title.before, title.after)] : []),
          ...(begins.length > 0 ? [say.begins(list(begins))] : []),
          ...(ceases.length > 0 ? [say.ceases(list(ceases))] : []),
        ].join('; ');
      }),
    },
    {
      title: say.charts,
      items: charts.map(
        ({ address, name, kind }) => `${address} ${name[lang]}: ${say.chart[kind]}`,
      ),
    },
    { title: say.pages, items: pages.length > 0 ? [...pages, say.alsoFiles] : [] },
    { title: say.unshown(unshown.length), items: [...unshown] },
  ];
  return all.filter(({ items }) => items.length > 0);
}

/** `Hộ nghèo (tháng 12/2022): 185 hộ → 184 hộ` */
function moved({ before, after }: FigureChange, lang: Lang): string {
  const values = [before, after].flatMap((datum) => (datum ? [plainFigure(datum, lang)] : []));
  const one = after ?? before;
  if (!one) return '';
  const isSame = values[0] === values[1];
  return `${label(one, lang)}: ${(isSame ? values.slice(1) : values).join(' → ')}`;
}

function named(datum: Datum, lang: Lang): string {
  return `${label(datum, lang)}: ${plainFigure(datum, lang)}`;
}

function label(datum: Datum, lang: Lang): string {
  return `${datum.indicator[`label_${lang}`]} (${whenWords(datum, lang)})`;
}

function plainFigure(datum: Datum, lang: Lang): string {
  return figureWords(datum, lang).replaceAll('\u00A0', ' ');
}

/** Markdown's own signs as letters. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

function asJson({ articles, ...changes }: SiteChanges): unknown {
  const figure = (change: FigureChange) => ({
    pointer: change.pointer,
    report: change.report,
    ...(change.before ? { before: quantity(change.before) } : {}),
    ...(change.after ? { after: quantity(change.after) } : {}),
  });
  return {
    ...changes,
    added: changes.added.map(figure),
    changed: changes.changed.map(figure),
    reworded: changes.reworded.map(figure),
    removed: changes.removed.map((one) => ({
      ...figure(one),
      spokenBy: one.spokenBy,
      isMissed: one.isMissed,
    })),
    articles: articles.map(({ begins, ceases, ...article }) => ({
      ...article,
      begins: begins.map(({ id }) => id),
      ceases: ceases.map(({ id }) => id),
    })),
  };
}

function quantity(datum: Datum): Record<string, string | number> {
  const { value, step, hedge, indicator, kind } = datum;
  const wording = datum.kind === 'observed' ? { wording: datum.wording } : {};
  return { value, step, hedge, unit: indicator.unit, kind, ...wording };
}
