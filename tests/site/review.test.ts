import { describe, expect, inject, test } from 'vitest';
import { loadProject } from '../../src/data/check/load-project.ts';
import { reviewWords } from '../../src/i18n/review.ts';
import { readProject } from '../../src/project/read-project.ts';
import { reviewsOf } from '../../src/review/sheet.ts';
import { originOf } from '../../src/share/origin.ts';
import { attribute, textOf } from '../support/html.ts';
import { PROJECT } from '../support/project.ts';
import { isEmbed, isPoster, readPages, tagged, type SitePage } from '../support/site-pages.ts';

const origin = originOf(process.env);
const pages = readPages(inject('siteDir'));
const byAddress = new Map(pages.map((page) => [page.address, page]));
const files = readProject(PROJECT);
const project = loadProject(files);
const { dataset } = project;

/** Where a page's links lead: addresses of the site without their origin. */
function linksFrom(page: SitePage): string[] {
  return tagged(page, 'a')
    .map((link) => new URL(attribute(link, 'href') ?? '', origin + page.address).href)
    .map((href) => (href.startsWith(`${origin}/`) ? href.slice(origin.length) : href));
}

/** The pages that a reader of a page reads by one more click, and itself. */
function withinAClick(page: SitePage): SitePage[] {
  const paths = linksFrom(page).map((href) => href.replace(/#.*/, ''));
  return [page, ...new Set(paths)].flatMap((one) =>
    typeof one === 'string' ? (byAddress.get(one) ?? []) : one,
  );
}

const whole = pages.filter((page) => !isEmbed(page) && !isPoster(page));

describe.each(whole.map((page) => [page.address, page] as const))('on %s', (_, page) => {
  const shown = new Set(page.elements.flatMap((element) => attribute(element, 'data-datum') ?? []));
  const data = [...dataset.data.values()].filter(({ id }) => shown.has(id));

  test('each figure is two clicks from its sentence, its source’s page and its review', () => {
    const near = withinAClick(page);
    const links = new Set(near.flatMap(linksFrom));
    const texts = near.map(({ html }) => html.replaceAll(/&nbsp;|\u00A0/g, ' ')).join('');
    const lost = data.flatMap((datum) => {
      const edition = page.address.startsWith('/en/') ? '/en' : '';
      const review = `${edition}/${datum.report}/doi-chieu/`;
      const isReviewed = links.has(review) || links.has(`${review}#${datum.id}`);
      const sentence = datum.kind === 'observed' ? datum.wording : '';
      const source = datum.kind === 'observed' ? dataset.sources.get(datum.source)?.url : undefined;
      return [
        ...(isReviewed ? [] : [`${datum.id} review`]),
        ...(texts.includes(sentence) ? [] : [`${datum.id} sentence`]),
        ...(source === undefined || source === '' || links.has(source)
          ? []
          : [`${datum.id} source`]),
      ];
    });
    expect(lost).toEqual([]);
  });
});

test.each(['vi', 'en'] as const)(
  'the review of a year says who signed it, if anyone (%s)',
  (lang) => {
    const page = byAddress.get(`${lang === 'en' ? '/en' : ''}/2022/doi-chieu/`);
    if (!page) throw new Error('no review');
    const [signed] = reviewsOf(files, project).get(2022)?.signed ?? [];
    const days = tagged(page, 'time').map((time) => attribute(time, 'datetime'));
    const says = tagged(page, 'p').map(textOf).join('\n');
    expect(says).toContain(signed?.[`capacity_${lang}`] ?? reviewWords[lang].unsigned);
    expect(days.includes(signed?.date)).toBe(signed !== undefined);
    const sections = tagged(page, 'h3').flatMap((heading) => attribute(heading, 'id') ?? []);
    expect(sections).toEqual([...dataset.data.values()].map(({ id }) => id));
  },
);
