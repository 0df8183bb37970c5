import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { causesFirst } from '../../../../src/data/problem/causes.ts';
import { shownFilesIn } from '../../../../src/project/read-project.ts';
import { checkLinks } from '../../../../src/share/check-links.ts';
import { PROJECT } from '../../../support/project.ts';
import { article, edited, ownFiles, placeIn, type Edit } from '../../project-files.ts';

const english = 'src/content/articles/en/2022.mdx';
const chart = 'src/content/charts/giam-ngheo.mdx';
const shown = shownFilesIn(PROJECT);

function told(files: ReadonlyMap<string, string>, pictures: ReadonlySet<string> = shown): string[] {
  const project = loadProject(files, { today: '2026-11-24' });
  return causesFirst([...project.problems, ...checkLinks(pictures, project)])
    .filter(({ follows }) => !follows)
    .map(({ file, line, column, code, found }) => `${file}:${line}:${column} ${code} ${found}`);
}

/** What is told of a paragraph of its own in a text, by code; each must stand at the paragraph. */
function toldOf(paragraph: string, file: string, before: string): string[] {
  const edit: Edit = [file, before, `Mở: ${paragraph}\n\n${before}`];
  const { line } = placeIn(edited(edit).get(file) ?? '', 'Mở: ');
  return told(edited(edit)).map((one) => {
    const [, at = '', code = ''] = /:(\d+):\d+ (\S+)/.exec(one) ?? [];
    expect(one.startsWith(`${file}:`)).toBe(true);
    expect(Number(at)).toBeGreaterThanOrEqual(line);
    return code;
  });
}

describe('what a text may not hold is refused where it stands', () => {
  it.each<[string, string[]]>([
    ['&#8238;phường&#8236; này', ['letter-odd', 'letter-odd']],
    ['&#x202E;phường', ['letter-odd']],
    ['thu&shy;thuế', ['letter-odd']],
    ['thu&ZeroWidthSpace;thuế', ['letter-odd']],
    ['thu&#10240;thuế', ['letter-odd']],
    ['[phường](/2022/ "&rlm;tên")', ['letter-odd']],
    ['~~quán~~ nước', ['text-struck']],
    ['~quán~ nước', ['text-struck']],
    ['~~**quán** nước~~', ['text-struck']],
    ['<s>quán</s>', ['mdx-component']],
    ['<del>quán</del>', ['mdx-component']],
    ['xem thêm[^a]', ['text-footnote']],
    ['xem thêm[^a]\n\n[^a]: nguồn của phường', ['text-footnote', 'text-footnote']],
    ['xem thêm[^a]\n\n[^a]: nguồn', ['text-footnote']],
    ['![](a.jpg)', ['picture-alt', 'picture-missing']],
    ['![Lễ trao quà](a.jpg)', ['picture-missing']],
    ['![Lễ trao quà](/khong.png)', ['picture-missing']],
    ['![Lễ trao quà](https://x.vn/a.png)', ['picture-foreign']],
    ['![Lễ trao quà](//x.vn/a.png)', ['picture-foreign']],
    ['![Lễ trao quà](data:image/png;base64,AAAA)', ['picture-foreign']],
    ['![ ][k]\n\n[k]: https://x.vn/k.png', ['picture-foreign', 'picture-alt']],
    ['[xem](/2021/)', ['link-nowhere']],
    ['[xem](/2022)', ['link-nowhere']],
    ['[xem](/2022/khong-co/)', ['link-nowhere']],
    ['[xem](/data/thue.csv)', ['link-nowhere']],
    ['[xem](#ho-ngheo-2021)', ['link-nowhere']],
    ['[xem](#figure)', ['link-nowhere']],
    ['[xem](/du-lieu/#ho-ngheo)', ['link-nowhere']],
    ['[xem](khong-co/)', ['link-nowhere']],
    ['[xem][r]\n\n[r]: /2020/', ['link-nowhere']],
    ['[xem](http://phuong.example)', ['link-form']],
    ['[xem](//phuong.example)', ['link-form']],
    ['[xem](javascript:alert)', ['link-form']],
    ['[xem]()', ['link-form']],
  ])('%s', (paragraph, codes) => {
    expect(toldOf(paragraph, article, '## Giữ trật tự')).toEqual(codes);
  });

  it.each([
    ['en', english, '## Public order'],
    ['the words of a chart', chart, 'Phần tăng hoặc giảm'],
    ['the English words of a chart', 'src/content/charts/en/giam-ngheo.mdx', 'The rise or fall'],
  ])('in %s too', (_, file, before) => {
    expect(toldOf('~~quán~~', file, before)).toEqual(['text-struck']);
    expect(toldOf('[xem](/2021/)', file, before)).toEqual(['link-nowhere']);
    expect(toldOf('![](/icon.svg)', file, before)).toEqual(['picture-alt']);
  });

  it('a struck figure, a figure turned round, and one in the front matter', () => {
    const struck = told(
      edited([article, '(Quận 1) có 185 hộ nghèo, giảm', '(Quận 1) có ~~185~~ hộ nghèo, giảm']),
    );
    expect(struck.some((one) => one.endsWith('text-struck ~~185~~'))).toBe(true);
    const turned = told(
      edited([
        article,
        '(Quận 1) có 185 hộ nghèo, giảm',
        '(Quận 1) có &#8238;185&#8236; hộ nghèo, giảm',
      ]),
    );
    expect(turned.some((one) => one.includes('letter-odd U+202E'))).toBe(true);
    const [, title] = /title: '(.*)'/.exec(ownFiles.get(article) ?? '') ?? [];
    const titled = told(edited([article, `title: '${title}'`, `title: "\\u202E${title}"`]));
    expect(titled).toEqual([`${article}:2:8 letter-odd U+202E`]);
  });

  it('a chart that is placed twice', () => {
    const files = edited([article, '## Giữ trật tự', '<Chart name="an-sinh" />\n\n## Giữ trật tự']);
    const { line } = placeIn(files.get(article) ?? '', '<Chart name="an-sinh" />\n\n## Giữ');
    expect(told(files)).toEqual([`${article}:${line}:1 chart-twice an-sinh`]);
  });

  it.each(['src/content/articles/en/2031.mdx', 'src/content/charts/en/khong-co.mdx'])(
    'a translation without its original, %s',
    (file) => {
      const name = file.replace(/^.*\/(.*)\.mdx$/, '$1');
      expect(told(new Map([...ownFiles, [file, 'Nothing.']]))).toEqual([
        `${file}:1:1 translation-orphan ${name}`,
      ]);
    },
  );
});

describe('what a text may hold passes', () => {
  it.each([
    'từ ~quán đến ~chợ',
    'có \\~\\~quán\\~\\~',
    'viết `~~mã~~` và `[^a]`',
    'xem \\[^a]',
    'gọi &#128512; vui &amp; khỏe&nbsp;mạnh',
    '![Biểu tượng](/icon.svg)',
    '![Biểu đồ](/2022/giam-ngheo.png)',
    '[xem](/2022/)',
    '[xem](#ho-ngheo-2022-12)',
    '[xem](#hộ-nghèo-ít-hơn-đầu-năm)',
    '[xem](#h%E1%BB%99-ngh%C3%A8o-%C3%ADt-h%C6%A1n-%C4%91%E1%BA%A7u-n%C4%83m)',
    '[xem](/2022/#thẻ-bảo-hiểm-y-tế-và-tiền-chăm-lo-tết)',
    '[xem](giam-ngheo/) và [dữ liệu](../du-lieu/)',
    '[xem](/2022/giam-ngheo/#ho-ngheo-giam-2022)',
    '[xem](/2022/giam-ngheo/a3/) và [tệp](/2022/giam-ngheo.csv)',
    '[xem](/giam-ngheo/) và [bảng](/data/poverty.csv)',
    '[xem](/du-lieu/#chi-tieu-2022) và [chủ đề](/du-lieu/#thu-thue)',
    '[xem](/dinh-chinh/) và [bản tiếng Anh](/en/2022/)',
    '[xem](https://vi.wikipedia.org/wiki/Cầu_Kho)',
    '[viết thư](mailto:phuong@example.org)',
  ])('%s', (paragraph) => {
    expect(toldOf(paragraph, article, '## Giữ trật tự')).toEqual([]);
  });

  it('a picture beside its text', () => {
    const files = edited([article, '## Giữ trật tự', '![Lễ trao quà](a.jpg)\n\n## Giữ trật tự']);
    expect(told(files, new Set(['src/content/articles/a.jpg']))).toEqual([]);
  });
});
