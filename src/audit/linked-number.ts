import { hedgeWords, type Datum } from '../data/model/datum.ts';
import type { AllowedNumbers } from './allowed-numbers.ts';
import type { Finding } from './judge.ts';
import type { LinkedValue } from './linked-data.ts';
import type { Chunk } from './text-run.ts';
import { machineNumbers } from './formats.ts';

/**
 * Judges a bare number of a JSON-LD object. It is that of the datum which the object
 * names (`@id`, `url`, `identifier` or `propertyID` ending in the datum's id), or of any
 * datum in the object's `unitText`; a list item's `position` is its rank, and the
 * measures of an image are not statistics.
 */
export function findingOfLinkedNumber(
  { value, property, siblings, rank }: LinkedValue & { value: number },
  chunk: Chunk,
  allowed: AllowedNumbers,
): Finding | undefined {
  if (property === 'position' && value === rank) return undefined;
  if (/^(?:width|height)$/.test(property) && /Image|Video/.test(String(siblings['@type']))) {
    return undefined;
  }
  const { where, lang } = chunk;
  const found = chunk.text;
  const offset = chunk.locate(0);
  const named = datumNamedBy(siblings, allowed);
  if (named) {
    const isHedged = named.hedge === '' || siblings['valueReference'] !== undefined;
    if (machineNumbers(named).includes(value)) {
      if (isHedged) return undefined;
      const args = { where, around: found, datum: named.id, hedge: hedgeWords(named, lang) };
      return { code: 'published-hedge-missing', found, offset, args };
    }
    const args = { where, datum: named.id, expected: String(named.value) };
    return { code: 'published-other-value', found, offset, args };
  }
  const equal = allowed.valued(value);
  const args = { where, around: found };
  if (equal.length === 0) return { code: 'published-number', found, offset, args };
  const unit = siblings['unitText'];
  const isOwn = ({ indicator }: Datum) =>
    indicator.unit === unit ||
    (typeof unit === 'string' &&
      allowed.units.agreement(indicator.measure, '', ` ${unit}`, lang) === 'own');
  if (typeof unit === 'string' && equal.some(isOwn)) return undefined;
  const units = [...new Set(equal.map(({ indicator }) => indicator.unit))].join(', ');
  return { code: 'published-other-unit', found, offset, args: { ...args, units } };
}

const naming = ['@id', 'url', 'identifier', 'propertyID'] as const;

function datumNamedBy(
  siblings: Readonly<Record<string, unknown>>,
  allowed: AllowedNumbers,
): Datum | undefined {
  for (const property of naming) {
    const name = siblings[property];
    if (typeof name !== 'string') continue;
    const datum = allowed.datum(name.split(/[/#]/).at(-1) ?? '');
    if (datum) return datum;
  }
  return undefined;
}
