import type { AstroPrerenderer, HookParameters } from 'astro';
import { describe, expect, test } from 'vitest';
import { madePages, type MadeFile } from '../../scripts/made-pages.ts';
import { isAudited } from '../../src/audit/audited.ts';
import { withPagePolicy } from '../../src/serve-policy/page-policy.ts';

type Prerenderer = Required<Pick<AstroPrerenderer, 'render' | 'getStaticPaths'>>;

const page = '<!doctype html><meta charset="utf-8"><style>a{}</style><p>2022';
const routeData = {} as Parameters<AstroPrerenderer['render']>[1]['routeData'];

/** What `madePages` puts in the place of a prerenderer that answers so; and what it tells. */
function finishing(own: Partial<Prerenderer>): { prerenderer: Prerenderer; told: MadeFile[] } {
  const told: MadeFile[] = [];
  const { hooks } = madePages(isAudited, async (made) => void told.push(made));
  let prerenderer: AstroPrerenderer | undefined;
  const setPrerenderer: HookParameters<'astro:build:start'>['setPrerenderer'] = (given) => {
    const inner = { name: 'own', ...own } as AstroPrerenderer;
    prerenderer = typeof given === 'function' ? given(inner) : given;
  };
  void hooks['astro:build:start']?.({
    setPrerenderer,
  } as HookParameters<'astro:build:start'>);
  return { prerenderer: prerenderer as Prerenderer, told };
}

async function rendered(answer: Response | { response: Response }, address: string) {
  const { prerenderer, told } = finishing({ render: () => Promise.resolve(answer) });
  const request = new Request(`https://ward.example${address}`);
  const given = await prerenderer.render(request, { routeData });
  return { response: given instanceof Response ? given : given.response, told };
}

describe('madePages()', () => {
  test.each([
    ['/', 'index.html', 200],
    ['/2022/giam-ngheo/', '2022/giam-ngheo/index.html', 200],
    ['/404/', '404.html', 404],
  ])('gives the page at %s its policy, and tells of it as %s', async (address, file, status) => {
    const { response, told } = await rendered(new Response(page, { status }), address);
    expect(await response.text()).toBe(withPagePolicy(page));
    expect(told).toEqual([{ file, text: withPagePolicy(page) }]);
  });

  test('tells of a drawing as it is', async () => {
    const { response, told } = await rendered(new Response('<svg/>'), '/2022/giam-ngheo.svg');
    expect(await response.text()).toBe('<svg/>');
    expect(told).toEqual([{ file: '2022/giam-ngheo.svg', text: '<svg/>' }]);
  });

  test('leaves other files and redirects as they are, untold', async () => {
    const bytes = new Uint8Array([0, 255, 1]);
    const file = await rendered(new Response(bytes), '/2022/giam-ngheo.png');
    expect(new Uint8Array(await file.response.arrayBuffer())).toEqual(bytes);
    const away = await rendered(
      new Response(null, { status: 301, headers: { location: '/' } }),
      '/a/',
    );
    expect(away.response.status).toBe(301);
    expect([...file.told, ...away.told]).toEqual([]);
  });

  test('keeps what else Astro is told of a page', async () => {
    const answer = { response: new Response(page, { headers: { 'x-a': '1' } }) };
    const { response, told } = await rendered(answer, '/');
    expect(response.headers.get('x-a')).toBe('1');
    expect(told).toHaveLength(1);
  });

  test('has pages over all years made first, then those of each year together', async () => {
    const addresses = ['/2023/a/', '/', '/2022/a/', '/en/2023/a/', '/du-lieu/', '/embed/2022/a/'];
    const { prerenderer } = finishing({
      getStaticPaths: () =>
        Promise.resolve(addresses.map((pathname) => ({ pathname, route: routeData }))),
    });
    const paths = await prerenderer.getStaticPaths();
    expect(paths.map(({ pathname }) => pathname)).toEqual([
      '/',
      '/du-lieu/',
      '/2022/a/',
      '/embed/2022/a/',
      '/2023/a/',
      '/en/2023/a/',
    ]);
  });
});
