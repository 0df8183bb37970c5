import { sans } from '../theme/tokens.ts';

/** The paints of a chart: colours, or custom properties of the page. */
export interface Paint {
  paper: string;
  ink: string;
  muted: string;
  line: string;
  /** The topic's colour, for the marks. */
  mark: string;
}

/** The paints as the page's custom properties; a chart's box sets `--mark`. */
export const pagePaint: Paint = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  mark: 'var(--mark)',
};

/**
 * The rules that colour a chart's classes, below `scope` (a selector). What is filled and what is
 * stroked, and how large, the marks say themselves, by attributes: without these rules all is black.
 */
export function chartStyle(scope: string, paint: Paint, font = sans): string {
  const rules = [
    `text{fill:${paint.ink};font-family:${font};font-variant-numeric:tabular-nums}`,
    `.quiet{fill:${paint.muted}}`,
    `.fill{fill:${paint.mark}}`,
    `.outline,.dots,.line{stroke:${paint.mark}}`,
    `.hollow{fill:${paint.paper}}`,
    `.tiles,.rest{stroke:${paint.muted}}`,
    `.rule{stroke:${paint.line}}`,
    `.tick{stroke:${paint.ink}}`,
  ];
  return rules.map((rule) => scoped(scope, rule)).join('');
}

function scoped(scope: string, rule: string): string {
  if (scope === '') return rule;
  const [selectors = '', declarations = ''] = rule.split('{');
  const within = selectors.split(',').map((selector) => `${scope} ${selector}`);
  return `${within.join(',')}{${declarations}`;
}
