import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Reading of built HTML and SVG as a browser without scripts would read it. */
export type Element = Tree.Element;
type Node = Tree.Node;

/** Every element of a page in document order. */
export function elementsOf(markup: string): Element[] {
  return elementsWithin(parse(markup, { scriptingEnabled: false }));
}

/** Every element below a node in document order. */
export function elementsWithin(node: Node): Element[] {
  return childrenOf(node).flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...elementsWithin(child),
  ]);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text of a node and all below it, without that of styles and scripts. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && (node.tagName === 'style' || node.tagName === 'script')) return '';
  return childrenOf(node).map(textOf).join('');
}

/** The raw text within a `<style>` or `<script>`. */
export function rawTextOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function childrenOf(node: Node): Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}
