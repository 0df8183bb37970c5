/**
 * Rules that light a figure up when the address points at it (`#ho-ngheo-2022-12`):
 * its row and sentence take a tint, and the other marks of its chart step back.
 * By following siblings for every browser, by `:has()` for what stands before.
 */
export function targetStyle(ids: readonly string[]): string {
  return ids
    .map((id) => {
      const own = `[data-datum="${id}"]`;
      const others = `g[data-datum]:not(${own}) :not(text)`;
      return (
        `#${id}:target~* ${own}{background:var(--lit)}` +
        `#${id}:target~* svg:has(${own}) ${others}{opacity:.3}` +
        `main:has(#${id}:target) ${own}{background:var(--lit)}`
      );
    })
    .join('');
}
