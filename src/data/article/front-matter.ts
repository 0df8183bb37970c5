import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import type { z } from 'astro/zod';
import { Positions } from '../problem/position.ts';
import { nameOfLetter, oddLettersIn } from '../csv/letters.ts';
import {
  clipped,
  problemAt,
  type MatterNeed,
  type Place,
  type Problem,
} from '../problem/problem.ts';

/** An MDX file taken apart: its checked front matter, and where its body starts. */
export interface Matter<T> {
  data: T | undefined;
  /** The body's text and the offset at which it starts in the file. */
  body: string;
  bodyStart: number;
  /** Where a value of the front matter stands. */
  at: (path: readonly (string | number)[]) => Place;
  problems: Problem[];
}

const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/dm;

/** Reads the YAML between the fences of an MDX file against its schema. */
export function readMatter<S extends z.ZodType>(
  file: string,
  content: string,
  schema: S,
): Matter<z.output<S>> {
  const positions = new Positions(file, content);
  const match = fence.exec(content);
  if (!match || match.index !== 0) {
    const args = { path: '---', needs: 'fence', choices: '' } as const;
    const problems = [problemAt(positions.at(0), 'front-matter', firstLine(content), args)];
    return { data: undefined, body: content, bodyStart: 0, at: () => positions.at(0), problems };
  }
  const yaml = match[1] ?? '';
  const yamlStart = match.indices?.[1]?.[0] ?? 0;
  const document = parseDocument(yaml, { lineCounter: new LineCounter() });
  const at = (path: readonly (string | number)[]) =>
    positions.at(yamlStart + offsetOf(document, path));
  const notRead = { path: '', needs: 'syntax', choices: '' } as const;
  const problems = document.errors.map(({ pos: [start] }) =>
    problemAt(positions.at(yamlStart + start), 'front-matter', lineAt(yaml, start), notRead),
  );
  const plain = document.errors.length > 0 ? {} : plainOf(document);
  if (plain instanceof Error) {
    const start = Math.max(0, yaml.search(/(?<=^|\s)\*/));
    const place = positions.at(yamlStart + start);
    problems.push(problemAt(place, 'front-matter', lineAt(yaml, start), notRead));
  }
  const result = schema.safeParse(plain);
  if (!result.success && problems.length === 0) {
    for (const issue of result.error.issues) {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      const node = document.getIn(path);
      const found = node === undefined ? '' : JSON.stringify(node);
      problems.push(
        problemAt(at(path), 'front-matter', found, { path: path.join('.'), ...needOf(issue) }),
      );
    }
  }
  problems.push(...hiddenLetters(plain, yaml, at));
  return {
    data: result.success ? result.data : undefined,
    body: content.slice(match[0].length),
    bodyStart: match[0].length,
    at,
    problems,
  };
}

/** The letters that nobody sees, written by their number in double quotes (`"\u202E185"`). */
function hiddenLetters(
  value: unknown,
  yaml: string,
  at: Matter<unknown>['at'],
  path: readonly (string | number)[] = [],
): Problem[] {
  if (typeof value === 'string') {
    const hidden = oddLettersIn(value).filter((letter) => !yaml.includes(letter));
    return hidden.map((letter) =>
      problemAt(at(path), 'letter-odd', nameOfLetter(letter), { around: clipped(value) }),
    );
  }
  if (value === null || typeof value !== 'object') return [];
  const children = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...children].flatMap(([key, child]) => hiddenLetters(child, yaml, at, [...path, key]));
}

/** What a value of a front matter should have been, by the refusal of its schema. */
function needOf(issue: z.core.$ZodIssue): { needs: MatterNeed; choices: string } {
  const need = (needs: MatterNeed, choices: readonly unknown[] = []) => ({
    needs,
    choices: choices.join(', '),
  });
  switch (issue.code) {
    case 'invalid_format':
      return need(issue.format === 'date' ? 'day' : 'id');
    case 'invalid_value':
      return need('choice', issue.values);
    case 'invalid_union':
      return need(
        'choice',
        [...issue.message.matchAll(/'([^']+)'/g)].map(([, choice]) => choice),
      );
    case 'unrecognized_keys':
      return need('known', issue.keys);
    case 'invalid_type':
      return need(needByType[issue.expected] ?? 'text');
    case 'too_small':
      return need(
        issue.origin === 'string' ? 'text' : issue.origin === 'array' ? 'list' : 'number',
      );
    default:
      return need('text');
  }
}

const needByType: Readonly<Record<string, MatterNeed>> = {
  array: 'list',
  number: 'number',
  int: 'number',
  boolean: 'yes',
};

function firstLine(text: string): string {
  return text.slice(0, 60).split(/[\r\n]/, 1)[0] ?? '';
}

/** The line of a text that an offset stands in. */
function lineAt(text: string, offset: number): string {
  const start =
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(start).split(/[\r\n]/, 1)[0] ?? '';
}

/** A document as plain values; an error when an alias in it (`*name`) leads nowhere. */
function plainOf(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The offset of the value at a path, or of the nearest thing above it that exists. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === part,
      );
      if (!pair) return offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
    }
    offset = (node as Node | null)?.range?.[0] ?? offset;
  }
  return offset;
}
