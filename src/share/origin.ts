import { site } from '../site.ts';

/** The site's origin, from `SITE_URL` when it is set and not empty; never with a final slash. */
export function originOf(environment: { SITE_URL?: string | undefined }): string {
  return (environment.SITE_URL || site.defaultOrigin).replace(/\/+$/, '');
}
