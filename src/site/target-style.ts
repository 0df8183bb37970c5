/**
 * Rules that light a figure up when the address points at its note (`#ho-ngheo-2022-12`): its rows
 * and sentences take a tint, and the other marks of its chart step back.
 */
export function targetStyle(ids: readonly string[]): string {
  return ids
    .map((id) => {
      const own = `[data-datum=${id}]`;
      const page = `main:has(#${id}:target)`;
      return (
        `${page} ${own}:not(.note){background:var(--lit)}` +
        `${page} svg:has(${own}) g[data-datum]:not(${own}) :not(text){opacity:.3}`
      );
    })
    .join('');
}
