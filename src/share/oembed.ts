import { cardSize } from './card.ts';
import { embedCode, type Embedded } from './embed-code.ts';

/** An oEmbed 1.0 answer of type `rich`, as an object to write as JSON. */
export function oembed({
  cardUrl,
  origin,
  ...embedded
}: Embedded & { cardUrl: string; origin: string }): Record<string, string | number> {
  const { url, title, siteName, box } = embedded;
  const [width, height] = box.ratio;
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: siteName,
    author_url: `${origin}/`,
    provider_name: siteName,
    provider_url: `${origin}/`,
    html: embedCode(embedded),
    width,
    height,
    thumbnail_url: cardUrl,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    url,
  };
}
