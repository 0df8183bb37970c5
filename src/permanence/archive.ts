import { createHash } from 'node:crypto';
import { problemAt, type Problem } from '../data/problem/problem.ts';
import { addressOfFile, isPinnedEmbed } from './addresses.ts';
import type { Bytes } from './growth.ts';

export const archiveFolder = 'published/archive';

/** The archived files with their SHA-256, as `sha256sum --check` reads it from the project's root. */
export const archiveList = 'published/archive.sha256';

/** The list with the files that are not in it yet added at its end. */
export function listArchive(content: string, archived: Bytes): string {
  const known = linesOf(content);
  const names = new Set(known.map(({ file }) => file));
  const fresh = [...archived]
    .filter(([file]) => !names.has(file))
    .map(([file, bytes]) => ({ hash: sha256(bytes), file }));
  return [...known, ...fresh].map(({ hash, file }) => `${hash}  ${file}\n`).join('');
}

/**
 * Holds the archive against its list. Problems: a file that is no pinned embed or that the list does
 * not have, one with another hash, one that is listed and gone.
 */
export function checkArchive(content: string, archived: Bytes): Problem[] {
  const listed = new Map(linesOf(content).map((one) => [one.file, one]));
  const problems: Problem[] = [];
  for (const [file, bytes] of archived) {
    const place = { file, line: 1, column: 1 };
    const own = listed.get(file);
    const address = addressOfFile(file.slice(archiveFolder.length + 1));
    if (!own || !isPinnedEmbed(address)) {
      problems.push(problemAt(place, 'archive-foreign', file));
    } else if (own.hash !== sha256(bytes)) {
      problems.push(problemAt(place, 'record-changed', file, { why: 'hash', base: archiveList }));
    }
  }
  for (const { file, line } of listed.values()) {
    if (archived.has(file)) continue;
    const place = { file: archiveList, line, column: 1 };
    problems.push(problemAt(place, 'record-changed', file, { why: 'gone', base: archiveList }));
  }
  return problems;
}

/**
 * An archived page of a site that may have moved since: what leads to where the site stood, as the
 * page's canonical address tells, leads to where it stands.
 *
 * @param path the page's path in the site
 * @param address the site's address now
 */
export function atAddress(html: string, path: string, address: string): string {
  const chart = addressOfFile(path).replace(/\/embed(\/\d{4}\/[^/]+\/).*$/, '$1');
  const [, canonical = ''] = /<link rel="canonical" href="(https?:[^"]*)"/.exec(html) ?? [];
  if (!canonical.endsWith(chart)) return html;
  return html.replaceAll(`${canonical.slice(0, -chart.length)}/`, `${address}/`);
}

function linesOf(content: string): { hash: string; file: string; line: number }[] {
  return content.split(/\r?\n/).flatMap((text, index) => {
    const [, hash, file] = /^([\da-f]{64}) [ *](.+)$/.exec(text) ?? [];
    return hash !== undefined && file !== undefined ? [{ hash, file, line: index + 1 }] : [];
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
