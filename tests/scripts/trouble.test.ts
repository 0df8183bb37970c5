import { describe, expect, it } from 'vitest';
import { SiteAddressError } from '../../src/site-address.ts';
import { troubleOf } from '../../scripts/trouble.ts';

const ROOT = '/home/an/site';

const refusal = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: no, write`), { code, ...(path ? { path } : {}) });

describe('troubleOf()', () => {
  it.each([
    ['ENOSPC', 'Đĩa đã đầy, không ghi được dist/index.html.'],
    ['EDQUOT', 'Đĩa đã đầy, không ghi được dist/index.html.'],
    ['EROFS', 'Không ghi được dist/index.html: thư mục chỉ cho đọc.'],
    ['EACCES', 'Không có quyền ghi dist/index.html (EACCES).'],
    ['EBUSY', 'Không thay được dist/index.html: thư mục đang bị giữ.'],
  ])('names what the file system refused with %s', (code, message) => {
    const trouble = troubleOf(refusal(code, `${ROOT}/dist/index.html`), 'vi', ROOT);
    expect(trouble.message).toBe(message);
  });

  it.each([
    ['vi', 'không bắt đầu bằng https://'],
    ['en', 'it does not begin with https://'],
  ] as const)('says in %s why an address is refused, and how one looks', (lang, why) => {
    const error = new SiteAddressError('name.github.io', 'scheme', 'SITE_URL');
    const { message, hint } = troubleOf(error, lang, ROOT);
    expect(message).toContain(`SITE_URL: "name.github.io"`);
    expect(message).toContain(why);
    expect(hint).toContain('SITE_URL=https://');
  });

  it('finds a refusal behind other errors, and one that has no path', () => {
    const error = new Error('build failed', { cause: refusal('ENOSPC') });
    expect(troubleOf(error, 'en', ROOT).message).toBe(
      'The disk is full, cannot write the project folder.',
    );
  });

  it('reads how the Rust tools of Astro say it', () => {
    const message = `Failed to write file in ${ROOT}/.build/x.mjs\n\nNo space left on device (os error 28)`;
    expect(troubleOf(new Error(message), 'en', ROOT).message).toBe(
      'The disk is full, cannot write .build/x.mjs.',
    );
  });

  it("gives Astro's place and hint, relative to the project", () => {
    const loc = { file: `${ROOT}/src/pages/index.astro`, line: 3, column: 7 };
    const error = Object.assign(new Error('Expected a brace'), { loc, hint: 'Close it.' });
    expect(troubleOf(error, 'en', ROOT)).toEqual({
      message: 'Expected a brace\n  at src/pages/index.astro:3:7',
      hint: 'Close it.',
    });
  });

  it('shows neither traces nor colours, even inside the message', () => {
    const error = new Error(
      'CompilerError: \u001B[31mbad\u001B[0m\n    at compile (file:///x/y.js:61:3)\n    at z',
    );
    expect(troubleOf(error, 'en', ROOT).message).toBe('CompilerError: bad');
  });
});
