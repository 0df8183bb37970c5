import type { APIRoute } from 'astro';
import { correctedOn } from '../../../data/model/corrections.ts';
import { address, chartFileIn, chartFiles, type ChartExtension } from '../../../share/address.ts';
import { chartJson } from '../../../share/chart-json.ts';
import { bibtex, citationText, ris } from '../../../share/citation.ts';
import { measureAtMost } from '../../../share/measure.ts';
import { sourceLine } from '../../../share/source-line.ts';
import { standaloneSvg } from '../../../share/standalone-svg.ts';
import { site } from '../../../site.ts';
import { cardImage, cardOfChart } from '../../../site/cards.ts';
import { loadSite } from '../../../site/reports.ts';
import { figuresCsv, figuresWorkbook } from '../../../site/figure-files.ts';
import { chartPaths, type ChartProps } from '../../../site/chart-paths.ts';
import { absolute } from '../../../site/origin.ts';
import { pageCorrectionsOn } from '../../../site/page-corrections.ts';
import { drawingsOf, publishedChart } from '../../../site/published-chart.ts';

/** The files of a chart: pictures in each edition, and data and citations once for both. */
export async function getStaticPaths() {
  const paths = await chartPaths();
  return paths.flatMap(({ params, props }) =>
    chartFiles
      .filter((extension) => {
        const { report, chart, lang } = props;
        const own = chartFileIn(lang, report.year, chart.slug, extension);
        return lang === 'vi' || own !== address.chartFile(report.year, chart.slug, extension);
      })
      .map((extension) => ({ params: { ...params, extension }, props: { ...props, extension } })),
  );
}

export const GET: APIRoute<ChartProps & { extension: ChartExtension }> = async ({ props }) =>
  new Response(await makers[props.extension](props));

type Maker = (
  props: ChartProps,
) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;

const makers: Readonly<Record<ChartExtension, Maker>> = {
  png: ({ report, chart, lang }) => cardImage(publishedChart(report, chart, lang).card),
  'vuong.png': ({ report, chart, lang }) => cardImage(cardOfChart(chart, report, lang, 'square')),
  'doc.png': ({ report, chart, lang }) => cardImage(cardOfChart(chart, report, lang, 'tall')),
  svg: ({ report, chart, lang }) => {
    const { words, url } = publishedChart(report, chart, lang);
    const sources = report.sources.map((source) => sourceLine(source, lang)).join(' ');
    const licence = site.licence.name.replaceAll(' ', '\u00A0');
    const text = {
      finding: words[lang].findingSegments,
      summary: words[lang].summary,
      source: `${sources} ${site.name[lang]}, ${licence}. ${url}`,
    };
    const { wide: drawing } = drawingsOf(report, chart, lang);
    return standaloneSvg(drawing, text, chart.topic, lang, measureAtMost);
  },
  xlsx: async ({ report, chart }) => {
    const { words, url } = publishedChart(report, chart, 'vi');
    return figuresWorkbook(chart.data, { title: words.vi.finding, url });
  },
  csv: async ({ chart }) => figuresCsv(chart.data, { isForExcel: true }),
  json: async ({ report, chart }) => {
    const { cited, ...published } = publishedChart(report, chart, 'vi');
    const corrections = await pageCorrectionsOn(chart.data, 'vi');
    const { dataset } = await loadSite();
    const json = chartJson({
      langs: dataset.langs,
      chart,
      report,
      ...published,
      citation: { vi: citationText(cited, 'vi'), en: citationText(cited, 'en') },
      licence: site.licence,
      correctedOn: (datum) => correctedOn([datum], corrections),
      corrections: corrections.map(({ row, previous }) => ({
        ...row,
        previous_version: previous
          .filter(({ slug }) => slug === chart.slug)
          .map(({ href }) => absolute(href)),
      })),
    });
    return `${JSON.stringify(json, null, 2)}\n`;
  },
  bib: ({ report, chart }) => bibtex(publishedChart(report, chart, 'vi').cited),
  ris: ({ report, chart }) => ris(publishedChart(report, chart, 'vi').cited),
};
