import { dirname, join } from 'node:path';
import ts from 'typescript';
import { PROJECT } from './project.ts';

/** What a literal claims to be, by its `@type`. */
export interface Claim {
  type: string;
  value: unknown;
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
};

/**
 * Holds JSON-LD against schema.org's vocabulary: each literal is compiled against the type that
 * the package schema-dts generates from it. A property that its type does not have, or a value of
 * the wrong type, is a complaint of the compiler.
 *
 * @returns the complaints about each claim, in their order
 */
export function complaintsOf(claims: readonly Claim[]): string[][] {
  const types = [...new Set(claims.map(({ type }) => type))];
  const head = `import type { ${['WithContext', ...types].join(', ')} } from 'schema-dts';`;
  const lines = claims.map(
    ({ type, value }, at) =>
      `export const claim${at}: WithContext<${type}> = ${JSON.stringify(value)};`,
  );
  const file = join(PROJECT, 'tests', 'support', 'schema-org-claims.ts');
  const diagnostics = diagnosticsOf(file, [head, ...lines].join('\n'));
  const complaints = claims.map((): string[] => []);
  for (const { file: source, start = 0, messageText } of diagnostics) {
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    const line = source?.fileName === file ? source.getLineAndCharacterOfPosition(start).line : 0;
    const own = complaints[line - 1];
    if (!own) throw new Error(message);
    own.push(message);
  }
  return complaints;
}

/** Compiles a text as if it stood in a file, without writing it. */
function diagnosticsOf(file: string, text: string): readonly ts.Diagnostic[] {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getCurrentDirectory = () => dirname(file);
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, language, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, language)
      : getSourceFile(name, language, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program);
}
