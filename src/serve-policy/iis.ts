import { embeds, headerTable } from './rules.ts';
import { contentType, types } from './types.ts';

const hidden = ['_headers', '_redirects', '_moved.map', '_moved.caddy', '.htaccess'];

/**
 * The `web.config` of the site, for IIS 7 and later, in sections that it has without an addition. It
 * knows folders and no patterns. So what the table sends with data and pictures alone goes with
 * pages too (they hold no secret), and a pinned embed is asked for anew each time, as all else is.
 */
export function webConfig(): string {
  const general = headerTable.flatMap(({ name, where, otherwise = where?.value }) =>
    otherwise === undefined ? [] : [headerOf(name, otherwise)],
  );
  const ofEmbeds = headerTable.flatMap(({ name, where }) =>
    where?.at === embeds ? [`<remove name="${name}" />`, headerOf(name, where.value)] : [],
  );
  const folders = embeds.globs.map((glob) => glob.replace(/^\/|\/\*$/g, ''));
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Made by the build: see docs/operations.md. -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpErrors errorMode="Custom">
${lines(8, [403, 404].map(errorPage))}    </httpErrors>
    <security>
      <requestFiltering>
        <hiddenSegments>
${lines(
  10,
  hidden.map((name) => `<add segment="${name}" />`),
)}        </hiddenSegments>
      </requestFiltering>
    </security>
    <staticContent>
${lines(6, Object.keys(types).map(typeOf))}    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${lines(8, general)}      </customHeaders>
    </httpProtocol>
  </system.webServer>
${folders.map((folder) => location(folder, ofEmbeds)).join('')}</configuration>
`;
}

function errorPage(status: number): string {
  return `<remove statusCode="${status}" /><error statusCode="${status}" path="404.html" responseMode="File" />`;
}

function typeOf(ending: string): string {
  return `<remove fileExtension=".${ending}" /><mimeMap fileExtension=".${ending}" mimeType="${contentType(ending)}" />`;
}

function headerOf(name: string, value: string): string {
  return `<add name="${name}" value="${value}" />`;
}

function location(folder: string, headers: readonly string[]): string {
  return `  <location path="${folder}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${lines(10, headers)}        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
`;
}

function lines(indent: number, texts: readonly string[]): string {
  return texts.map((text) => `${' '.repeat(indent)}${text}\n`).join('');
}
