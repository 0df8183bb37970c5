/**
 * A paragraph as MDX that reads as that very text: its letters that MDX would take
 * for mark-up are escaped.
 */
export function mdxText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>&~|]/g, '\\$&')
    .replace(/^(?:[#+=>-]|:::)/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^(i)(?=mport\b)|^(e)(?=xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Text as a comment of MDX, which no reader sees. */
export function mdxComment(text: string): string {
  return `{/*\n${text.replaceAll('*/', '* /')}\n*/}`;
}
