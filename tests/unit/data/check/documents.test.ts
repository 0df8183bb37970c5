import { describe, expect, it } from 'vitest';
import { checkDocuments, type SourceDocument } from '../../../../src/data/check/documents.ts';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { edited, ownFiles } from '../../project-files.ts';

const project = loadProject(ownFiles);
const file = 'data/documents/tong_ket_2022.txt';

/** Made up: every wording of the site, and what a test adds. */
const wordings = [...project.dataset.data.values()].flatMap((datum) =>
  datum.kind === 'observed' ? [datum.wording] : [],
);

function documentOf(text: string, paragraphs = [text]): SourceDocument {
  return { file, source: 'tong_ket_2022', text, paragraphs };
}

/** The problems of a document, each `file:line:column code found`. */
function told(text: string, files: ReadonlyMap<string, string> = ownFiles): string[] {
  const own = files === ownFiles ? project : loadProject(files);
  return checkDocuments(files, own, [documentOf(text)]).map(
    ({ line, column, code, found, ...one }) => `${one.file}:${line}:${column} ${code} ${found}`,
  );
}

const whole = wordings.join('.\n');

describe('checkDocuments(files, project, documents)', () => {
  it('finds nothing without a document, or where each wording stands in it', () => {
    expect(checkDocuments(ownFiles, project, [])).toEqual([]);
    expect(told(whole)).toEqual([]);
  });

  it.each([
    ['white space and wrapped lines', whole.replaceAll(' hộ ', '\u00A0hộ\n')],
    ['decomposed letters', whole.normalize('NFD')],
    ['letters that nobody sees', whole.replaceAll('hộ', 'h\u00ADộ')],
    ['quotation marks', whole.replaceAll('”', '«')],
  ])('takes no offence at other %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['another digit', '185 hộ nghèo', '186 hộ nghèo'],
    ['another letter', 'phường có 185', 'phương có 185'],
    ['a word that is left out', 'nay phường có 185', 'nay có 185'],
    ['a capital', 'Hiện nay phường', 'hiện nay phường'],
    ['a number that goes on', '185 hộ nghèo', '185 hộ nghèo1'],
  ])('refuses a wording for %s', (_, from, to) => {
    expect(told(whole.replace(from, to))[0]).toMatch(
      /^data\/poverty\.csv:2:\d+ wording-not-in-document Hiện nay phường có 185 hộ nghèo$/,
    );
  });

  it('holds a wording to all the documents of its source, and shows the nearest passage', () => {
    const parts = [
      whole.replace('185 hộ nghèo', '158 hộ nghèo'),
      'Hiện nay phường có 185 hộ nghèo',
    ];
    expect(
      checkDocuments(
        ownFiles,
        project,
        parts.map((text) => documentOf(text)),
      ),
    ).toMatchObject([{ code: 'document-numbers', severity: 'warning' }]);
    const [first] = checkDocuments(ownFiles, project, [documentOf(parts[0] ?? '')]);
    expect(first?.args).toEqual({ file, near: 'Hiện nay phường có 158 hộ nghèo.' });
    const [far] = checkDocuments(ownFiles, project, [documentOf('Không có gì.')]);
    expect(far?.args['near']).toBe('');
  });

  it('finds a wording that was drafted from a table in its paragraphs', () => {
    const files = edited(['data/social-media.csv', 'với 195 bài viết', 'Bài viết – Năm 2022: 195']);
    const table = whole.replace('với 195 bài viết', '| Bài viết | 195 |');
    const document = documentOf(table, ['Bài viết – Năm 2022: 195']);
    const found = checkDocuments(files, loadProject(files), [document]).map(({ code }) => code);
    expect(found).not.toContain('wording-not-in-document');
  });

  it('gathers the numbers that nothing accounts for in one warning, at the first', () => {
    const more = `${whole}.\n1. Quận 1 trao 7 suất, ngày 3/4/2022.\n2) Trồng 9 cây vì Covid-19, đủ 5 mặt.`;
    const line = whole.split('\n').length + 1;
    expect(told(more)).toEqual([`${file}:${line}:16 document-numbers 7`]);
    const [warning] = checkDocuments(ownFiles, project, [documentOf(more)]);
    expect(warning).toMatchObject({ severity: 'warning', args: { count: '2' } });
    expect(warning?.args['list']).toContain('9 cây');
  });
});
