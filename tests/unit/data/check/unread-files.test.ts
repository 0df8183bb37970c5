import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkUnread } from '../../../../src/data/check/unread-files.ts';
import { isError } from '../../../../src/data/problem/problem.ts';
import { adviceOn } from '../../../../src/i18n/problems.ts';
import { laidIn } from '../../../../src/project/read-project.ts';
import { ownFiles } from '../../project-files.ts';

const read = new Set([...ownFiles.keys(), 'src/content/articles/hoi-nghi.jpg']);

describe('checkUnread(laid, read)', () => {
  it.each([
    ['data/poverty.xlsx', 'data/poverty.csv'],
    ['data/POVERTY.ODS', 'data/poverty.csv'],
    ['data/POVERTY.CSV', 'data/poverty.csv'],
    ['data/tax (1).csv', 'data/tax.csv'],
    ['data/Copy of tax.csv', 'data/tax.csv'],
    ['data/tax - Copy (2).csv', 'data/tax.csv'],
    ['data/Bản sao của tax.csv', 'data/tax.csv'],
    ['data/2023/tax.csv', 'data/tax.csv'],
    ['src/content/articles/2023.md', 'src/content/articles/2023.mdx'],
    ['src/content/articles/2023.docx', 'src/content/articles/2023.mdx'],
    ['src/content/2023.mdx', 'src/content/articles/2023.mdx'],
    ['articles/2023.md', 'src/content/articles/2023.mdx'],
    ['articles/en/2023.md', 'src/content/articles/en/2023.mdx'],
    ['src/content/charts/en/thu-thue.md', 'src/content/charts/en/thu-thue.mdx'],
  ])('names %s an error, and %s as what is read', (file, instead) => {
    const [problem, ...others] = checkUnread([file], read);
    expect(others).toEqual([]);
    expect(problem && isError(problem) && problem).toMatchObject({ file, code: 'file-unread' });
    for (const lang of ['vi', 'en'] as const) {
      const { message, hint } = problem ? adviceOn(problem, lang) : { message: '', hint: '' };
      expect(message).toContain(file);
      expect(hint).toContain(instead);
    }
  });

  it('says that a workbook is one, and how to save it', () => {
    const [problem] = checkUnread(['data/dan-so.xlsx'], read);
    const { message, hint } = problem ? adviceOn(problem, 'vi') : { message: '', hint: '' };
    expect(message).toContain('tệp bảng tính');
    expect(hint).toContain('CSV UTF-8');
  });

  it.each([
    ['data/tong_ket_2022.docx', 'data/documents/tong_ket_2022.docx'],
    ['data/documents/tong_ket_2022.pdf', 'data/documents/tong_ket_2022.docx'],
    ['data/anh.jpg', 'chuyển đi'],
  ])('warns of %s', (file, hint) => {
    const [problem] = checkUnread([file], read);
    expect(problem?.severity).toBe('warning');
    expect(problem && adviceOn(problem, 'vi').hint).toContain(hint);
  });

  it('passes over what is read or shown, what programs leave, and other forms of a document that is read', () => {
    const files = [
      ...read,
      'data/.~lock.tax.csv#',
      'data/~$tax.xlsx',
      'data/.DS_Store',
      'data/Thumbs.db',
      'data/documents/tong_ket_2022.docx',
      'data/documents/tong_ket_2022.pdf',
    ].filter((file) => /^(?:data|src\/content)\//.test(file));
    expect(checkUnread(files, read)).toEqual([]);
  });

  it('finds nothing unread in the project itself', () => {
    const laid = laidIn(fileURLToPath(new URL('../../../..', import.meta.url)));
    expect(laid.length).toBeGreaterThan(20);
    expect(checkUnread(laid, new Set(ownFiles.keys()))).toEqual([]);
  });
});
