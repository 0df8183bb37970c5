import type { Element } from 'hast';
import { s } from 'hastscript';
import { LRUCache } from 'lru-cache';
import { encode } from 'uqr';

/** A chart's address stands on two of its pages, which a build makes at about the same time. */
const drawn = new LRUCache<string, Element>({ max: 64, memoMethod: draw });

/** A QR code of an address as SVG, black on white whatever the theme, with its quiet zone. */
export function qrCode(address: string): Element {
  return drawn.memo(address);
}

function draw(address: string): Element {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  return s('svg', { class: 'qr', viewBox: `0 0 ${size} ${size}`, ariaHidden: 'true' }, [
    s('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` }),
    s('path', { fill: '#000', d: data.map(rowPath).join('') }),
  ]);
}

/** The dark runs of a row, each as a rectangle one unit high. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    let end = x;
    while (row[end + 1]) end += 1;
    runs.push(`M${x} ${y}h${end - x + 1}v1H${x}z`);
    x = end;
  }
  return runs.join('');
}
