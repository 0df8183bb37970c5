import { headerTable, type Addresses } from './rules.ts';
import { contentType, types } from './types.ts';

/** Files as they are and as they are packed. */
const packed = '(?:[.](?:br|gz))?';

/** How the build packs files, the smaller first, by their endings. */
const encodings = { br: 'br', gz: 'gzip' };

/**
 * The `.htaccess` of the site, for Apache 2.4 on hosts that let it say all this
 * (`AllowOverride All`): headers, types, packed files, the page of an unknown address.
 *
 * @param path the path that the site stands below, empty at the root
 * @param redirects rules of `mod_rewrite` for addresses that moved, a line each
 */
export function htaccess(path: string, redirects: string): string {
  const root = path.replaceAll('.', '[.]');
  return `# Made by the build: see docs/operations.md.
Options -Indexes -MultiViews +SymLinksIfOwnerMatch
DirectoryIndex index.html
FileETag MTime Size
ErrorDocument 403 ${path}/404.html
ErrorDocument 404 ${path}/404.html
${Object.keys(types).map(typeOf).join('')}
# Packed files tell their type and how they are packed; “br” is a language to Apache.
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz

<IfModule mod_rewrite.c>
RewriteEngine On
RewriteBase ${path}/
RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$
RewriteRule ^ - [R=405,L]
${redirects}RewriteCond %{THE_REQUEST} "^[A-Z]+ ${root}/+((?:[a-z0-9-]+/)*)index[.]html[? ]"
RewriteRule ^ ${path}/%1 [R=301,L]
# Files for the host, not for readers, and folders without a page.
RewriteRule "^(?:(?!.well-known/)[._]|web[.]config$)" - [R=404,L]
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]
${Object.entries(encodings).map(packedRule).join('')}</IfModule>

<IfModule mod_headers.c>
${headerTable.map((header) => headerLines(header, root)).join('')}Header merge Vary Accept-Encoding
</IfModule>
`;
}

function typeOf(ending: string): string {
  return `<FilesMatch "[.]${ending}${packed}$">
ForceType "${contentType(ending)}"
</FilesMatch>
`;
}

function packedRule([ending, encoding]: [string, string]): string {
  return `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{REQUEST_FILENAME}.${ending} -f
RewriteRule ^(.+)$ $1.${ending} [L]
`;
}

function headerLines({ name, where, otherwise }: (typeof headerTable)[number], root: string) {
  const set = (value: string, when = '') => `Header always set ${name} "${value}"${when}\n`;
  if (!where) return otherwise === undefined ? '' : set(otherwise);
  const at = `%{REQUEST_URI} =~ m#${patternBelow(where.at, root)}#`;
  return set(where.value, ` "expr=${at}"`) + (otherwise ? set(otherwise, ` "expr=! ${at}"`) : '');
}

/** A pattern of the table for a site below a path, whose files may be sent as they are packed. */
function patternBelow({ pattern }: Addresses, root: string): string {
  return pattern.replaceAll(/(^|[|])\^\//g, `$1^${root}/`).replaceAll('$', `${packed}$`);
}
