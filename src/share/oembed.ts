import { cardSize } from './card.ts';
import { embedCode, type EmbedBox } from './embed-code.ts';

/** An oEmbed 1.0 answer of type `rich`, as an object to write as JSON. */
export function oembed(chart: {
  title: string;
  url: string;
  embedUrl: string;
  cardUrl: string;
  siteName: string;
  origin: string;
  box: EmbedBox;
}): Record<string, string | number> {
  const [width, height] = chart.box.ratio;
  return {
    version: '1.0',
    type: 'rich',
    title: chart.title,
    author_name: chart.siteName,
    author_url: `${chart.origin}/`,
    provider_name: chart.siteName,
    provider_url: `${chart.origin}/`,
    html: embedCode({ url: chart.embedUrl, title: chart.title, box: chart.box }),
    width,
    height: Math.max(height, chart.box.minHeight),
    thumbnail_url: chart.cardUrl,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    url: chart.url,
  };
}
