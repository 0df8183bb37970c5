import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { words, type Lang, type Trouble } from './words.ts';

/** What is read from an error of Node, Vite or Astro; any of it may be missing. */
interface AnyError {
  readonly message?: string;
  readonly stack?: string;
  readonly code?: string;
  readonly path?: string;
  readonly dest?: string;
  readonly hint?: string;
  readonly cause?: unknown;
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
}

/** How Node, and the Rust tools inside Astro, name what the file system refused. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/\bENOSPC\b|\bEDQUOT\b|os error (28|122)\b/, 'ENOSPC'],
  [/\bEROFS\b|os error 30\b/, 'EROFS'],
  [/\bEACCES\b|os error 13\b/, 'EACCES'],
  [/\bEPERM\b|os error 1\b/, 'EPERM'],
  [/\b(EBUSY|ENOTEMPTY|EXDEV)\b/, 'EBUSY'],
];

/**
 * An error in words for a person: a full, read-only, forbidden or held place by its own name;
 * anything else by its message, its hint and the first line of the project that it names.
 *
 * @param root paths inside it are shown relative to it
 */
export function troubleOf(error: unknown, lang: Lang, root: string): Trouble {
  const say = words[lang];
  const chain = causesOf(error);
  for (const link of chain) {
    const named = link.path ?? pathIn(link.message);
    const path = shown(named, root) || say.projectFolder;
    switch (refusalOf(link)) {
      case 'ENOSPC':
        return say.diskFull(shown(link.dest ?? named, root) || say.projectFolder);
      case 'EROFS':
        return say.readOnly(path);
      case 'EACCES':
        return say.denied(path, 'EACCES');
      case 'EPERM':
        return say.denied(path, 'EPERM');
      case 'EBUSY':
        return say.inUse(path);
    }
  }
  const first: AnyError = chain[0] ?? { message: String(error) };
  const message = withoutTrace(stripVTControlCharacters(first.message ?? String(error)));
  const trouble = say.unexpected(message, placeOf(first, root));
  return first.hint ? { ...trouble, hint: first.hint } : trouble;
}

function refusalOf({ code, message }: AnyError): string | undefined {
  const text = `${code ?? ''} ${message ?? ''}`;
  return REFUSALS.find(([pattern]) => pattern.test(text))?.[1];
}

function causesOf(error: unknown): AnyError[] {
  const chain: AnyError[] = [];
  for (let link = error; link instanceof Error && chain.length < 10; link = link.cause) {
    chain.push(link as AnyError);
  }
  return chain;
}

function placeOf({ loc, stack, message }: AnyError, root: string): string | undefined {
  if (loc?.file) {
    const place = [shown(loc.file, root), loc.line, loc.column].filter(
      (part) => part !== undefined,
    );
    const text = place.join(':');
    return message?.includes(text) ? undefined : text;
  }
  for (const line of (stack ?? '').split('\n')) {
    const place = /(?:file:\/\/)?(\/[^()\s]+:\d+:\d+)/.exec(line)?.[1];
    if (place?.startsWith(`${root}/`) && !/\/(node_modules|\.build)\//.test(place)) {
      return shown(place, root);
    }
  }
  return undefined;
}

/** Bundlers put the traces of their plugins' errors into the message itself. */
function withoutTrace(message: string): string {
  return message.replaceAll(/^\s+at .*\n?/gm, '').trimEnd();
}

function pathIn(message = ''): string | undefined {
  return /'([^']*\/[^']*)'|\bfile in (\S+)/.exec(message)?.slice(1).find(Boolean);
}

function shown(path: string | undefined, root: string): string {
  if (!path) return '';
  const plain = path.startsWith('file://') ? path.slice('file://'.length) : path;
  const inside = relative(root, plain);
  return inside === '' || inside.startsWith('..') ? plain : inside;
}
