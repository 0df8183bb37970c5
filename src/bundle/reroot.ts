import { edited, linkEdits, locatedElements } from './rewrite.ts';

/**
 * A page whose addresses that begin with the path `from` begin with `to` instead: `('', '/ward')`
 * takes `/2022/` to `/ward/2022/`, and `('/ward', '')` takes it back.
 */
export function rerooted(html: string, from: string, to: string): string {
  const isBelow = (address: string) => address.startsWith(`${from}/`) && !address.startsWith('//');
  const lead = (address: string) =>
    isBelow(address) ? `${to}${address.slice(from.length)}` : address;
  return edited(html, linkEdits(locatedElements(html), lead));
}
