/**
 * `npm run bundle -- 2022`: makes of the site what needs no network, in `bundle/`: one `.html` of the
 * year's report to send, in each language, and a `.zip` of the whole site that opens from a disk.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import JSZip from 'jszip';
import { withRelativeLinks } from '../src/bundle/relative-links.ts';
import { singlePage } from '../src/bundle/single-page.ts';
import { pageWords } from '../src/i18n/page-words.ts';
import { isForHost } from '../src/serve-policy/host-files.ts';
import { withPagePolicy } from '../src/serve-policy/page-policy.ts';
import { originOf } from '../src/share/origin.ts';
import { site } from '../src/site.ts';
import { build } from './build.ts';
import { manifestName, manifestText } from './finish.ts';
import { CommandError, runCommand, type Call } from './command.ts';
import { words, type Lang } from './words.ts';
import { filesIn } from './files-in.ts';
import { PROJECT } from './project-folder.ts';

/** Zip archives know no earlier day; the files' own dates would make each archive another. */
const noDate = new Date('1980-01-01T00:00:00Z');

/** The report of a year as one HTML file. */
export function reportPage(siteDir: string, year: string, lang: Lang, origin: string): string {
  const folder = join(siteDir, lang === 'en' ? 'en' : '', year);
  const charts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((chart) => existsSync(join(siteDir, year, `${chart}.csv`)))
    .sort()
    .map((chart) => readFileSync(join(folder, chart, 'index.html'), 'utf8'));
  const article = readFileSync(join(folder, 'index.html'), 'utf8');
  return singlePage(article, charts, { origin, heading: pageWords[lang].table });
}

/** The site as a zip archive in one folder; the same bytes for the same site. */
export async function siteArchive(siteDir: string, origin: string): Promise<Buffer> {
  const kept = filesIn(siteDir).filter((file) => file !== manifestName && !isForHost(file));
  const files = new Set([...kept, manifestName]);
  const contents = new Map(
    kept.map((file) => {
      const content = readFileSync(join(siteDir, file));
      if (!file.endsWith('.html')) return [file, content];
      const html = withRelativeLinks(content.toString(), file, files, origin);
      return [file, Buffer.from(withPagePolicy(html))];
    }),
  );
  contents.set(manifestName, Buffer.from(manifestText(contents)));
  const zip = new JSZip();
  for (const [file, content] of contents) {
    zip.file(`${site.slug}/${file}`, content, { date: noDate, createFolders: false });
  }
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
  });
}

const options = { site: { type: 'string' }, out: { type: 'string' } } as const;

async function bundle({ values, positionals, lang }: Call<typeof options>): Promise<number> {
  const root = PROJECT;
  const out = resolve(values.out ?? join(root, 'bundle'));
  const siteDir = resolve(values.site ?? join(root, '.build', 'bundle', 'site'));
  if (values.site === undefined) {
    const status = await build({ root, out: siteDir, lang, format: 'text' });
    if (status !== 0) return status;
  }
  const years = readdirSync(siteDir).filter((entry) => /^\d{4}$/.test(entry));
  const year = positionals[0] ?? years.sort().at(-1) ?? '';
  if (!years.includes(year)) throw new CommandError(words[lang].noYear);
  mkdirSync(out, { recursive: true });
  const origin = originOf(process.env);
  const made: [string, Buffer][] = [
    [`${site.slug}-${year}.html`, Buffer.from(reportPage(siteDir, year, 'vi', origin))],
    [`${site.slug}-${year}-en.html`, Buffer.from(reportPage(siteDir, year, 'en', origin))],
    [`${site.slug}.zip`, await siteArchive(siteDir, origin)],
  ];
  for (const [file, content] of made) {
    const path = join(out, file);
    writeFileSync(path, content);
    const kb = new Intl.NumberFormat(lang).format(Math.ceil(content.length / 1024));
    console.log(`${relative(process.cwd(), path)} (${kb} KB)`);
  }
  if (values.site === undefined) rmSync(dirname(siteDir), { recursive: true, force: true });
  return 0;
}

if (import.meta.main) await runCommand(options, bundle, { positionals: true });
