/** Whether a file of a site has words and figures: pages have, and drawings. */
export function isAudited(file: string): boolean {
  return /\.(?:html|svg)$/i.test(file);
}
