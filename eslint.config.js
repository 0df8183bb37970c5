import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Data flows one way; each room names the rooms that it may not look into. */
const rooms = {
  'src/data': [
    'entry',
    'charts',
    'share',
    'i18n',
    'audit',
    'project',
    'components',
    'layouts',
    'pages',
  ],
  'src/i18n': ['entry', 'charts', 'share', 'audit', 'project', 'components', 'layouts', 'pages'],
  'src/charts': ['entry', 'share', 'audit', 'project', 'components', 'layouts', 'pages'],
  'src/share': ['entry', 'audit', 'project', 'components', 'layouts', 'pages'],
  'src/entry': ['charts', 'audit', 'project', 'components', 'layouts', 'pages'],
  'src/audit': ['charts', 'share', 'project', 'components', 'layouts', 'pages'],
  'src/serve-policy': [
    'data',
    'entry',
    'charts',
    'share',
    'i18n',
    'project',
    'components',
    'pages',
  ],
  'src/project': ['charts', 'share', 'components', 'layouts', 'pages'],
};

const oneWay = Object.entries(rooms).map(([room, closed]) => ({
  files: [`${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: closed.map((name) => `**/${name}/**`),
            message: 'Data flows one way: see docs/architecture.md.',
          },
          ...(room === 'src/project'
            ? []
            : [{ group: ['astro:*', 'node:fs', 'node:fs/*'], message: `${room} is pure.` }]),
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/', 'bundle/', '.build/', '.astro/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...oneWay,
  {
    // The one place that reads font files, so that all that is drawn is measured alike.
    files: ['src/share/measure.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
