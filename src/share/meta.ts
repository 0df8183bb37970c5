import type { Lang } from '../data/text/number.ts';
import { cardSize } from './card.ts';

/** What a page tells those who unfurl its address; all addresses absolute. */
export interface PageMeta {
  type: 'website' | 'article';
  title: string;
  description: string;
  url: string;
  siteName: string;
  lang: Lang;
  /** The other edition in which the page exists. */
  otherLang?: Lang | undefined;
  image?: { url: string; alt: string } | undefined;
  /** ISO days, for an article. */
  published?: string | undefined;
  modified?: string | undefined;
}

const locales: Record<Lang, string> = { vi: 'vi_VN', en: 'en_GB' };

/** A `<meta>`: by `property` (Open Graph) or by `name` (the rest). */
export interface MetaTag {
  property?: string;
  name?: string;
  content: string;
}

/**
 * The Open Graph tags of a page, in the order in which crawlers read them; X takes them too, but for
 * the kind of its card.
 */
export function metaTags(meta: PageMeta): MetaTag[] {
  const og = (property: string, content: string | undefined): MetaTag[] =>
    content === undefined ? [] : [{ property, content }];
  return [
    ...og('og:type', meta.type),
    ...og('og:site_name', meta.siteName),
    ...og('og:locale', locales[meta.lang]),
    ...og('og:locale:alternate', meta.otherLang && locales[meta.otherLang]),
    ...og('og:title', meta.title),
    ...og('og:description', meta.description),
    ...og('og:url', meta.url),
    ...(meta.image
      ? [
          ...og('og:image', meta.image.url),
          ...og('og:image:type', 'image/png'),
          ...og('og:image:width', String(cardSize.width)),
          ...og('og:image:height', String(cardSize.height)),
          ...og('og:image:alt', meta.image.alt),
        ]
      : []),
    ...og('article:published_time', instantOf(meta.published)),
    ...og('article:modified_time', instantOf(meta.modified ?? meta.published)),
    { name: 'twitter:card', content: meta.image ? 'summary_large_image' : 'summary' },
  ];
}

/** A day as the instant it began where the ward is. */
function instantOf(day: string | undefined): string | undefined {
  return day === undefined ? undefined : `${day}T00:00:00+07:00`;
}
