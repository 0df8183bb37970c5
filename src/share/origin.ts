import { readSiteAddress } from '../site-address.ts';
import { site } from '../site.ts';

/**
 * The site's address, with the path that it stands below; from `SITE_URL` when that is set and not
 * empty.
 *
 * @throws {SiteAddressError} for what is no address
 */
export function originOf({ SITE_URL }: { SITE_URL?: string | undefined }): string {
  return SITE_URL?.trim()
    ? readSiteAddress(SITE_URL, 'SITE_URL')
    : readSiteAddress(site.defaultOrigin, 'src/site.ts');
}
