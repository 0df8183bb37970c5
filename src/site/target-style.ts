/**
 * Rules that light a figure up when the address points at its note (`#ho-ngheo-2022-12`): its rows
 * and sentences take a tint, and where it is `drawn` the other marks of its charts step back.
 */
export function targetStyle(ids: readonly string[], drawn: ReadonlySet<string>): string {
  return ids
    .map((id) => {
      const own = `[data-datum=${id}]`;
      const page = `main:has(#${id}:target)`;
      const others = `${page} svg:has(${own}) g[data-datum]:not(${own}) :not(text){opacity:.3}`;
      return `${page} ${own}:not(.note){background:var(--lit)}${drawn.has(id) ? others : ''}`;
    })
    .join('');
}
