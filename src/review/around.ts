import { uniform, type SourceDocument } from '../data/check/documents.ts';
import type { Datum } from '../data/model/datum.ts';

/** The clause of its source's document in which the wording of a datum stands; empty where there is none. */
export function aroundWording(datum: Datum, documents: readonly SourceDocument[]): string {
  if (datum.kind === 'derived') return '';
  const sought = uniform(datum.wording.normalize('NFC')).trim();
  for (const { source, text = '' } of documents) {
    const plain = uniform(text.normalize('NFC'));
    const at = source === datum.source ? plain.indexOf(sought) : -1;
    if (at < 0) continue;
    const before =
      plain
        .slice(0, at)
        .split(/(?<=[.;:!?]) /)
        .at(-1) ?? '';
    const [after = ''] = plain.slice(at + sought.length).split(/(?<=[.;:!?])(?= |$)/);
    return `${before}${sought}${after}`.trim();
  }
  return '';
}
