import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import { getPreviewFromContent } from 'link-preview-js';
import openGraph from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { describe, expect, inject, test } from 'vitest';
import type { Lang } from '../../src/data/text/number.ts';
import { originOf } from '../../src/share/origin.ts';
import { site } from '../../src/site.ts';
import { answering } from '../support/answering.ts';
import { yearsOfCharts } from '../support/chart-addresses.ts';
import { attribute, elementsOf } from '../support/html.ts';

/**
 * What programs written by others, and used by those who show links, make of the site when it
 * stands at an address that they can reach: what it says of its own address is that one here.
 */
const url = await answering(async ({ url: path = '' }, response) => {
  const sent = await fetch(new URL(path, inject('siteUrl')));
  const type = sent.headers.get('content-type') ?? '';
  const body = Buffer.from(await sent.arrayBuffer());
  const isText = type.includes('charset=utf-8');
  const moved = isText ? body.toString().replaceAll(originOf(process.env), origin) : body;
  response.writeHead(sent.status, { 'content-type': type }).end(moved);
});
const origin = url.slice(0, -1);

const charts = yearsOfCharts().flatMap(({ path: data }) => [
  { lang: 'vi', path: data, data, locale: 'vi_VN' } as const,
  { lang: 'en', path: `en/${data}`, data, locale: 'en_GB' } as const,
]);

describe.each(charts)('/$path/', ({ path, data, lang, locale }) => {
  const siteName = site.name[lang];
  const url = `${origin}/${path}/`;
  const embed = `${origin}/${path.replace(data, `embed/${data}`)}/`;
  const card = expect.stringMatching(`^${origin}/${path}\\.png\\?v=[b-t]{10}$`);
  const told = JSON.parse(readFileSync(join(inject('siteDir'), `${data}.json`), 'utf8')) as Record<
    'title' | 'description',
    Record<Lang, string>
  >;
  const [title, description] = [told.title[lang], told.description[lang]];
  const alt = expect.stringContaining(title);

  test('open-graph-scraper reads it whole', async () => {
    const { error, result } = await openGraph({ url });
    expect(error).toBe(false);
    expect(result).toMatchObject({
      success: true,
      ogTitle: title,
      ogDescription: description,
      ogUrl: url,
      ogType: 'article',
      ogSiteName: siteName,
      ogLocale: locale,
      ogImage: [{ url: card, type: 'image/png', width: '1200', height: '630', alt }],
      twitterCard: 'summary_large_image',
    });
    expect(result.articlePublishedTime).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(result.jsonLD).toMatchObject([{ '@type': 'Dataset' }, { '@type': 'BreadcrumbList' }]);
  });

  test('unfurl.js reads it whole, with its oEmbed answer', async () => {
    const read = await unfurl(url);
    expect(read).toMatchObject({
      description,
      canonical_url: url,
      open_graph: {
        title,
        description,
        url,
        type: 'article',
        site_name: siteName,
        locale,
        images: [{ url: card, type: 'image/png', width: 1200, height: 630, alt }],
      },
      twitter_card: { card: 'summary_large_image' },
      oEmbed: {
        type: 'rich',
        title,
        html: expect.stringContaining(`src="${embed}"`),
        width: expect.any(Number),
        height: expect.any(Number),
        thumbnails: [{ url: card, width: 1200, height: 630 }],
      },
    });
  });

  test('link-preview-js reads it whole', async () => {
    // It refuses addresses of this machine by design, and documents this way for a fetched page.
    const response = await fetch(url);
    const headers = Object.fromEntries(response.headers);
    const fetched = { url, status: response.status, headers, data: await response.text() };
    expect(await getPreviewFromContent(fetched)).toMatchObject({
      url,
      title,
      description,
      siteName,
      mediaType: 'article',
      contentType: 'text/html',
      charset: 'utf-8',
      images: [card],
      favicons: ['icon.svg', 'apple-touch-icon.png'].map((icon) => `${origin}/${icon}`),
    });
  });

  test('oembed-extractor finds the answer by itself, and it embeds the chart', async () => {
    const answer = await extract(url);
    expect(answer).toMatchObject({
      method: 'auto-discovery',
      version: '1.0',
      type: 'rich',
      title,
      provider_name: siteName,
      provider_url: `${origin}/`,
      thumbnail_url: card,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const { html, width, height } = answer as unknown as Record<'width' | 'height', number> & {
      html: string;
    };
    expect([width, height].every((size) => Number.isInteger(size) && size > 200)).toBe(true);
    const frames = elementsOf(html).filter(({ tagName }) => tagName === 'iframe');
    expect(frames.map((frame) => [attribute(frame, 'src'), attribute(frame, 'title')])).toEqual([
      [embed, title],
    ]);
    expect((await fetch(embed)).status).toBe(200);
  });
});
