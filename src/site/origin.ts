import { originOf } from '../share/origin.ts';

/** The site's address, with the path that it stands below, without a final slash. */
export const origin: string = originOf(process.env);

/** An address of the site, absolute. */
export function absolute(path: string): string {
  return `${origin}${path}`;
}
