import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { articleFolder, checkProject, type Project } from '../data/check.ts';
import { isError } from '../data/problem.ts';
import { readProject } from './read-project.ts';
import { reportProblems } from './report.ts';
import { weave } from './weave.ts';

/**
 * Checks the project before Astro reads a page, and hands Astro each article
 * with its figures bound. With an error in data or articles nothing is built: the
 * build throws the whole report.
 */
export function boundArticles(): AstroIntegration {
  let root = '';
  let checked: { files: Map<string, string>; project: Project } | undefined;
  const check = () => {
    const files = readProject(root);
    const project = checkProject(files);
    const errors = project.problems.filter(isError);
    if (errors.length > 0) {
      const report = reportProblems(errors, { lang: 'vi', format: 'text', colour: false });
      throw new Error(`\n${report}`);
    }
    return { files, project };
  };
  return {
    name: 'bound-articles',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        root = fileURLToPath(config.root);
        if (command === 'build') checked = check();
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'bound-articles',
                enforce: 'pre',
                transform: {
                  order: 'pre',
                  handler(source: string, id: string) {
                    const file = relative(root, id.split('?')[0] ?? '').replaceAll('\\', '/');
                    if (!file.startsWith(`${articleFolder}/`) || !file.endsWith('.mdx'))
                      return null;
                    const { project } = checked ?? check();
                    const article = project.articles.find((one) => one.file === file);
                    if (article) return { code: weave(source, article), map: null };
                    const english = project.english.find((one) => one.file === file);
                    if (!english) return null;
                    return { code: weave(source, { ...english, spans: [] }), map: null };
                  },
                },
              },
            ],
          },
        });
      },
    },
  };
}
