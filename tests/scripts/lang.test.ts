import { expect, it } from 'vitest';
import { langOf } from '../../scripts/words.ts';

it.each([
  ['vi', [], {}],
  ['vi', [], { LANG: 'C.UTF-8' }],
  ['vi', [], { LANG: 'fr_FR.UTF-8' }],
  ['en', [], { LANG: 'en_US.UTF-8' }],
  ['en', [], { LANG: 'en' }],
  ['en', [], { LC_ALL: 'C', LANG: 'en_GB.UTF-8' }],
  ['vi', [], { LC_ALL: 'vi_VN.UTF-8', LANG: 'en_GB.UTF-8' }],
  ['vi', ['--lang', 'vi'], { LANG: 'en_US' }],
  ['en', ['--format', 'json', '--lang=en'], {}],
  ['en', ['--lang', 'fr'], { LANG: 'en_US' }],
  ['vi', ['--lang'], {}],
])('langOf() is %s for the options %j and the environment %j', (lang, args, env) => {
  expect(langOf(args, env)).toBe(lang);
});
