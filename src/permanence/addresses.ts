import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** The address at which a static host shows a file of the site: `2022/index.html` → `/2022/`. */
export function addressOfFile(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * The addresses of a page by its path: its own, and those of the figures in it. Of a page that
 * shows one state for ever, its own alone.
 */
export function addressesOfPage(path: string, document: Node): string[] {
  const address = addressOfFile(path);
  if (isPinnedEmbed(address)) return [address];
  return [address, ...figureAnchors(document).map((anchor) => `${address}#${anchor}`)];
}

/** The anchors of figures in a page: the ids of elements that are a datum's own. */
export function figureAnchors(document: Node): string[] {
  const anchors: string[] = [];
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const id = node.attrs.find(({ name }) => name === 'id')?.value;
      const datum = node.attrs.find(({ name }) => name === 'data-datum')?.value;
      if (id !== undefined && id === datum) anchors.push(id);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(document);
  return anchors;
}

/** True for an address of a pinned embed, which shows one state of its chart for ever. */
export function isPinnedEmbed(address: string): boolean {
  return /^\/(?:en\/)?embed\/\d{4}\/[^/]+\/[b-t]{10}\/$/.test(address);
}

/** The list of published addresses as its file: sorted, one a line. */
export function writeAddresses(addresses: Iterable<string>): string {
  return `${[...new Set(addresses)].sort().join('\n')}\n`;
}

/** The addresses of the file, each with its line. */
export function readAddresses(text: string): { address: string; line: number }[] {
  return text
    .split(/\r?\n/)
    .map((address, index) => ({ address: address.trim(), line: index + 1 }))
    .filter(({ address }) => address !== '');
}
