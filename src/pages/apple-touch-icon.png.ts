import type { APIRoute } from 'astro';
import { touchIcon } from '../share/icons.ts';
import { iconSvg } from '../site/icon.ts';

export const GET: APIRoute = async () => new Response(new Uint8Array(await touchIcon(iconSvg())));
