import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { checkDocuments } from '../../src/data/check/documents.ts';
import { projectIn } from '../../src/project/project-in.ts';
import { readDocuments } from '../../src/project/read-documents.ts';
import { madeUpArticle } from '../fixtures/made-up-article.ts';
import { docx, docxOf } from '../support/docx.ts';
import { copyProject, PROJECT, type Overlay } from '../support/project.ts';
import { runNode, type Ended } from '../support/run-node.ts';
import { tempFolder } from '../support/temp-folder.ts';

function copy(overlay: Overlay = {}): string {
  const root = copyProject(overlay);
  onTestFinished(() => rmSync(root, { recursive: true }));
  return root;
}

/** A file of its own, outside the project. */
function written(name: string, content: string | Uint8Array): string {
  const file = join(tempFolder(), name);
  writeFileSync(file, content);
  return file;
}

function newYear(root: string, ...args: string[]): Promise<Ended> {
  return runNode([join(PROJECT, 'scripts/new-year.ts'), ...args, '--root', root]);
}

function check(root: string): Promise<Ended> {
  return runNode([join(PROJECT, 'scripts/check.ts'), '--root', root]);
}

/** Every file of data and content, by path. */
function filesOf(root: string): Map<string, string> {
  const folders = ['data', 'src/content/articles', 'src/content/articles/en'];
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = `${folder}/${entry.name}`;
          return [path, readFileSync(join(root, path), 'latin1')] as const;
        }),
    ),
  );
}

/** What a person does last: empties every mark, and accounts for what was not recognised. */
function confirm(root: string): void {
  const change = (path: string, edit: (text: string) => string) =>
    writeFileSync(join(root, path), edit(readFileSync(join(root, path), 'utf8')));
  for (const name of readdirSync(join(root, 'data'))) {
    if (name.endsWith('.csv'))
      change(`data/${name}`, (text) => text.replaceAll(/\?(?=\r?$)/gm, ''));
  }
  change('src/content/articles/2023.mdx', (text) =>
    text.replace('draft: true\n', '').replace(' và trồng 37 cây xanh', ''),
  );
  change('src/content/articles/en/2023.mdx', (text) => text.replace('draft: true\n', ''));
}

/** A copy that every refused command leaves as it is. */
let untouched = '';

beforeAll(() => {
  untouched = copyProject();
  return () => rmSync(untouched, { recursive: true });
});

describe('npm run new-year -- 2023 article', () => {
  it('drafts a year that is refused before it is confirmed, and accepted after', async () => {
    const root = copy();
    const ended = await newYear(root, '2023', written('bai.txt', madeUpArticle));
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('Đã ghi nháp 19 số');
    expect(ended.stdout).toContain(
      'Hộ nghèo: 160 hộ (năm 2022: 185)\n      “Hiện nay phường có 160 hộ nghèo, ',
    );
    expect(ended.stdout).toMatch(/37: .+\n +“Phường đủ, trọn 5 mặt/);
    const before = await check(root);
    expect(before.status).toBe(1);
    expect(before.stderr).toMatch(/data\/poverty\.csv:5:\d+ .*\n.*bản nháp/);
    expect(before.stderr).toMatch(/src\/content\/articles\/2023\.mdx:4:8/);
    confirm(root);
    const after = await check(root);
    expect(after).toMatchObject({ status: 0 });
  });

  it('reads the same from a Word document and from a text in another encoding', async () => {
    const paragraphs = madeUpArticle.trim().split('\n\n');
    const inWord = written('Bài tổng kết.docx', await docx(paragraphs));
    const wide = written('bai.TXT', Buffer.from(`\uFEFF${madeUpArticle}`, 'utf16le'));
    const plain = written('bai.txt', madeUpArticle.normalize('NFD').replaceAll('\n', '\r\n'));
    const drafts = [];
    for (const file of [inWord, wide, plain]) {
      const root = copy();
      expect(await newYear(root, '2023', file)).toMatchObject({ status: 0, stderr: '' });
      drafts.push(filesOf(root));
    }
    expect(drafts[1]).toEqual(drafts[0]);
    expect(drafts[2]).toEqual(drafts[0]);
  });

  it('writes the frame and the list, with a warning, for the text of another year', async () => {
    const root = copy();
    const ended = await newYear(root, '2025', written('bai.txt', madeUpArticle));
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^CHÚ Ý \(2\):\n {2}Bài nói về năm 2023, không nói về năm 2025/);
    expect(readdirSync(join(root, 'src/content/articles'))).toContain('2025.mdx');
    expect(readFileSync(join(root, 'data/sources.csv'), 'utf8')).toContain('\ntong_ket_2025,');
    expect(readFileSync(join(root, 'data/poverty.csv'))).toEqual(
      readFileSync(join(PROJECT, 'data/poverty.csv')),
    );
  });

  it('drafts a rise as a rise, with its hedge', async () => {
    const root = copy();
    const text =
      'Phường tổng kết năm 2023\n\nNăm 2023, phường có hơn 160 hộ nghèo, tăng 25 hộ so với đầu năm.\n\nXong.';
    const ended = await newYear(root, '2023', written('bai.txt', text));
    expect(ended.stdout).toContain('Hộ nghèo: hơn 160 hộ');
    expect(ended.stdout).toContain('Hộ nghèo giảm so với đầu năm: −25 hộ');
    const rows = readFileSync(join(root, 'data/poverty.csv'), 'utf8');
    expect(rows).toMatch(/^ho_ngheo_giam,2023,-25,"[^"]*tăng 25 hộ so với đầu năm"/m);
  });

  it('tells what of a Word document it does not read', async () => {
    const root = copy();
    const run = (text: string, marks = '') =>
      `<w:p><w:r><w:rPr>${marks}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const bytes = await docxOf(
      run('Phường tổng kết năm 2023') +
        run('Năm 2023, phường còn 160 hộ nghèo.') +
        run('Phường có 185 hộ nghèo.', '<w:strike/>'),
      { footnotes: 'Theo 3 nguồn.' },
    );
    const ended = await newYear(root, '2023', written('bai.docx', bytes));
    expect(ended.stdout).toContain('chữ gạch ngang: “Phường có 185 hộ nghèo.”');
    expect(ended.stdout).toContain('chú thích: “Theo 3 nguồn.”');
    expect(ended.stdout).toContain('Đã ghi nháp 1 số');
  });

  it('appends to a file as a spreadsheet saved it, with its mark, separators and line ends', async () => {
    const root = copy();
    const file = join(root, 'data/tax.csv');
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n');
    const asExcel = `\uFEFF${rows.join('\r\n')}\r\n`;
    writeFileSync(file, asExcel);
    await newYear(root, '2023', written('bai.txt', madeUpArticle));
    const after = readFileSync(file, 'utf8');
    const [header = '', ...body] = after.split('\r\n');
    expect(header).toBe(`\uFEFF${rows[0]},draft`);
    expect(body.slice(0, 3)).toEqual(rows.slice(1));
    expect(body).toHaveLength(7);
    expect(body[4]).toContain('"9,5 tỷ"');
  });

  it('writes UTF-8 into a table that was saved in UTF-16', async () => {
    const root = copy();
    const file = join(root, 'data/tax.csv');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, Buffer.from(`\uFEFF${before}`, 'utf16le'));
    await newYear(root, '2023', written('bai.txt', madeUpArticle));
    const [header, ...body] = readFileSync(file, 'utf8').split('\n');
    const [first, ...rows] = before.trimEnd().split('\n');
    expect(header).toBe(`${first},draft`);
    expect(body.slice(0, rows.length)).toEqual(rows);
  });

  it('lays a copy of the document beside the data, which holds each wording it drafted', async () => {
    const root = copy();
    const file = written('bai.docx', await docx(madeUpArticle.trim().split(/\n\s*\n/)));
    await newYear(root, '2023', file);
    const laid = readFileSync(join(root, 'data/documents/tong_ket_2023.docx'));
    expect(laid).toEqual(readFileSync(file));
    const [document] = await readDocuments(root);
    const { files, project } = projectIn(root);
    const codes = checkDocuments(files, project, document ? [document] : []).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['document-numbers']);
  });

  it('overwrites nothing when it is run again', async () => {
    const root = copy();
    const file = written('bai.txt', madeUpArticle);
    await newYear(root, '2023', file);
    const before = filesOf(root);
    const again = await newYear(root, '2023', file);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('không ghi đè');
    expect(filesOf(root)).toEqual(before);
    rmSync(join(root, 'src/content/articles/2023.mdx'));
    const rowsThere = filesOf(root);
    expect((await newYear(root, '2023', file)).stderr).toContain('data/sources.csv');
    expect(filesOf(root)).toEqual(rowsThere);
  });

  it.each<[name: string, args: () => string[], status: number, says: RegExp]>([
    ['no arguments', () => [], 2, /Cần một năm và một tệp/],
    ['an option that is none', () => ['2023', 'x.txt', '--forse'], 2, /--forse/],
    ['a file that is not there', () => ['2023', '/no/such.txt'], 1, /Không có tệp/],
    ['a kind of file that is none', () => ['2023', written('bai.pdf', '%PDF')], 1, /\.docx/],
    ['an empty file', () => ['2023', written('bai.txt', '')], 1, /không có chữ nào/],
    ['an empty document', () => ['2023', written('bai.docx', '')], 1, /không có chữ nào/],
    ['a broken document', () => ['2023', written('bai.docx', 'PK\u0003\u0004 hỏng')], 1, /Word/],
    [
      'letters of no encoding',
      () => ['2023', written('bai.txt', Uint8Array.of(0x31, 0xff, 0xfe, 0x81, 0x20, 0x9d))],
      1,
      /bảng mã/,
    ],
    ['no year', () => ['hai ngàn', written('bai.txt', madeUpArticle)], 1, /bốn chữ số/],
    ['a year of a report', () => ['2022', written('bai.txt', madeUpArticle)], 1, /đã có nguồn/],
    ['a folder', () => ['2023', writtenFolder()], 1, /Không mở được/],
  ])('says what is wrong, and changes nothing, for %s', async (_, args, status, says) => {
    const before = filesOf(untouched);
    const ended = await newYear(untouched, ...args());
    expect(ended.status).toBe(status);
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr).toMatch(/^Lỗi: .+\nGợi ý: .+\n$/);
    expect(ended.stdout).toBe('');
    expect(filesOf(untouched)).toEqual(before);
  });

  it('speaks English when asked', async () => {
    const ended = await newYear(untouched, '2023', '/no/such.txt', '--lang', 'en');
    expect(ended.stderr).toMatch(/^Error: There is no file/);
  });

  it('changes nothing when there is something in the place of an article', async () => {
    const root = copy();
    const before = filesOf(root);
    mkdirSync(join(root, 'src/content/articles/2023.mdx'));
    const ended = await newYear(root, '2023', written('bai.txt', madeUpArticle));
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(/^Lỗi: /);
    expect(filesOf(root)).toEqual(before);
  });
});

function writtenFolder(): string {
  const folder = join(tempFolder(), 'bai.txt');
  mkdirSync(folder);
  return folder;
}
