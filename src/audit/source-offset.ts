import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

const reference = /^&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);?/i;

/**
 * The offset in `raw`, as written in a page, of a code unit of the text that it
 * stands for: a character reference is one or more code units, a line break one.
 */
export function offsetInSource(raw: string, index: number): number {
  let at = 0;
  for (let decoded = 0; decoded < index && at < raw.length;) {
    const entity = raw.charAt(at) === '&' ? reference.exec(raw.slice(at, at + 40))?.[0] : undefined;
    if (entity !== undefined) {
      decoded += decodedLength(entity);
      if (decoded > index) return at;
      at += entity.length;
    } else {
      at += raw.startsWith('\r\n', at) ? 2 : 1;
      decoded += 1;
    }
  }
  return at;
}

function decodedLength(entity: string): number {
  const [node] = parseFragment(entity).childNodes as DefaultTreeAdapterTypes.ChildNode[];
  return node && defaultTreeAdapter.isTextNode(node) ? node.value.length : entity.length;
}
