import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layers: each folder of `src/` and the folders that it may import from beside itself. Data
 * flows one way, from the first line to the last.
 */
const layers = {
  'data/text': [],
  'data/problem': ['data/text'],
  'data/csv': ['data/text', 'data/problem'],
  'data/document': ['data/text', 'data/problem', 'data/csv'],
  'data/model': ['data/text', 'data/problem', 'data/csv'],
  'data/article': ['data/text', 'data/problem', 'data/csv', 'data/model'],
  'data/check': [
    'data/text',
    'data/problem',
    'data/csv',
    'data/document',
    'data/model',
    'data/article',
  ],
  theme: ['data'],
  'serve-policy': [],
  i18n: ['data'],
  charts: ['data', 'i18n', 'theme'],
  share: ['data', 'i18n', 'theme', 'charts'],
  draft: ['data', 'i18n'],
  review: ['data', 'i18n', 'share'],
  audit: ['data', 'i18n'],
  permanence: ['data', 'serve-policy'],
  bundle: ['serve-policy'],
  project: ['data', 'i18n', 'permanence'],
  site: ['data', 'i18n', 'theme', 'charts', 'share', 'review', 'permanence', 'project'],
};

/** Folders of `.astro` files that no layer may import from. */
const pages = ['components', 'layouts', 'pages'];

/** Layers that read files or ask Astro; all others are pure. */
const impure = ['project', 'site'];

const top = [...new Set(Object.keys(layers).map((layer) => layer.split('/')[0])), ...pages];

const oneWay = Object.entries(layers).map(([layer, open]) => {
  const [own, part] = layer.split('/');
  const parts = Object.keys(layers).filter((name) => part && name.startsWith(`${own}/`));
  const closed = [
    ...top.filter((name) => name !== own && !open.includes(name)),
    ...parts.filter((name) => name !== layer && !open.includes(name)).map((name) => name.slice(5)),
  ];
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: closed.map((name) => `**/${name}/**`),
              message: 'Data flows one way: see docs/architecture.md.',
            },
            ...(impure.includes(layer)
              ? []
              : [
                  {
                    group: ['astro:*', 'node:fs', 'node:fs/*'],
                    message: `src/${layer} is pure.`,
                  },
                ]),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  {
    ignores: [
      'dist/',
      'bundle/',
      '.build/',
      '.astro/',
      'node_modules/',
      'template/',
      'tests/fixtures/xa-vi-du/',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...oneWay,
  {
    // The one place that reads font files, so that all that is drawn is measured alike.
    files: ['src/share/measure.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
