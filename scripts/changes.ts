import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadProject } from '../src/data/check/load-project.ts';
import type { Lang } from '../src/data/text/number.ts';
import { changesOf, type ProjectState } from '../src/changes/changes.ts';
import { changesFormats, tellChanges, type ChangesFormat } from '../src/changes/tell-changes.ts';
import { changesWords } from '../src/i18n/changes.ts';
import { isProjectFile, readProject, textOf } from '../src/project/read-project.ts';
import { filesAt, isInGit } from './git-files.ts';
import { CommandError, badOption, runCommand } from './command.ts';
import { PROJECT } from './project-folder.ts';

/** What the working tree is compared with: a git revision, or the folder of another copy. */
export type Base = { revision: string } | { folder: string };

/**
 * `npm run changes`: prints what the change of data and content under `root` does
 * to the site, against a base. It refuses nothing itself: status 1 only when there
 * is no such base.
 */
export function runChanges(
  root: string,
  { base, lang, format }: { base: Base; lang: Lang; format: ChangesFormat },
): number {
  const before = filesOfBase(root, base);
  if (!before) throw new CommandError(noBase(root, base, lang));
  const changes = changesOf(stateOf(before), stateOf(readProject(root)));
  process.stdout.write(tellChanges(changes, { lang, format }));
  return 0;
}

function stateOf(files: ReadonlyMap<string, string>): ProjectState {
  return { files, project: loadProject(files) };
}

function filesOfBase(root: string, base: Base): Map<string, string> | undefined {
  if ('folder' in base) {
    return existsSync(join(base.folder, 'data')) ? readProject(base.folder) : undefined;
  }
  const files = filesAt(root, base.revision, isProjectFile);
  return files && new Map([...files].map(([path, bytes]) => [path, textOf(path, bytes)]));
}

function noBase(root: string, base: Base, lang: Lang) {
  const say = changesWords[lang];
  if ('folder' in base) return say.noFolder(base.folder);
  return isInGit(root) ? say.noRevision(base.revision) : say.notGit;
}

if (import.meta.main) {
  const options = {
    root: { type: 'string', default: PROJECT },
    base: { type: 'string' },
    from: { type: 'string' },
    format: { type: 'string', default: 'text' },
  } as const;
  await runCommand(options, ({ values, lang }) => {
    const { root, from, base: revision = 'HEAD' } = values;
    const format = changesFormats.find((one) => one === values.format);
    if (!format) throw badOption(`--format ${values.format} (${changesFormats.join(' | ')})`, lang);
    if (values.base !== undefined && from !== undefined) {
      throw new CommandError(changesWords[lang].twoBases, 2);
    }
    const base = from === undefined ? { revision } : { folder: resolve(from) };
    return runChanges(resolve(root), { base, lang, format });
  });
}
