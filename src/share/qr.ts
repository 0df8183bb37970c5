import type { Element } from 'hast';
import { s } from 'hastscript';
import { encode } from 'uqr';

/** A QR code of an address as SVG, black on white whatever the theme, with its quiet zone. */
export function qrCode(address: string): Element {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  return s('svg', { class: 'qr', viewBox: `0 -.5 ${size} ${size}`, ariaHidden: 'true' }, [
    s('path', { fill: '#fff', d: `M0-.5h${size}v${size}H0z` }),
    s('path', { stroke: '#000', d: data.map(rowPath).join('') }),
  ]);
}

/** The dark runs of a row as strokes one unit wide, each from the end of the one before. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let end = 0;
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = path === '' ? `M${x} ${y}` : `m${x - end} 0`;
    end = row.indexOf(false, x);
    path += `${start}h${end - x}`;
    x = end;
  }
  return path;
}
