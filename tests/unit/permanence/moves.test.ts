import { describe, expect, test } from 'vitest';
import { adviceOn } from '../../../src/i18n/problems.ts';
import { checkPermanence, readMoves } from '../../../src/permanence/moves.ts';
import { redirectFiles, withMovedAnchors } from '../../../src/permanence/redirects.ts';

const movesOf = (rows: string) => readMoves(`from,to\n${rows}`).moves;
const published = (...addresses: string[]) =>
  addresses.map((address, index) => ({ address, line: index + 1 }));

describe('checkPermanence()', () => {
  test('accepts a site that has all that was published, and more', () => {
    expect(
      checkPermanence(published('/a/', '/a/#x-2022'), new Set(['/a/', '/a/#x-2022', '/b/']), []),
    ).toEqual([]);
  });

  test('names a vanished address, its line, and how to record where it moved', () => {
    const [problem, ...others] = checkPermanence(published('/a/', '/gone/'), new Set(['/a/']), []);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'address-vanished',
      file: 'published/addresses.txt',
      line: 2,
      found: '/gone/',
    });
    const advice = problem && [adviceOn(problem, 'vi'), adviceOn(problem, 'en')];
    expect(advice?.map(({ message }) => message)).toEqual([
      'Địa chỉ đã công bố /gone/ không còn trên trang.',
      'The published address /gone/ is gone from the site.',
    ]);
    for (const { hint } of advice ?? []) expect(hint).toContain('published/moved.csv');
  });

  test('counts a vanished figure’s anchor as a vanished address', () => {
    const problems = checkPermanence(published('/a/#x-2022'), new Set(['/a/']), []);
    expect(problems.map(({ found }) => found)).toEqual(['/a/#x-2022']);
  });

  test('accepts a move, also in two steps, to what is there', () => {
    const moves = movesOf('/old/,/older/\n/older/,/new/\n');
    expect(checkPermanence(published('/old/', '/older/'), new Set(['/new/']), moves)).toEqual([]);
  });

  test.each([
    ['/old/,/nowhere/', 'move-nowhere'],
    ['/old/,/old/', 'move-nowhere'],
    ['/new/,/other/', 'move-present'],
  ])('refuses the move %s as %s', (row, code) => {
    const problems = checkPermanence([], new Set(['/new/', '/other/']), movesOf(`${row}\n`));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

test.each(['https://elsewhere.example/', '//elsewhere.example/', 'javascript:alert(1)', '/a b/'])(
  'readMoves() refuses %s, which is not an address of the site',
  (address) => {
    const { moves, problems } = readMoves(`from,to\n/old/,${address}\n`);
    expect(moves).toEqual([]);
    expect(problems).toMatchObject([{ code: 'move-form', line: 2, column: 7, found: address }]);
  },
);

describe('redirectFiles()', () => {
  test('makes a page that leads on, and lines for static hosts', () => {
    const files = redirectFiles(movesOf('/old/,/new/\n/file.csv,/new.csv\n'), 'https://x.example');
    expect(files.get('old/index.html')).toContain(
      '<meta http-equiv="refresh" content="0;url=/new/">',
    );
    expect(files.get('old/index.html')).toContain(
      '<link rel="canonical" href="https://x.example/new/">',
    );
    expect(files.get('_redirects')).toBe('/old/ /new/ 301\n/file.csv /new.csv 301\n');
    expect(files.get('.htaccess')).toBe(
      'RewriteRule "^old/$" "/new/" [R=301,L,NE]\n' +
        'RewriteRule "^file[.]csv$" "/new.csv" [R=301,L,NE]\n',
    );
  });

  test('names the path that the site stands below where a host cannot know it', () => {
    const files = redirectFiles(movesOf('/old/,/new/\n'), 'https://x.example/ward');
    expect(files.get('_redirects')).toBe('/ward/old/ /ward/new/ 301\n');
    expect(files.get('.htaccess')).toBe('RewriteRule "^old/$" "/ward/new/" [R=301,L,NE]\n');
    expect(files.get('_moved.map')).toBe('"/old/" "/new/";\n');
    expect(files.get('old/index.html')).toContain('href="https://x.example/ward/new/"');
  });

  test('writes nothing without a move', () => {
    expect(redirectFiles([], 'https://x.example').size).toBe(0);
  });
});

test('withMovedAnchors() gives an old anchor a link to where its figure is', () => {
  const html = '<body><main id="main"><h1>x</h1></main></body>';
  const moved = withMovedAnchors(html, '/a/', movesOf('/a/#x-2022,/b/#y-2022\n'));
  expect(moved).toContain('id="x-2022"><a href="/b/#y-2022">');
  expect(withMovedAnchors(html, '/other/', movesOf('/a/#x-2022,/b/#y-2022\n'))).toBe(html);
});
