/** What an address of the site may hold digits in, beside its origin. */
export interface AllowedAddresses {
  /** `https://example.vn`, without a final slash. */
  origin: string;
  /** Report years, datum ids, chart slugs. */
  names: ReadonlySet<string>;
  /** Addresses elsewhere that the site may show, as their beginnings. */
  elsewhere: readonly string[];
}

/**
 * The addresses in a text that the site accounts for: its own whose every part with a
 * digit is a name of the site (`…/2022/giam-ngheo/#ho-ngheo-2022-12`), and those
 * elsewhere that it may show.
 */
export function accountedAddresses(
  text: string,
  { origin, names, elsewhere }: AllowedAddresses,
): [start: number, end: number][] {
  const found: [number, number][] = [];
  const host = origin.replace(/^https?:\/\//, '');
  for (let at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + host.length)) {
    const end = endOfAddress(text, at + host.length);
    if (!begins(text, at) || !isTail(text.slice(at + host.length, end), names)) continue;
    found.push([at, end]);
  }
  for (const address of elsewhere) {
    for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
      const end = endOfAddress(text, at + address.length);
      if (!/\p{N}/u.test(text.slice(at + address.length, end))) found.push([at, end]);
    }
  }
  return found;
}

function begins(text: string, at: number): boolean {
  return at === 0 || /[\s/"'(<>“‘«:]/u.test(text.charAt(at - 1));
}

function endOfAddress(text: string, from: number): number {
  const rest = /^[^\s"'<>“”‘’«»{}|\\^`]*/u.exec(text.slice(from))?.[0] ?? '';
  return from + rest.replace(/[.,;:!?)\]]+$/u, '').length;
}

function isTail(tail: string, names: ReadonlySet<string>): boolean {
  if (tail !== '' && !/^[/?#]/.test(tail)) return false;
  return tail.split(/[/?#&=]/).every((part) => {
    const name = part.replace(/\.[a-z]+$/, '');
    return !/\p{N}|%/u.test(part) || names.has(name);
  });
}
