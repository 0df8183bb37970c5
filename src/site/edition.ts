import type { Lang } from '../data/text/number.ts';
import { localised } from '../share/address.ts';
import { loadSite } from './reports.ts';

/** The editions of the site, and the first part of their addresses (none for the first). */
export async function editions(): Promise<{ lang: Lang; path: string | undefined }[]> {
  const { dataset } = await loadSite();
  return dataset.langs.map((lang) => ({ lang, path: lang === 'vi' ? undefined : lang }));
}

/** The paths of a page that each edition has once. */
export async function editionPaths() {
  const all = await editions();
  return all.map(({ path }) => ({ params: { lang: path } }));
}

/** The language of a page by its address. */
export function langOfPage({ pathname }: { pathname: string }): Lang {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'vi';
}

/** The address of the same page in the other edition. */
export function otherEdition(pathname: string): string {
  const own = langOfPage({ pathname });
  return own === 'en' ? pathname.replace(/^\/en/, '') || '/' : localised(pathname, 'en');
}

/** Paths of one edition as the paths of all: `lang` joins the parameters and props. */
export async function inEditions<P extends object, Q extends object>(
  paths: readonly { params: P; props: Q }[],
): Promise<{ params: P & { lang: string | undefined }; props: Q & { lang: Lang } }[]> {
  const all = await editions();
  return all.flatMap(({ lang, path }) =>
    paths.map(({ params, props }) => ({
      params: { ...params, lang: path },
      props: { ...props, lang },
    })),
  );
}
