import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { injectedArticle } from '../data/article/inject.ts';
import { articleFolder } from '../data/check/load-project.ts';
import { projectIn, validProjectIn } from './project-in.ts';

/** The module from which pages get the project: it depends on all its files. */
const projectModule = 'src/project/project-in.ts';

/**
 * Checks the project before Astro builds a page, and hands Astro each article with its figures
 * bound. With an error in data or articles nothing is built: the build throws the whole report, and
 * each page of the development server shows it. There an edit of any file of the project reloads
 * the pages that are open.
 */
export function boundArticles(): AstroIntegration {
  return {
    name: 'bound-articles',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        const root = fileURLToPath(config.root);
        if (command === 'build') validProjectIn(root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'bound-articles',
                enforce: 'pre',
                transform: {
                  order: 'pre',
                  handler(code: string, id: string) {
                    const file = relative(root, id.split('?')[0] ?? '').replaceAll('\\', '/');
                    const isArticle = file.startsWith(`${articleFolder}/`) && file.endsWith('.mdx');
                    if (!isArticle && file !== projectModule) return null;
                    for (const path of projectIn(root).files.keys()) {
                      this.addWatchFile(join(root, path));
                    }
                    if (!isArticle) return null;
                    const injected = injectedArticle(validProjectIn(root), file, code);
                    return injected === undefined ? null : { code: injected, map: null };
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
