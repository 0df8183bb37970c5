import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { matterOf } from '../../../../src/data/check/charts.ts';
import { isError } from '../../../../src/data/problem/problem.ts';
import { ownFiles } from '../../project-files.ts';

const folder = 'src/content/charts';

/** The project with files of its own more, or instead. */
function load(files: Readonly<Record<string, string>>) {
  return loadProject(new Map([...ownFiles, ...Object.entries(files)]));
}

function told(files: Readonly<Record<string, string>>): string[] {
  return load(files)
    .problems.filter(isError)
    .map(({ file, line, code, found }) => `${file}:${line} ${code} ${found}`);
}

const own = (matter: string, body = '') => ({
  [`${folder}/2022/thu-thue.mdx`]: `---\n${matter}\n---\n${body}`,
});
const sentence =
  "finding_vi: 'Thuế công thương nghiệp thu được {thue_cong_thuong} đồng, tính đến 31/12/2022'";
const english =
  "finding_en: 'Industry and trade tax brought in VND {thue_cong_thuong} by 31 December 2022'";

describe('the words of a chart for one year', () => {
  it('stand instead of those for all years, in that year alone', () => {
    const { charts, problems } = load(own(`${sentence}\n${english}`));
    expect(problems.filter(isError)).toEqual([]);
    const chart = charts.find(({ slug }) => slug === 'thu-thue');
    if (!chart) throw new Error('no chart');
    expect(matterOf(chart, 2022).finding_vi).toContain('31/12/2022');
    expect(matterOf(chart, 2022).brief_vi).toBe(chart.matter.brief_vi);
    expect(matterOf(chart, 2023)).toBe(chart.matter);
  });

  it('may be labels at the marks, by what they stand at', () => {
    const labels =
      "labels: { ho_ngheo: { label_vi: 'hộ nghèo cuối năm', label_en: 'poor households at the end' } }";
    const { charts, problems } = load({
      [`${folder}/2022/giam-ngheo.mdx`]: `---\n${labels}\n---\n`,
    });
    expect(problems.filter(isError)).toEqual([]);
    const chart = charts.find(({ slug }) => slug === 'giam-ngheo');
    const matter = chart && matterOf(chart, 2022);
    expect(matter?.kind === 'unit-marks' && matter.now.label_vi).toBe('hộ nghèo cuối năm');
    expect(matter?.kind === 'unit-marks' && matter.start.label_vi).toContain('hộ đầu năm');
  });

  it.each([
    ['one language alone', own(sentence), 'thu-thue.mdx:2 front-matter '],
    [
      'a numeral that is no figure',
      own(`${sentence.replace('31/12/2022', '9 tỷ')}\n${english}`),
      'thu-thue.mdx:2 number-unbound 9 tỷ',
    ],
    [
      'a figure of another direction',
      {
        [`${folder}/2022/giam-ngheo.mdx`]:
          "---\nbrief_vi: '{ho_ngheo} hộ nghèo, tăng {ho_ngheo_giam|size} hộ'\nbrief_en: '{ho_ngheo} poor households'\n---\n",
      },
      'giam-ngheo.mdx:2 chart-says-other 46',
    ],
    [
      'a chart that there is not',
      {
        [`${folder}/2022/thu-thu.mdx`]: 'Không có.\n',
        [`${folder}/2022/en/thu-thu.mdx`]: 'None.\n',
      },
      'thu-thu.mdx:1 chart-unknown thu-thu',
    ],
    [
      'a year that does not draw it',
      { [`${folder}/2021/thu-thue.mdx`]: 'Cũ.\n', [`${folder}/2021/en/thu-thue.mdx`]: 'Old.\n' },
      'thu-thue.mdx:1 chart-unknown thu-thue',
    ],
    [
      'an explanation in Vietnamese alone',
      { [`${folder}/2021/thu-thue.mdx`]: 'Cũ.\n' },
      'thu-thue.mdx:1 translation-missing',
    ],
  ])('are refused: %s', (_, files, problem) => {
    expect(told(files).join('\n')).toContain(problem);
  });
});

describe('the words of a chart for all years', () => {
  const chart = `${folder}/thu-thue.mdx`;
  const vi = ownFiles.get(chart) ?? '';
  const en = ownFiles.get(`${folder}/en/thu-thue.mdx`) ?? '';

  it.each([
    ['năm nay', 'text-dated năm nay'],
    ['dịp Tết Giáp Thìn', 'text-dated Giáp Thìn'],
    ['trong năm 2022', 'date-unknown'],
    ['ngày 31/12/2022', 'date-unknown'],
  ])('are refused with “%s”', (words, problem) => {
    expect(told({ [chart]: `${vi.trimEnd()} Thu ${words}.\n` }).join('\n')).toContain(problem);
    const front = vi.replace('name_vi: Thu ngân sách', `name_vi: Thu ${words}, ngân sách`);
    expect(told({ [chart]: front }).join('\n')).toContain(problem);
  });

  it('are refused in English too', () => {
    const files = { [`${folder}/en/thu-thue.mdx`]: `${en.trimEnd()} Currently so.\n` };
    expect(told(files).join('\n')).toContain('text-dated Currently');
  });

  it('are refused in a definition, with any date', () => {
    const indicators = ownFiles.get('data/indicators.csv') ?? '';
    const withWords = (words: string) => ({
      'data/indicators.csv': indicators.replace('thu được trong năm.', `thu được ${words}.`),
    });
    expect(told(withWords('năm nay')).join('\n')).toContain('text-dated năm nay');
    expect(told(withWords('đến ngày 31/12/2022')).join('\n')).toContain('date-unknown');
  });
});
