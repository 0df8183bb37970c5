import { describe, expect, it } from 'vitest';
import { langOf } from '../../scripts/words.ts';

describe('langOf()', () => {
  it('is Vietnamese when nothing says otherwise', () => {
    expect(langOf([], {})).toBe('vi');
    expect(langOf([], { LANG: 'C.UTF-8' })).toBe('vi');
    expect(langOf([], { LANG: 'fr_FR.UTF-8' })).toBe('vi');
  });

  it('is English in an English locale', () => {
    expect(langOf([], { LANG: 'en_US.UTF-8' })).toBe('en');
    expect(langOf([], { LANG: 'en' })).toBe('en');
    expect(langOf([], { LC_ALL: 'C', LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(langOf([], { LC_ALL: 'vi_VN.UTF-8', LANG: 'en_GB.UTF-8' })).toBe('vi');
  });

  it('lets --lang win over the locale', () => {
    expect(langOf(['--lang', 'vi'], { LANG: 'en_US' })).toBe('vi');
    expect(langOf(['--format', 'json', '--lang=en'], {})).toBe('en');
  });

  it('leaves an unknown --lang to the locale', () => {
    expect(langOf(['--lang', 'fr'], { LANG: 'en_US' })).toBe('en');
    expect(langOf(['--lang'], {})).toBe('vi');
  });
});
