/** An iframe's box: the ratio at a desk's width, and the height that a phone needs, in px. */
export interface EmbedBox {
  ratio: readonly [width: number, height: number];
  minHeight: number;
}

/** From this width of the iframe on, in px, its page shows the desk's layout. */
export const embedWideFrom = 560;

/**
 * The HTML that embeds a chart. It needs no script: the box keeps its ratio (on a
 * phone its height), and the page within fits itself into the box. The least
 * height falls away where the box is wide; a browser without container units
 * keeps it.
 */
export function embedCode({
  url,
  title,
  box,
}: {
  url: string;
  title: string;
  box: EmbedBox;
}): string {
  const frame = `<iframe src="${attribute(url)}" title="${attribute(title)}" style="${embedStyle(box)}" loading="lazy"></iframe>`;
  return `<div style="${embedContainer}">${frame}</div>`;
}

/** The declaration of the element around an iframe, by whose width the iframe is sized. */
export const embedContainer = 'container-type:inline-size';

/** The declarations that give an iframe its box; our own pages set them in a style sheet. */
export function embedStyle({ ratio, minHeight }: EmbedBox): string {
  return [
    'width:100%',
    `aspect-ratio:${ratio[0]}/${ratio[1]}`,
    `min-height:${minHeight}px`,
    `min-height:clamp(0px,(${embedWideFrom}px - 100cqw)*999,${minHeight}px)`,
    'border:0',
  ].join(';');
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
