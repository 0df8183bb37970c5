import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { boundArticles } from './src/project/bound-articles.ts';
import { originOf } from './src/share/origin.ts';

const origin = originOf(process.env);

export default defineConfig({
  site: origin,
  trailingSlash: 'always',
  // While one page is written, others are rendered.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  vite: {
    build: {
      // Styles stay in the syntax of old Android WebViews: docs/browsers.md.
      cssTarget: ['chrome80', 'firefox78', 'safari13'],
      rollupOptions: {
        // Astro's own directive in MDX modules, which Rolldown does not know.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    boundArticles(),
    mdx(),
    sitemap({ filter: (page) => !/\/(404|embed|a3)\//.test(page) }),
  ],
});
