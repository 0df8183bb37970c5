import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import { matterOf } from '../../src/data/check/charts.ts';
import { loadProject } from '../../src/data/check/load-project.ts';
import { dataOfChart } from '../../src/data/model/drawn-data.ts';
import { filledFrom } from '../../src/data/model/dataset.ts';
import { seriesOfChart } from '../../src/data/model/series.ts';
import { sinceOf } from '../../src/data/model/since.ts';
import { plain, resolve } from '../../src/data/model/template.ts';
import { isError } from '../../src/data/problem/problem.ts';
import { leftOutWords } from '../../src/i18n/lacking.ts';
import { breaksOf, gapWords, seriesFinding, seriesSummary } from '../../src/i18n/series.ts';
import { wordsOfChart } from '../../src/share/chart-words.ts';
import { fiveYears, fiveYearsOverlay, fiveYearsProject } from '../fixtures/made-up-five.ts';
import { all, desk, phone, textOf } from '../support/drawn.ts';
import { ownFiles } from './project-files.ts';

/**
 * Five made-up years by the real charts: a rise; a year without its leading tax and without a fall;
 * ten months of taxes, a start that the source states and no posts; a changed standard.
 */
const today = '2026-11-24';
const files = fiveYearsProject(ownFiles);
const project = loadProject(files, { today });
const { dataset } = project;
const reports = [...dataset.reports.values()];

const chartOf = (slug: string) => {
  const chart = project.charts.find((one) => one.slug === slug);
  if (!chart) throw new Error(`no chart: ${slug}`);
  return chart;
};
const draw = (slug: string, year: number, frame = desk) => {
  const drawing = drawChart(matterOf(chartOf(slug), year), filledFrom(dataset, year), frame);
  return all(drawing.body, 'text').map(textOf).join(' | ').replaceAll('\u00A0', ' ');
};
const wordsOf = (slug: string, year: number, lang: 'vi' | 'en' = 'vi') => {
  const report = reports.find((one) => one.year === year);
  if (!report) throw new Error(`no report: ${year}`);
  const matter = matterOf(chartOf(slug), year);
  const data = dataOfChart(matter, report.data) ?? [];
  const { finding, summary, briefSegments } = wordsOfChart({ slug, matter, data }, report, lang);
  return [finding, plain(briefSegments), summary].map((text) => text.replaceAll('\u00A0', ' '));
};
const seriesIn = (slug: string) => seriesOfChart(chartOf(slug).matter, reports);
const labelled = (slug: string, id: string) => {
  const series = seriesIn(slug).find(({ indicator }) => indicator.id === id);
  if (!series) throw new Error(`no series: ${id}`);
  return series;
};

describe('five made-up years', () => {
  it('are accepted, and touch nothing but data and texts', () => {
    expect(project.problems.filter(isError)).toEqual([]);
    expect(
      Object.keys(fiveYearsOverlay(ownFiles)).filter(
        (file) => !/^(?:data|src\/content)\//.test(file),
      ),
    ).toEqual([]);
  });

  it('are told what is lacking, and what is drawn without it', () => {
    const told = project.problems.map(
      ({ code, found, args }) => `${code} ${found} ${args['year']}`,
    );
    expect(told.sort()).toEqual([
      'chart-lacks an-sinh 2018',
      'chart-lacks giam-ngheo 2020',
      'chart-lacks thu-thue 2020',
    ]);
  });

  it('give each figure that their sources state', () => {
    const drawn = fiveYears.map((year) =>
      project.charts
        .filter(({ matter }) => dataOfChart(matter, filledFrom(dataset, year).data))
        .map(({ slug }) => slug),
    );
    expect(drawn).toEqual([
      ['giam-ngheo', 'an-sinh', 'thu-thue', 'mang-xa-hoi'],
      ['giam-ngheo', 'thu-thue', 'mang-xa-hoi'],
      ['giam-ngheo', 'thu-thue', 'mang-xa-hoi'],
      ['giam-ngheo', 'thu-thue'],
      ['giam-ngheo', 'thu-thue', 'mang-xa-hoi'],
    ]);
    const said = (lang: 'vi' | 'en') =>
      (lang === 'vi' ? project.articles : project.english).map(({ elements }) => elements.length);
    expect(said('vi').every((count) => count > 0)).toBe(true);
    const bound = project.articles.flatMap(({ spans }) => spans.map(({ datum }) => datum));
    for (const datum of dataset.data.values()) {
      if (datum.kind === 'observed') expect(bound).toContain(datum);
    }
  });
});

describe('a rise', () => {
  it('is told as one', () => {
    const [finding, brief, summary] = wordsOf('giam-ngheo', 2019);
    expect(finding).toBe('Hộ nghèo ở Cầu Kho tăng 25 hộ trong năm 2019, lên 210 hộ');
    expect(brief).toContain('tăng 25 hộ so với đầu năm');
    expect(summary).toContain('185 hộ nghèo (số tính ra)');
    expect(wordsOf('giam-ngheo', 2019, 'en')[0]).toBe(
      'Poor households in Cầu Kho rose by 25 in 2019, to 210',
    );
    expect(draw('giam-ngheo', 2019)).toContain('hộ tăng so với đầu năm');
  });
});

describe('a figure that the source does not give', () => {
  it('is named in its place', () => {
    for (const frame of [desk, phone]) {
      expect(draw('thu-thue', 2020, frame)).toMatch(
        /Thuế công thương nghiệp \| nguồn không nêu \| Thuế phi nông nghiệp \| 1,7 tỷ đồng/,
      );
      expect(draw('thu-thue', 2020, { ...frame, lang: 'en' })).toContain('not given by the source');
    }
    expect(draw('an-sinh', 2018).replaceAll(' | ', ' ')).toContain(
      'Hộ nghèo được chăm lo Tết: nguồn không nêu',
    );
  });

  it('leaves the sentences true, and stands in the text alternative', () => {
    const [finding, brief, summary] = wordsOf('thu-thue', 2020);
    expect(finding).toBe('Thuế phi nông nghiệp thu được 1,7 tỷ đồng trong năm 2020');
    expect(brief).toBe('1,7 tỷ đồng thuế phi nông nghiệp');
    expect(summary).toContain('Nguồn không nêu: thuế công thương nghiệp.');
    expect(wordsOf('thu-thue', 2020, 'en')[2]).toContain(
      'Not given by the source: industry and trade tax.',
    );
  });

  it('leaves houses without a fall or a start', () => {
    const [finding, brief, summary] = wordsOf('giam-ngheo', 2020);
    expect(finding).toBe('Cầu Kho có 190 hộ nghèo khi tổng kết năm 2020');
    expect(brief).toBe('190 hộ nghèo khi tổng kết năm 2020');
    expect(summary).toMatch(/^Khi tổng kết năm 2020 phường có 190 hộ nghèo\. /);
    const drawn = draw('giam-ngheo', 2020);
    expect(drawn).toContain('190 | hộ nghèo khi tổng kết năm');
    expect(drawn).toContain('Nguồn không nêu: hộ nghèo giảm so với đầu năm; hộ nghèo, đầu năm.');
    expect(drawn).not.toContain('so với đầu năm |');
  });

  it('does not stop the series of what else the chart shows', () => {
    const land = labelled('thu-thue', 'thue_phi_nong_nghiep');
    expect(land.points.map(({ datum }) => datum?.value)).toEqual([
      1.4e9, 1.5e9, 1.7e9, 1.3e9, 1.8e9,
    ]);
    const trade = labelled('thu-thue', 'thue_cong_thuong');
    expect(gapWords(trade, 'vi')).toBe('Không có số liệu năm 2020.');
  });

  it('leaves a chart out of its year with a sentence that says why', () => {
    const report = filledFrom(dataset, 2021);
    const { matter } = chartOf('mang-xa-hoi');
    expect(leftOutWords(matter, report, 'vi')).toBe(
      'Năm 2021 không có biểu đồ “Mạng xã hội”. Nguồn không nêu: bài viết đã đăng; lượt tương tác và chia sẻ; lượt tương tác và chia sẻ bình quân một bài viết.',
    );
    expect(leftOutWords(matter, report, 'en')).toMatch(
      /^There is no chart “Social media” for 2021\./,
    );
    const posts = labelled('mang-xa-hoi', 'bai_viet');
    expect(posts.points.map(({ datum }) => datum?.value)).toEqual([150, 160, 170, undefined, 195]);
    expect(gapWords(posts, 'en')).toBe('No data for 2021.');
  });
});

describe('a start that the source states', () => {
  it('is not called calculated', () => {
    const [, , summary] = wordsOf('giam-ngheo', 2021);
    expect(summary).toContain('Đầu năm 2021 phường có 190 hộ nghèo, đến khi tổng kết có 175 hộ');
    expect(draw('giam-ngheo', 2021)).toContain('190 | hộ đầu năm');
    expect(draw('giam-ngheo', 2021)).not.toContain('tính ra');
    expect(draw('giam-ngheo', 2018)).toContain('231 | hộ đầu năm (số tính ra)');
  });
});

describe('ten months of a year', () => {
  it('are told as ten months by the words of that year', () => {
    expect(wordsOf('thu-thue', 2021)[0]).toBe(
      'Thuế công thương nghiệp thu được 7,5 tỷ đồng trong mười tháng đầu năm 2021',
    );
  });

  it('may not be told as the year, in either edition, nor as another part of it', () => {
    const own = 'src/content/charts/2021/thu-thue.mdx';
    const told = (change: (text: string) => string | undefined) => {
      const changed = new Map(files);
      const text = change(files.get(own) ?? '');
      if (text === undefined) changed.delete(own);
      else changed.set(own, text);
      return loadProject(changed, { today }).problems.filter(isError);
    };
    const codes = (change: (text: string) => string | undefined) =>
      told(change).map(({ code, args }) => `${code} ${args['part']}`);
    expect(codes(() => undefined)).toContain('chart-says-other period');
    expect(codes((text) => text.replace('trong mười tháng đầu', 'trong sáu tháng đầu'))).toContain(
      'chart-says-other period',
    );
    expect(codes((text) => text.replace('in the first ten months of', 'in'))).toContain(
      'chart-says-other period',
    );
  });

  it('may not be written into the article as the year’s', () => {
    const article = 'src/content/articles/2021.mdx';
    const text = files.get(article) ?? '';
    const changed = text.replace('Mười tháng đầu năm 2021, thuế', 'Trong năm 2021, thuế');
    const { problems } = loadProject(new Map([...files, [article, changed]]), { today });
    expect(problems.filter(isError).map(({ code, args }) => [code, args['part']])).toContainEqual([
      'figure-says-other',
      'period',
    ]);
  });

  it('are joined with no year, and compared with none', () => {
    const trade = labelled('thu-thue', 'thue_cong_thuong');
    expect(trade.points.map(({ breakBefore }) => breakBefore?.spans !== undefined)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(breaksOf([trade], 'vi')).toEqual([
      'Từ năm 2021: kỳ khác (mười tháng đầu năm 2021; trước đó là năm 2019).',
      'Từ năm 2022: kỳ khác (năm 2022; trước đó là mười tháng đầu năm 2021).',
    ]);
    expect(plain(seriesFinding(trade, 'vi')).replaceAll('\u00A0', ' ')).toBe(
      'Thuế công thương nghiệp: 8 tỷ đồng (năm 2018), 9,4 tỷ đồng (năm 2022)',
    );
    expect(plain(seriesSummary([trade], 'en'))).toContain('(the first ten months of 2021)');
    const [before, part] = [2020, 2021].map((year) =>
      resolve('thue_phi_nong_nghiep', filledFrom(dataset, year).data),
    );
    if (!before || !part) throw new Error('no figure');
    expect(sinceOf(before, part)).toBeUndefined();
  });
});

describe('a changed standard', () => {
  it('ends the line, with its words', () => {
    const poor = labelled('giam-ngheo', 'ho_ngheo');
    expect(poor.points.map(({ breakBefore }) => breakBefore !== undefined)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(breaksOf([poor], 'vi')).toEqual(['Từ năm 2022: chuẩn nghèo mới, bịa ra để thử.']);
  });
});

describe('another place', () => {
  const places = files.get('data/places.csv') ?? '';
  const sources = files.get('data/sources.csv') ?? '';
  const [head = '', ...rows] = sources.trimEnd().split('\n');
  const moved = loadProject(
    new Map([
      ...files,
      ['data/places.csv', `${places.trimEnd()}\nvi_du,phường,Ví Dụ,Ví Dụ,,,,,,,,,,,\n`],
      [
        'data/sources.csv',
        [
          `${head},place`,
          ...rows.map((row) => `${row},${row.includes(',2022,') ? 'vi_du' : 'cau_kho'}`),
        ]
          .join('\n')
          .concat('\n'),
      ],
    ]),
    { today },
  );

  it('is joined with none', () => {
    expect(moved.problems.filter(isError)).toEqual([]);
    const [posts] = seriesOfChart(chartOf('mang-xa-hoi').matter, [
      ...moved.dataset.reports.values(),
    ]);
    if (!posts) throw new Error('no series');
    expect(posts.points.map(({ breakBefore }) => breakBefore?.place?.id)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'vi_du',
    ]);
    expect(breaksOf([posts], 'vi').join().replaceAll('\u00A0', ' ')).toBe(
      'Từ năm 2022: số của một nơi khác, phường Ví Dụ.',
    );
    expect(plain(seriesFinding(posts, 'vi')).replaceAll('\u00A0', ' ')).toBe(
      'Bài viết đã đăng: 195 bài viết trong năm 2022',
    );
  });
});
