import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadProject } from '../../src/data/check/load-project.ts';
import { readMatter } from '../../src/data/article/front-matter.ts';
import { readProse, writtenOut } from '../../src/data/article/prose.ts';
import { articleMatter, englishMatter } from '../../src/data/model/content-schema.ts';
import { filledFrom } from '../../src/data/model/dataset.ts';
import type { Observation } from '../../src/data/model/datum.ts';
import { figureFor, fill, plain, unbroken } from '../../src/data/model/template.ts';
import type { Lang } from '../../src/data/text/number.ts';
import { figureWords, labelledFigure, quoteWords } from '../../src/i18n/figure.ts';
import { pageWords } from '../../src/i18n/page-words.ts';
import { whenWords } from '../../src/i18n/period.ts';
import { PROJECT } from '../support/project.ts';
import {
  buttonRule,
  claimRule,
  headlineRule,
  lengthRule,
  partingRule,
  preciseRule,
  quoteRule,
  repeatRule,
  spellingRule,
  undatedRule,
  type StyleRule,
} from '../support/style.ts';
import { rowsOf } from '../support/vocabulary.ts';
import { ownFiles } from './project-files.ts';

const langs = ['vi', 'en'] as const;

interface Text {
  where: string;
  lang: Lang;
  text: string;
}

const project = loadProject(ownFiles);
const { dataset } = project;
const years = [...dataset.reports.keys()];

/** A template of a year, filled. */
function filled(template: string, year: number, lang: Lang): string {
  return plain(unbroken(fill(template, filledFrom(dataset, year), lang).segments));
}

/** The blocks of an MDX body, their figures written out. */
function proseOf(where: string, body: string, year: number, lang: Lang): Text[] {
  const report = filledFrom(dataset, year);
  return readProse(body).blocks.map((block) => {
    const { text } = writtenOut(block, ({ attributes }) => {
      const [of, as] = ['of', 'as'].map((name) => attributes.get(name));
      const figure = of ? figureFor(as ? `${of}|${as}` : of, 0, report, lang) : undefined;
      return figure && 'text' in figure ? figure.text : '';
    });
    return { where, lang, text };
  });
}

const headlines: Text[] = [];
const prose: Text[] = [];

for (const year of years) {
  for (const [lang, file] of [
    ['vi', `src/content/articles/${year}.mdx`],
    ['en', `src/content/articles/en/${year}.mdx`],
  ] as const) {
    const { data, body } = readMatter(
      file,
      ownFiles.get(file) ?? '',
      lang === 'vi' ? articleMatter : englishMatter,
    );
    if (!data) throw new Error(file);
    headlines.push({ where: file, lang, text: filled(data.title, year, lang) });
    prose.push({ where: file, lang, text: filled(data.description, year, lang) });
    prose.push(...proseOf(file, body, year, lang));
  }
}

for (const [file, body] of ownFiles) {
  const page = /^src\/content\/pages\/(en\/)?[^/]+\.mdx$/.exec(file);
  if (page) prose.push(...proseOf(file, body, years.at(-1) ?? 0, page[1] ? 'en' : 'vi'));
}

/** The texts `…_vi` and `…_en` within a chart's description. */
function textsIn(value: unknown, name = ''): { name: string; text: string }[] {
  if (typeof value === 'string') return /_(?:vi|en)$/.test(name) ? [{ name, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, key));
}

for (const { file: chartFile, matter } of project.charts) {
  const report = years.find((year) => filledFrom(dataset, year).data.length > 0) ?? 0;
  for (const { name, text } of textsIn(matter)) {
    const lang = name.endsWith('_vi') ? 'vi' : 'en';
    const one = { where: `${chartFile} ${name}`, lang, text: filled(text, report, lang) } as const;
    (name.startsWith('finding') ? headlines : prose).push(one);
  }
  for (const [lang, file] of [
    ['vi', chartFile],
    ['en', chartFile.replace('/charts/', '/charts/en/')],
  ] as const) {
    const body = (ownFiles.get(file) ?? '').replace(/^---\n.*?\n---\n/s, '');
    prose.push(...proseOf(file, body, report, lang));
  }
}

/** The words of the tables that the site shows; the source's own are not among them. */
const tableTexts: Text[] = [
  ['indicators', 'label', 'definition'],
  ...['poverty', 'tax', 'social-media', 'activities'].map((table) => [
    table,
    'note',
    'when',
    'break',
  ]),
  ['derived', 'when'],
  ['sources', 'note', 'event'],
  ['corrections', 'reason'],
  ['not-statistics', 'why'],
].flatMap(([table = '', ...columns]) =>
  rowsOf(`data/${table}.csv`).flatMap((row, index) =>
    columns.flatMap((column) =>
      langs.flatMap((lang) => {
        const text = (row[`${column}_${lang}`] ?? '').replace(/\{[^}]*\}/gu, '9');
        return text === '' ? [] : [{ where: `data/${table}.csv row ${index + 2}`, lang, text }];
      }),
    ),
  ),
);

/** Every string of the interface, by the path of its keys. */
function wordsIn(value: unknown, where: string, lang: Lang): Text[] {
  if (typeof value === 'string') return [{ where, lang, text: value }];
  if (typeof value === 'function') {
    return wordsIn((value as (...given: string[]) => unknown)('…', '…'), where, lang);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => wordsIn(one, `${where}.${key}`, lang));
}

const interfaceTexts = langs.flatMap((lang) => wordsIn(pageWords[lang], 'pageWords', lang));

/** What programs say, as it stands in their source: both languages, and no comments. */
const programWords = [
  ...['problems', 'review', 'audit', 'permanence', 'series', 'figure', 'derivation'].map(
    (name) => `src/i18n/${name}.ts`,
  ),
  'src/draft/words.ts',
  'src/draft/reason.ts',
].map((file) => ({
  where: file,
  text: readFileSync(join(PROJECT, file), 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gmu, ''),
}));

function broken(texts: readonly Text[], ...rules: readonly StyleRule[]): string[] {
  return texts.flatMap(({ where, lang, text }) =>
    rules.flatMap((rule) => rule(text, lang)).map((found) => `${where} (${lang}): ${found}`),
  );
}

const shown = [...headlines, ...prose, ...tableTexts, ...interfaceTexts];

describe('the words of the site', () => {
  it.each<[string, readonly Text[], StyleRule]>([
    ['headlines are findings with two figures apart', headlines, headlineRule],
    ['nothing is told as of today', shown, undatedRule],
    ['nothing is claimed beyond the source', shown, claimRule],
    ['each word has one spelling', shown, spellingRule],
    ['quotes and apostrophes are curly', shown, quoteRule],
    ['what is about is round', shown, preciseRule],
    ['sentences are short', [...prose, ...tableTexts], lengthRule],
    ['buttons say their object', interfaceTexts, buttonRule],
  ])('%s', (_, texts, rule) => {
    expect(broken(texts, rule)).toEqual([]);
  });

  it('a figure and its label say the unit once', () => {
    const labelled = [...dataset.data.values()].flatMap((datum) =>
      langs.map((lang) => {
        const { figure, label } = labelledFigure(datum, lang);
        const text = `${figure} ${label}, ${whenWords(datum, lang)}`;
        return { where: datum.id, lang, text };
      }),
    );
    expect(broken(labelled, repeatRule)).toEqual([]);
  });

  it('no line parts a number from what it counts', () => {
    const data = [...dataset.data.values()];
    const observed = data.filter((datum): datum is Observation => datum.kind === 'observed');
    const texts: Text[] = [
      ...data.flatMap((datum) =>
        langs.map((lang) => ({ where: datum.id, lang, text: figureWords(datum, lang) })),
      ),
      ...observed.map((datum) => ({
        where: datum.id,
        lang: 'vi' as const,
        text: quoteWords(datum),
      })),
      ...headlines,
    ];
    expect(broken(texts, partingRule)).toEqual([]);
  });

  it.each(programWords)('$where spells as the site does', ({ text }) => {
    expect(spellingRule(text, 'vi')).toEqual([]);
    expect(text.match(/(?<=\p{Ll})'(?:s|t|re|ll)\b|(?<!\p{L})trang tính(?!\p{L})/gu) ?? []).toEqual(
      [],
    );
  });
});

describe('each rule', () => {
  test.each<[StyleRule, Lang, string, string]>([
    [headlineRule, 'vi', 'ít hơn đầu năm 2022 46 hộ', 'giảm 46 hộ trong năm 2022, còn 185 hộ'],
    [headlineRule, 'vi', 'Năm 2022, 468 người', '468 người được cấp thẻ năm 2022'],
    [headlineRule, 'en', '9 cats, 8 dogs and 7 birds', '9 cats and 8 dogs in 2022'],
    [headlineRule, 'en', 'word '.repeat(21), 'word '.repeat(20)],
    [undatedRule, 'vi', '185 hộ nghèo hiện còn', '185 hộ nghèo khi tổng kết'],
    [undatedRule, 'vi', 'Hiện nay có hộ nghèo', 'Nguồn viết “hiện nay”'],
    [undatedRule, 'en', 'Poor households now', 'Poor households at the review'],
    [undatedRule, 'en', 'those that remain', 'what is known'],
    [claimRule, 'vi', 'thực tế có bài được nhiều', 'có thể bài này được nhiều'],
    [claimRule, 'vi', 'một con số do trang tính', 'một con số do trang web này tính'],
    [claimRule, 'vi', '231 hộ, trong đó 185 hộ', '231 hộ, khi tổng kết 185 hộ'],
    [claimRule, 'en', 'in truth some drew many', 'some may have drawn more'],
    [spellingRule, 'vi', 'mã hoá', 'mã hóa'],
    [spellingRule, 'vi', 'Uỷ ban', 'Ủy ban, hàng quý, quỹ'],
    [spellingRule, 'vi', '9 tỉ đồng', '9 tỷ đồng'],
    [spellingRule, 'en', 'by E-mail', 'by Email'],
    [quoteRule, 'en', "the source's", 'the source’s'],
    [quoteRule, 'vi', '"hiện nay"', '“hiện nay”'],
    [preciseRule, 'vi', 'khoảng 1.000.000 đồng', 'khoảng 1 triệu đồng'],
    [preciseRule, 'en', 'about VND 1,000,000', 'VND 1,250,000'],
    [lengthRule, 'vi', 'chữ '.repeat(31), `${'chữ '.repeat(30)}. ${'Chữ '.repeat(30)}`],
    [lengthRule, 'en', 'word '.repeat(23), `${'word '.repeat(22)}“${'word '.repeat(9)}”`],
    [repeatRule, 'vi', '185 hộ Hộ nghèo', '185 hộ nghèo'],
    [repeatRule, 'vi', 'đề ra cho năm, năm 2022', 'đề ra, năm 2022'],
    [partingRule, 'vi', '185 hộ nghèo', '185\u00A0hộ nghèo'],
    [partingRule, 'en', 'VND 9\u00A0billion', 'VND\u00A09\u00A0billion'],
    [buttonRule, 'vi', 'Sao chép', 'Sao chép liên kết'],
    [buttonRule, 'en', 'Copy', 'Copy link'],
  ])('%o in %s refuses “%s” and passes “%s”', (rule, lang, bad, good) => {
    expect(rule(bad, lang)).not.toEqual([]);
    expect(rule(good, lang)).toEqual([]);
  });
});
