import type { APIRoute } from 'astro';
import { favicon } from '../share/icons.ts';
import { iconSvg } from '../site/icon.ts';

export const GET: APIRoute = async () => new Response(new Uint8Array(await favicon(iconSvg())));
