import type { APIRoute } from 'astro';
import { observationsBehind } from '../../data/model/datum.ts';
import { chartPaths } from '../../site/chart-paths.ts';
import type { PageReport, PageChart } from '../../site/reports.ts';
import { chartCsv } from '../../share/chart-csv.ts';
import { sourceLine } from '../../share/source-line.ts';
import { site } from '../../site.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ report: PageReport; chart: PageChart }> = ({ props }) => {
  const { report, chart } = props;
  const lines = new Map(report.sources.map((source) => [source.id, sourceLine(source, 'vi')]));
  const csv = chartCsv(
    chart.data,
    (datum) =>
      [...new Set(observationsBehind(datum).map(({ source }) => lines.get(source) ?? ''))].join(
        ' ',
      ),
    site.licence.name,
  );
  return new Response(csv);
};
