import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { fontLicence } from '../share/measure.ts';
import { site } from '../site.ts';

/** The licences of what the site shows: its own, and that of the font in which its cards are drawn. */
export const GET: APIRoute = () => {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const { name, url } = site.licence;
  const own = `Bài, biểu đồ và bộ số liệu: ${name}.\nText, charts and the compilation of data: ${name}.\n${url}\n`;
  const font =
    'Ảnh chia sẻ được vẽ bằng phông chữ Be Vietnam Pro, theo giấy phép sau.\n' +
    'The cards are drawn in the font Be Vietnam Pro, under the licence that follows.\n';
  const text = readFileSync(require.resolve(fontLicence), 'utf8');
  return new Response(`${own}\n${font}\n${text}`);
};
