import { boundText } from '../data/article/bound-text.ts';
import { readMatter } from '../data/article/front-matter.ts';
import { injectedArticle } from '../data/article/inject.ts';
import { figureComponent, referenceOf } from '../data/article/inserted-figure.ts';
import { readProse, writtenOut, type Block, type Element } from '../data/article/prose.ts';
import type { Project } from '../data/check/load-project.ts';
import { articleMatter, englishMatter } from '../data/model/content-schema.ts';
import { filledFrom, settingOf } from '../data/model/dataset.ts';
import { figureFor, fill, type Segment } from '../data/model/template.ts';
import type { Lang } from '../data/text/number.ts';

/** A sentence, its figures apart. */
export type SaidSentence = readonly Segment[];

/**
 * The sentences of a year's article in an edition as readers read them, its title and description
 * first; none where there is no such article.
 */
export function articleSentences(
  files: ReadonlyMap<string, string>,
  project: Project,
  year: number,
  lang: Lang,
): SaidSentence[] {
  const { dataset, articles, english } = project;
  const article = (lang === 'vi' ? articles : english).find((one) => one.year === year);
  if (!article) return [];
  const report = filledFrom(dataset, year);
  const bound = { data: report.data, dates: [], exceptions: [], setting: settingOf(dataset) };
  const head = [article.matter.title, article.matter.description].map((text) =>
    lang === 'vi' ? boundText(text, bound) : fill(text, report, lang).segments,
  );
  const source = injectedArticle(project, article.file, files.get(article.file) ?? '') ?? '';
  const { body } = readMatter(article.file, source, lang === 'vi' ? articleMatter : englishMatter);
  const { blocks, elements } = readProse(body);
  // What stands in a bound figure is a block of its own besides.
  const insideOf = new Map(
    elements
      .filter(({ name }) => name === 'Figure')
      .map((element) => [element.start, blocks.find((block) => isInside(block, element))]),
  );
  const inner = new Set(insideOf.values());
  const byId = new Map(Array.from(dataset.data.values(), (datum) => [datum.id, datum]));
  const figureOf = (element: Element): Segment | undefined => {
    const { name, start, attributes } = element;
    if (name === 'Figure') {
      const datum = byId.get(attributes.get('datum') ?? '');
      return datum && { kind: 'figure', text: insideOf.get(start)?.text ?? '', datum };
    }
    if (name !== figureComponent[lang]) return undefined;
    const figure = figureFor(referenceOf(element), 0, report, lang);
    return 'why' in figure ? undefined : { kind: 'figure', ...figure };
  };
  const read = blocks
    .filter((block) => !inner.has(block))
    .map((block) => segmentsOf(block, figureOf));
  return [...head, ...read].flatMap(inSentences);
}

function isInside({ offsets }: Block, { start, end }: Element): boolean {
  return start < (offsets[0] ?? 0) && (offsets.at(-1) ?? 0) <= end;
}

function segmentsOf(block: Block, figureOf: (element: Element) => Segment | undefined): Segment[] {
  const { text, inserted } = writtenOut(block, (element) => figureOf(element)?.text ?? '');
  const segments: Segment[] = [];
  let last = 0;
  for (const { element, start, end } of inserted) {
    const figure = figureOf(element);
    if (!figure) continue;
    segments.push({ kind: 'text', text: text.slice(last, start) }, figure);
    last = end;
  }
  return [...segments, { kind: 'text', text: text.slice(last) }];
}

/** After a full stop and before a capital; `No. 43` is not parted. */
const sentenceEnd = /(?<=[.!?…][”"’)]*)\s+(?=[\p{Lu}“"‘(])/u;

function inSentences(segments: readonly Segment[]): SaidSentence[] {
  const sentences: Segment[][] = [[]];
  for (const segment of segments) {
    const parts = segment.kind === 'text' ? segment.text.split(sentenceEnd) : [segment.text];
    for (const [index, text] of parts.entries()) {
      if (index > 0) sentences.push([]);
      if (text !== '') sentences.at(-1)?.push({ ...segment, text });
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}
