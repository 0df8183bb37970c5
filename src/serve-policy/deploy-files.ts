import { caddyfile } from './caddy.ts';
import { nginxConf } from './nginx.ts';

/** Where the site stands on a server, as the files in `deploy/` say. */
const root = '/srv/site';

/** The files of `deploy/` that are made of the table of headers: by their name, their text. */
export const deployFiles: Readonly<Record<string, string>> = {
  'nginx.conf': made(nginxConf({ root, listen: '8080', temp: '/tmp' })),
  Caddyfile: made(caddyfile({ root, address: '{$SITE_ADDRESS::8080}' })),
};

function made(text: string): string {
  return `# Made by \`npm run deploy-files\` from src/serve-policy; see docs/operations.md.\n${text}`;
}
