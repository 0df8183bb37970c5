import type { TopicRow } from '../data/csv/schema.ts';

/**
 * The design's tokens, once: colours, for pages, downloads and cards alike; type
 * and space, for pages. What is drawn is measured in px by what draws it. Text colours hold 4.5:1
 * against `paper` in both themes, as a test computes; the colours of topics are data, and the check's.
 */
export interface Palette {
  paper: string;
  /** A surface raised from the page: cards, tables' heads. */
  raised: string;
  ink: string;
  muted: string;
  line: string;
  /** Behind a figure that the address points at. */
  lit: string;
  /** Round what has the focus of the keyboard. */
  focus: string;
}

export const light: Palette = {
  paper: '#fdfcf9',
  raised: '#f3f0e8',
  ink: '#1b1a17',
  muted: '#5c594f',
  line: '#d8d3c5',
  lit: '#ffe9a8',
  focus: '#1c5ba3',
};

export const dark: Palette = {
  paper: '#14161a',
  raised: '#1f2329',
  ink: '#eeece6',
  muted: '#bab7ae',
  line: '#3b4048',
  lit: '#4a3c12',
  focus: '#7db4f0',
};

export const sans =
  "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif";

/** Sizes of type on pages; lines of text are at most 68 letters long. */
export const type = {
  h1: 'clamp(1.65rem,1.2rem + 2.4vw,2.5rem)',
  h2: '1.35rem',
  h3: '1.15rem',
  figure: '1.9rem',
  lead: '1.1875rem',
  text: '1.0625rem',
  table: '1rem',
  small: '0.9375rem',
  code: '0.875rem',
  page: '70rem',
  measure: '32rem',
  'measure-small': '28.5rem',
};

/** Steps of space on pages, from a letter's to a section's. */
export const space = {
  s1: '0.25rem',
  s2: '0.5rem',
  s3: '0.75rem',
  s4: '1rem',
  s5: '1.5rem',
  s6: '2.5rem',
  s7: '4rem',
};

/** The custom properties of type and space. */
export function measures(): string {
  return declare({ ...type, ...space });
}

/** The custom properties of a palette: `--paper:#fff;…`. */
export function customProperties(palette: Palette): string {
  return declare({ ...palette });
}

function declare(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

export type Theme = 'light' | 'dark';

/** The colour of what is of no topic. */
export const ofNoTopic = '#a52a2a';

/** The rules that give `--mark` its colour where an element names its topic: `data-topic`. */
export function topicMarks(topics: Iterable<TopicRow>, theme: Theme): string {
  return [...topics]
    .map((topic) => `[data-topic=${topic.id}]{--mark:${topic[`colour_${theme}`]}}`)
    .join('');
}
