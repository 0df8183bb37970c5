/** A text in both editions; the English one may be empty where there is none. */
type Both = Readonly<Record<'vi' | 'en', string>>;

/** What `src/site.ts` says of a site. */
export interface SiteFacts {
  /** Its name in files and citations: small plain letters, digits and hyphens. */
  slug: string;
  name: Both;
  /** What the site gives, in a line. */
  tagline: Both;
  publisher: Both;
  /** Who makes the site, from what, and that it is no portal of the state, or that it is. */
  independence: Both;
  /** Where readers write: a `mailto:` address, or that of a form. */
  contact: string;
  /** The published address, without a final slash; `SITE_URL` overrides it. */
  defaultOrigin: string;
  licence: { name: string; url: string };
}
