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
  const { ratio, minHeight } = box;
  const style = [
    'width:100%',
    `aspect-ratio:${ratio[0]}/${ratio[1]}`,
    `min-height:${minHeight}px`,
    `min-height:clamp(0px,(${embedWideFrom}px - 100cqw)*999,${minHeight}px)`,
    'border:0',
  ].join(';');
  const frame = `<iframe src="${attribute(url)}" title="${attribute(title)}" style="${style}" loading="lazy"></iframe>`;
  return `<div style="container-type:inline-size">${frame}</div>`;
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
