import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A piece of a page to put in the place of another, by its offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every element of a page in document order, with its place in the source. */
export function locatedElements(html: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true }));
  return found;
}

/** The value of an element's attribute. */
export function attributeOf(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** How a page that only leads on names where to. */
const leadsOn = /^0;url=/;

/** The edits that give the attributes that lead somewhere the addresses that `lead` makes of them. */
export function linkEdits(
  elements: readonly Tree.Element[],
  lead: (address: string, element: Tree.Element) => string,
): Edit[] {
  return elements.flatMap((element) =>
    ['href', 'src', 'content'].flatMap((name) => {
      const value = attributeOf(element, name);
      const place = element.sourceCodeLocation?.attrs?.[name];
      const [before = ''] = (name === 'content' && leadsOn.exec(value ?? '')) || [];
      if (value === undefined || !place || (name === 'content' && before === '')) return [];
      const address = value.slice(before.length);
      const led = lead(address, element);
      if (led === address) return [];
      const text = `${name}="${quoted(before + led)}"`;
      return [{ start: place.startOffset, end: place.endOffset, text }];
    }),
  );
}

/** The text with all edits made; they must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let done = '';
  let from = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    done += text.slice(from, start) + put;
    from = end;
  }
  return done + text.slice(from);
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
