import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { yearOfFile } from '../src/project/year-files.ts';
import { withPagePolicy } from '../src/serve-policy/page-policy.ts';

/** A page or an endpoint's file as Astro writes it. */
export interface MadeFile {
  /** Its path in the site, with `/`. */
  readonly file: string;
  readonly text: string;
}

/**
 * Gives each page its content security policy before Astro writes it, and tells of each file of
 * which `isTold`, so that it can be audited while Astro makes the next. Pages are made year by year.
 */
export function madePages(
  isTold: (file: string) => boolean,
  tell: (made: MadeFile) => Promise<void>,
): AstroIntegration {
  const finished = async (file: string, response: Response): Promise<Response> => {
    const isRedirect = response.status >= 300 && response.status < 400;
    if (isRedirect || response.body === null || !isTold(file)) return response;
    const body = await response.text();
    const text = file.endsWith('.html') ? withPagePolicy(body) : body;
    await tell({ file, text });
    return new Response(text, response);
  };
  const finishing = (own: AstroPrerenderer): AstroPrerenderer => ({
    ...own,
    getStaticPaths: async () => yearByYear(await own.getStaticPaths()),
    render: async (request, options) => {
      const rendered = await own.render(request, options);
      const file = fileOf(new URL(request.url).pathname);
      if (rendered instanceof Response) return finished(file, rendered);
      return { ...rendered, response: await finished(file, rendered.response) };
    },
  });
  return {
    name: 'made-pages',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(finishing) },
  };
}

/** The file of an address that Astro renders: `/2022/` → `2022/index.html`. */
function fileOf(pathname: string): string {
  const path = decodeURI(pathname).slice(1);
  if (path === '404/') return '404.html';
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function yearByYear<P extends { pathname: string }>(paths: readonly P[]): P[] {
  const year = ({ pathname }: P) => yearOfFile(pathname.slice(1)) ?? 0;
  return paths.toSorted((a, b) => year(a) - year(b));
}
