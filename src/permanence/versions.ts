import { readCsv } from '../data/csv/csv.ts';
import { isPinnedEmbed } from './addresses.ts';

export const versionsFile = 'published/versions.csv';

/** A state of a chart that is kept at its own address, and the day of its publication. */
export interface Version {
  /** A pinned embed: `/embed/2022/giam-ngheo/kgplstrnqp/`. */
  address: string;
  /** ISO 8601. */
  recorded: string;
}

const columns = ['address', 'recorded'] as const;

/** Reads `published/versions.csv`, which `npm run record` writes, oldest first. */
export function readVersions(content: string): Version[] {
  const { table } = readCsv(versionsFile, content, { required: columns, optional: [] });
  return table.rows.map(({ cells }) => ({
    address: cells.get('address')?.text ?? '',
    recorded: cells.get('recorded')?.text ?? '',
  }));
}

/** The file with the pinned embeds that are new today added at its end. */
export function recordVersions(
  content: string,
  addresses: Iterable<string>,
  today: string,
): string {
  const known = readVersions(content);
  const before = new Set(known.map(({ address }) => address));
  const fresh = [...addresses]
    .filter((address) => isPinnedEmbed(address) && !before.has(address))
    .sort()
    .map((address) => ({ address, recorded: today }));
  const rows = [...known, ...fresh].map(({ address, recorded }) => `${address},${recorded}\n`);
  return `${columns.join(',')}\n${rows.join('')}`;
}

/**
 * The state of a chart before a day: the last that was published before it, else the
 * first of all. `embed` is the address of the chart's embed, `/embed/2022/giam-ngheo/`.
 */
export function versionBefore(
  versions: readonly Version[],
  embed: string,
  day: string,
): Version | undefined {
  const own = versions.filter(({ address }) => address.startsWith(embed));
  return own.findLast(({ recorded }) => recorded < day) ?? own[0];
}
