import { escaped } from './escaped.ts';

/** An iframe's box: the ratio at a desk's width, and how high it is where it is narrower, in px. */
export interface EmbedBox {
  ratio: readonly [width: number, height: number];
  /**
   * Below `embedWideFrom`: `fixed` and `ratio` times its width; `height` at a phone's width, for
   * browsers that do not know the width.
   */
  narrow: { fixed: number; ratio: number; height: number };
}

/** From this width of the iframe on, in px, its page shows the desk's layout. */
export const embedWideFrom = 560;

/** What an iframe shows, and where to read on. */
export interface Embedded {
  /** The address of what stands in the iframe, and of the page that it belongs to. */
  embedUrl: string;
  url: string;
  title: string;
  siteName: string;
  box: EmbedBox;
}

/**
 * The HTML that embeds a chart. It needs no script: the box has the height that its page needs at
 * its width, and the page within fits itself into the box. Where styles are taken away, the
 * attributes give the desk's size; where iframes are, the link stays.
 */
export function embedCode({ embedUrl, url, title, siteName, box }: Embedded): string {
  const [width, height] = box.ratio;
  const frame =
    `<iframe src="${escaped(embedUrl)}" title="${escaped(title)}" width="${width}" height="${height}"` +
    ` style="${embedStyle(box)}" loading="lazy"></iframe>`;
  const link = `<a href="${escaped(url)}">${escaped(title)} – ${escaped(siteName)}</a>`;
  return `<div style="${embedContainer}">${frame}</div>\n<p>${link}</p>`;
}

/** The declaration of the element around an iframe, by whose width the iframe is sized. */
const embedContainer = 'container-type:inline-size';

/** The declarations that give an iframe its box in an element of any width. */
function embedStyle({ ratio, narrow }: EmbedBox): string {
  const needed = `${narrow.fixed}px + ${Math.round(narrow.ratio * 1000) / 10}cqw`;
  return [
    ...anyHeight(ratio),
    `min-height:${narrow.height}px`,
    `min-height:clamp(0px,(${embedWideFrom}px - 100cqw)*9999,${needed})`,
    'border:0',
  ].join(';');
}

/** The same where the width is known, in px, as on our own pages. */
export function embedStyleAt(width: number, { ratio, narrow }: EmbedBox): string {
  const needed =
    width < embedWideFrom ? narrow.fixed + narrow.ratio * width : (ratio[1] / ratio[0]) * width;
  return [...anyHeight(ratio), `min-height:${Math.ceil(needed)}px`, 'border:0'].join(';');
}

function anyHeight([width, height]: EmbedBox['ratio']): string[] {
  return ['width:100%', 'height:auto', `aspect-ratio:${width}/${height}`];
}
