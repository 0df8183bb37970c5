import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { articleFolder, loadProject, type Project } from '../data/check/load-project.ts';
import { isError } from '../data/problem/problem.ts';
import { givenPlan, nameOfText, type BuildPlan } from './build-plan.ts';
import { readProject } from './read-project.ts';
import { reportProblems } from './report.ts';
import { injectedArticle } from '../data/article/inject.ts';

/**
 * Checks the project before Astro reads a page, and hands Astro each article
 * with its figures bound. With an error in data or articles nothing is built: the
 * build throws the whole report. A build that has checked the project itself gives
 * the articles with its plan; one that has changed since is refused.
 */
export function boundArticles(): AstroIntegration {
  const plan = givenPlan();
  let root = '';
  let checked: { files: Map<string, string>; project: Project } | undefined;
  const check = () => {
    const files = readProject(root);
    const project = loadProject(files);
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
        if (command === 'build' && !plan) checked = check();
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
                    if (plan) return planned(plan, file, source);
                    const { project } = checked ?? check();
                    const code = injectedArticle(project, file, source);
                    return code === undefined ? null : { code, map: null };
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

function planned(
  { articles }: BuildPlan,
  file: string,
  source: string,
): { code: string; map: null } {
  const article = articles[file];
  if (article?.source !== nameOfText(source))
    throw new Error(`${file} has changed since the check`);
  return { code: article.code, map: null };
}
