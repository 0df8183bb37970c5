import { sans } from '../theme/tokens.ts';
import { size } from './svg.ts';

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

/** The rules that paint a chart's classes, below `scope` (a selector). */
export function chartStyle(scope: string, paint: Paint, font = sans): string {
  const sized = Object.entries(size).map(([name, px]) => `.${name}{font-size:${px}px}`);
  const rules = [
    `text{fill:${paint.ink};font-family:${font};font-variant-numeric:tabular-nums}`,
    ...sized,
    `.number,.figure,.inside,.title{font-weight:700}`,
    `.note{fill:${paint.muted}}`,
    `.inside{fill:${paint.paper}}`,
    `.fill{fill:${paint.mark}}`,
    `.ink{fill:${paint.ink}}`,
    `.outline{fill:none;stroke:${paint.mark};stroke-width:1.2}`,
    `.rule{stroke:${paint.line};fill:none}`,
    `.whisker-halo{stroke:${paint.paper};stroke-width:5;fill:none}`,
    `.whisker{stroke:${paint.ink};stroke-width:1.6;fill:none}`,
    `.dots,.line{stroke:${paint.mark};stroke-linecap:round;fill:none}`,
    `.ticks,.break{stroke:${paint.ink};fill:none}`,
  ];
  return rules.map((rule) => scoped(scope, rule)).join('');
}

function scoped(scope: string, rule: string): string {
  if (scope === '') return rule;
  const [selectors = '', declarations = ''] = rule.split('{');
  const within = selectors.split(',').map((selector) => `${scope} ${selector}`);
  return `${within.join(',')}{${declarations}`;
}
