import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import { getPreviewFromContent } from 'link-preview-js';
import openGraph from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Serving } from '../../scripts/serve.ts';
import type { Lang } from '../../src/data/text/number.ts';
import { site } from '../../src/site.ts';
import { buildSite } from '../support/build-site.ts';
import { yearsOfCharts } from '../support/chart-addresses.ts';
import { attribute, elementsOf } from '../support/html.ts';
import { pngSize } from '../support/png-size.ts';

/**
 * What programs written by others, and used by those who show links, make of the site when it
 * stands at an address that they can reach.
 */

const folder = mkdtempSync(join(tmpdir(), 'site-for-clients-'));
let serving: Serving;
let origin = '';

beforeAll(async () => {
  serving = await serve(folder, { port: 0 });
  origin = serving.url.replace(/\/$/, '');
  const { status, stderr, siteDir } = await buildSite({ env: { SITE_URL: origin } });
  if (status !== 0) throw new Error(stderr);
  cpSync(siteDir, folder, { recursive: true });
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  title: string;
  description: string;
}

const charts = yearsOfCharts().flatMap(({ path: data }) => [
  { lang: 'vi', path: data, data, locale: 'vi_VN' } as const,
  { lang: 'en', path: `en/${data}`, data, locale: 'en_GB' } as const,
]);

describe.each(charts)('/$path/', ({ path, data, lang, locale }) => {
  const siteName = site.name[lang];
  const embed = () => `${origin}/${path.replace(data, `embed/${data}`)}/`;
  const url = () => `${origin}/${path}/`;
  const cardForm = () => new RegExp(`^${origin}/${path}\\.png\\?v=[b-t]{10}$`);

  function told(): Told {
    const { title, description } = JSON.parse(
      readFileSync(join(folder, `${data}.json`), 'utf8'),
    ) as Record<'title' | 'description', Record<Lang, string>>;
    return { title: title[lang], description: description[lang] };
  }

  test('open-graph-scraper reads it whole', async () => {
    const { error, result } = await openGraph({ url: url() });
    const { title, description } = told();
    expect(error).toBe(false);
    expect(result).toMatchObject({
      success: true,
      ogTitle: title,
      ogDescription: description,
      ogUrl: url(),
      ogType: 'article',
      ogSiteName: siteName,
      ogLocale: locale,
      ogImage: [
        {
          url: expect.stringMatching(cardForm()),
          type: 'image/png',
          width: '1200',
          height: '630',
          alt: expect.stringContaining(title),
        },
      ],
      twitterCard: 'summary_large_image',
      twitterTitle: title,
      twitterDescription: description,
      twitterImage: [
        { url: expect.stringMatching(cardForm()), alt: expect.stringContaining(title) },
      ],
    });
    expect(result.articlePublishedTime).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(result.jsonLD?.map((described) => (described as { '@type': string })['@type'])).toEqual([
      'Dataset',
      'BreadcrumbList',
    ]);
  });

  test('unfurl.js reads it whole, with its oEmbed answer', async () => {
    const { title, description } = told();
    const read = await unfurl(url());
    expect(read).toMatchObject({
      description,
      canonical_url: url(),
      open_graph: {
        title,
        description,
        url: url(),
        type: 'article',
        site_name: siteName,
        locale,
        images: [
          {
            url: expect.stringMatching(cardForm()),
            type: 'image/png',
            width: 1200,
            height: 630,
            alt: expect.stringContaining(title),
          },
        ],
      },
      twitter_card: { card: 'summary_large_image', title, description },
      oEmbed: {
        type: 'rich',
        title,
        html: expect.stringContaining(`src="${embed()}"`),
        width: expect.any(Number),
        height: expect.any(Number),
      },
    });
    expect(read.oEmbed?.thumbnails?.[0]).toMatchObject({
      url: expect.stringMatching(cardForm()),
      width: 1200,
      height: 630,
    });
  });

  test('link-preview-js reads it whole', async () => {
    // It refuses addresses of this machine by design, and documents this way for a fetched page.
    const response = await fetch(url());
    const preview = await getPreviewFromContent({
      url: url(),
      status: response.status,
      headers: Object.fromEntries(response.headers),
      data: await response.text(),
    });
    const { title, description } = told();
    expect(preview).toMatchObject({
      url: url(),
      title,
      description,
      siteName: siteName,
      mediaType: 'article',
      contentType: 'text/html',
      charset: 'utf-8',
      images: [expect.stringMatching(cardForm())],
      favicons: [`${origin}/icon.svg`],
    });
  });

  test('oembed-extractor finds the answer by itself, and it embeds the chart', async () => {
    const answer = await extract(url());
    const { title } = told();
    expect(answer).toMatchObject({
      method: 'auto-discovery',
      version: '1.0',
      type: 'rich',
      title,
      provider_name: siteName,
      provider_url: `${origin}/`,
      thumbnail_url: expect.stringMatching(cardForm()),
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const { html, width, height } = answer as unknown as {
      html: string;
      width: number;
      height: number;
    };
    expect([width, height].every((size) => Number.isInteger(size) && size > 200)).toBe(true);
    const frames = elementsOf(html).filter(({ tagName }) => tagName === 'iframe');
    expect(frames.map((frame) => [attribute(frame, 'src'), attribute(frame, 'title')])).toEqual([
      [embed(), title],
    ]);
    expect((await fetch(embed())).status).toBe(200);
  });

  test('the card that all of them name is there, and is an image of its size', async () => {
    const { result } = await openGraph({ url: url() });
    const response = await fetch(result.ogImage?.[0]?.url ?? '');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(pngSize(bytes)).toEqual({ width: 1200, height: 630 });
  });
});
