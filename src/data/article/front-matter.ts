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
import { problemAt, type Place, type Problem } from '../problem/problem.ts';

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
    const args = { path: '---', expected: '---' };
    const problems = [problemAt(positions.at(0), 'front-matter', content.slice(0, 20), args)];
    return { data: undefined, body: content, bodyStart: 0, at: () => positions.at(0), problems };
  }
  const yaml = match[1] ?? '';
  const yamlStart = match.indices?.[1]?.[0] ?? 0;
  const document = parseDocument(yaml, { lineCounter: new LineCounter() });
  const at = (path: readonly (string | number)[]) =>
    positions.at(yamlStart + offsetOf(document, path));
  const problems = document.errors.map(({ message, pos }) =>
    problemAt(positions.at(yamlStart + pos[0]), 'front-matter', message.split('\n', 1)[0] ?? '', {
      path: '',
      expected: 'YAML',
    }),
  );
  const plain = document.errors.length > 0 ? {} : plainOf(document);
  if (plain instanceof Error) {
    const args = { path: '', expected: 'YAML' };
    problems.push(problemAt(positions.at(yamlStart), 'front-matter', plain.message, args));
  }
  const result = schema.safeParse(plain);
  if (!result.success && problems.length === 0) {
    for (const issue of result.error.issues) {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      const node = document.getIn(path);
      const found = node === undefined ? '' : JSON.stringify(node);
      problems.push(
        problemAt(at(path), 'front-matter', found, {
          path: path.join('.'),
          expected: issue.message,
        }),
      );
    }
  }
  return {
    data: result.success ? result.data : undefined,
    body: content.slice(match[0].length),
    bodyStart: match[0].length,
    at,
    problems,
  };
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
