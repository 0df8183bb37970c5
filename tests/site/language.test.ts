import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { scaleWords } from '../../src/data/text/number.ts';
import { isPinnedEmbed } from '../../src/permanence/addresses.ts';
import { attribute, type Element } from '../support/html.ts';
import { readPages, tagged, type SitePage } from '../support/site-pages.ts';
import { vocabulary } from '../support/vocabulary.ts';
import { filesIn } from '../../scripts/files-in.ts';

const siteDir = inject('siteDir');
const pages = readPages(siteDir);

test('every text that is published is in the composed form of Unicode (NFC)', () => {
  const texts = filesIn(siteDir).filter((file) => /\.(?!png$|xlsx$)[a-z0-9]+$/.test(file));
  const other = texts.filter((file) => {
    const text = readFileSync(join(siteDir, file), 'utf8');
    return text !== text.normalize('NFC');
  });
  expect(texts.length).toBeGreaterThan(50);
  expect(other).toEqual([]);
});

/** The texts below an element with the language that each is said to be in. */
function spoken(element: Element, lang: string): { lang: string; text: string }[] {
  const own = attribute(element, 'lang') ?? lang;
  // A drawing is one image: its name is read and its words are not.
  const silent = ['script', 'style', 'svg', 'code', 'textarea'].includes(element.tagName);
  const names = ['aria-label', 'title', 'alt'].flatMap((name) => attribute(element, name) ?? []);
  const below = silent
    ? []
    : element.childNodes.flatMap((child) => {
        if ('tagName' in child) return spoken(child, own);
        return 'value' in child ? [{ lang: own, text: child.value }] : [];
      });
  return [...names.map((text) => ({ lang: own, text })), ...below];
}

function spokenOn(page: SitePage): { lang: string; text: string }[] {
  const [html] = tagged(page, 'html');
  return html ? spoken(html, '') : [];
}

/** The texts that a page sets in lines, but for those to copy, whose spaces are plain. */
function textsOf(page: SitePage): string[] {
  const below = (element: Element): string[] =>
    ['script', 'style', 'svg', 'code', 'textarea'].includes(element.tagName) ||
    /^quote-/.test(attribute(element, 'id') ?? '')
      ? []
      : element.childNodes.flatMap((child) => {
          if ('tagName' in child) return below(child);
          return 'value' in child ? [child.value] : [];
        });
  return tagged(page, 'body').flatMap(below);
}

const units = vocabulary.units.flatMap(({ forms }) => forms);

/** A figure and its unit with a space between them at which a line may break. */
const parted = new RegExp(
  `\\d (?:${[...units, ...scaleWords].map(RegExp.escape).join('|')}|households?|members?|posts?|billion|million)(?!\\p{L})|VND \\d`,
  'u',
);

test('a figure and its unit are never parted by the end of a line', () => {
  const found = pages
    .filter(({ address }) => !isPinnedEmbed(address))
    .flatMap((page) =>
      textsOf(page)
        .filter((text) => parted.test(text))
        .map((text) => `${page.address}: ${text.trim().slice(0, 100)}`),
    );
  expect(found).toEqual([]);
});

/** Words of everyday Vietnamese; a name is written with a capital letter at every syllable. */
const vietnamese =
  /(?<!\p{L})(?:và|của|là|các|được|không|số|hộ|năm|tháng|nghèo|phường|tỷ|triệu|thuế|ngân|sách|thành|viên|bài|viết|lượt|nguồn)(?!\p{L})/u;
const english = /(?<!\p{L})(?:the|of|and|was|with|read|this|from)(?!\p{L})/iu;

/** An address has no language. */
const webAddress = /https?:\S+/g;

/** Vietnamese words that English uses for what it has no word for, and names with small letters. */
const borrowed = /phường Cầu Kho|Đảng ủy phường|đồng/g;

describe('a change of language', () => {
  test('to Vietnamese is marked on every page of the English edition', () => {
    const unmarked = pages
      .filter(({ address }) => address.startsWith('/en/'))
      .flatMap((page) =>
        spokenOn(page)
          .filter(({ lang, text }) => lang === 'en' && vietnamese.test(text.replace(borrowed, '')))
          .map(({ text }) => `${page.address}: ${text.trim().slice(0, 80)}`),
      );
    expect(unmarked).toEqual([]);
  });

  test('to English is marked on every page in Vietnamese', () => {
    const unmarked = pages
      .filter(({ address }) => !address.startsWith('/en/'))
      .flatMap((page) =>
        spokenOn(page)
          .filter(({ lang, text }) => lang === 'vi' && english.test(text.replace(webAddress, '')))
          .map(({ text }) => `${page.address}: ${text.trim().slice(0, 80)}`),
      );
    expect(unmarked).toEqual([]);
  });

  test('marks nothing but Vietnamese as Vietnamese, and is to one of the two', () => {
    const langs = pages.flatMap((page) => spokenOn(page).map(({ lang }) => lang));
    expect(new Set(langs)).toEqual(new Set(['vi', 'en']));
  });
});
