import type { Lang } from '../data/text/number.ts';
import { localised } from '../share/address.ts';

/** The editions of the site, and the first part of their addresses (none for the first). */
export const editions: readonly { lang: Lang; path: string | undefined }[] = [
  { lang: 'vi', path: undefined },
  { lang: 'en', path: 'en' },
];

/** The paths of a page that each edition has once. */
export const editionPaths = () => editions.map(({ path }) => ({ params: { lang: path } }));

/** The language of a page by its address. */
export function langOfPage({ pathname }: { pathname: string }): Lang {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'vi';
}

/** The address of the same page in the other edition. */
export function otherEdition(pathname: string): string {
  const own = langOfPage({ pathname });
  return own === 'en' ? pathname.replace(/^\/en/, '') || '/' : localised(pathname, 'en');
}

/** Paths of one edition as the paths of both: `lang` joins the parameters and props. */
export function inEditions<P extends object, Q extends object>(
  paths: readonly { params: P; props: Q }[],
): { params: P & { lang: string | undefined }; props: Q & { lang: Lang } }[] {
  return editions.flatMap(({ lang, path }) =>
    paths.map(({ params, props }) => ({
      params: { ...params, lang: path },
      props: { ...props, lang },
    })),
  );
}
