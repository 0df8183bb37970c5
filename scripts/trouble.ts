import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { SiteAddressError } from '../src/site-address.ts';
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

/** How Node, and the Rust tools inside Astro, name what the file system refused, and our words. */
const REFUSALS: readonly (readonly [RegExp, (say: typeof words.vi, path: string) => Trouble])[] = [
  [/\bENOSPC\b|\bEDQUOT\b|os error (28|122)\b/, (say, path) => say.diskFull(path)],
  [/\bEROFS\b|os error 30\b/, (say, path) => say.readOnly(path)],
  [/\bEACCES\b|os error 13\b/, (say, path) => say.denied(path, 'EACCES')],
  [/\bEPERM\b|os error 1\b/, (say, path) => say.denied(path, 'EPERM')],
  [/\b(EBUSY|ENOTEMPTY|EXDEV)\b/, (say, path) => say.inUse(path)],
];

/**
 * An error in words for a person: a full, read-only, forbidden or held place by its own name; an
 * address that the site cannot have;
 * anything else by its message, its hint and the first line of the project that it names.
 *
 * @param root paths inside it are shown relative to it
 */
export function troubleOf(error: unknown, lang: Lang, root: string): Trouble {
  const say = words[lang];
  if (error instanceof SiteAddressError) {
    return say.badAddress(error.place, error.text, error.fault);
  }
  const chain = causesOf(error);
  for (const { code, message, path, dest } of chain) {
    const refusal = REFUSALS.find(([pattern]) => pattern.test(`${code ?? ''} ${message ?? ''}`));
    const isFull = refusal === REFUSALS[0];
    const named = (isFull ? dest : undefined) ?? path ?? pathIn(message);
    if (refusal) return refusal[1](say, shown(named, root) || say.projectFolder);
  }
  const first: AnyError = chain[0] ?? { message: String(error) };
  const message = withoutTrace(stripVTControlCharacters(first.message ?? String(error)));
  const trouble = say.unexpected(message, placeOf(first, root));
  return first.hint ? { ...trouble, hint: first.hint } : trouble;
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
    const place = [shown(loc.file, root), loc.line, loc.column];
    const text = place.filter((part) => part !== undefined).join(':');
    return message?.includes(text) ? undefined : text;
  }
  const places = [...(stack ?? '').matchAll(/(?:file:\/\/)?(\/[^()\s]+:\d+:\d+)/g)];
  const isOwn = (place: string) =>
    place.startsWith(`${root}/`) && !/\/(node_modules|\.build)\//.test(place);
  const own = places.map(([, place = '']) => place).find(isOwn);
  return own && shown(own, root);
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
