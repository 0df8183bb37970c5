/** A string or number of a JSON-LD block, with what stands about it in its object. */
export interface LinkedValue {
  value: string | number;
  /** The property that holds it. */
  property: string;
  /** Where it begins in the block's text. */
  offset: number;
  /** The nearest `inLanguage` or `@language`. */
  lang: string | undefined;
  /** The properties of its object. */
  siblings: Readonly<Record<string, unknown>>;
  /** Its place in a list, from 1. */
  rank: number | undefined;
}

type Json = string | number | boolean | null | Json[] | { [property: string]: Json };

/**
 * The strings and numbers of a JSON-LD block in order, but for whole addresses, which
 * are links as `href` is; undefined when it is not JSON.
 */
export function linkedValues(block: string): LinkedValue[] | undefined {
  let root: Json;
  try {
    root = JSON.parse(block) as Json;
  } catch {
    return undefined;
  }
  const values: LinkedValue[] = [];
  let cursor = 0;
  const visit = (json: Json, about: Omit<LinkedValue, 'value' | 'offset'>): void => {
    if (Array.isArray(json)) {
      json.forEach((item, i) => visit(item, { ...about, rank: i + 1 }));
    } else if (typeof json === 'object' && json !== null) {
      const own = json['inLanguage'] ?? json['@language'];
      const lang = typeof own === 'string' ? own : about.lang;
      for (const [property, item] of Object.entries(json)) {
        visit(item, { property, lang, siblings: json, rank: about.rank });
      }
    } else if (typeof json === 'string' || typeof json === 'number') {
      const at = block.indexOf(JSON.stringify(json), cursor);
      if (at >= 0) cursor = at + 1;
      const isAddress = typeof json === 'string' && /^https?:\/\/\S+$/.test(json);
      if (!isAddress) values.push({ ...about, value: json, offset: at < 0 ? cursor : at });
    }
  };
  visit(root, { property: '', lang: undefined, siblings: {}, rank: undefined });
  return values;
}
