import type { Topic } from '../data/topic.ts';

/**
 * The design's tokens, once: colours here, for pages, downloads and cards alike;
 * space and type as custom properties beside them. Text colours hold 4.5:1 and
 * mark colours 3:1 against `paper` in both themes; a test computes it.
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
  topics: Record<Topic, string>;
}

export const light: Palette = {
  paper: '#fdfcf9',
  raised: '#f3f0e8',
  ink: '#1b1a17',
  muted: '#5c594f',
  line: '#d8d3c5',
  lit: '#ffe9a8',
  topics: {
    'giam-ngheo': '#00695f',
    'an-sinh': '#8c2f74',
    'thu-thue': '#8a5300',
    'mang-xa-hoi': '#1c5ba3',
    'cong-tac-dang': '#a52a2a',
  },
};

export const dark: Palette = {
  paper: '#14161a',
  raised: '#1f2329',
  ink: '#eeece6',
  muted: '#bab7ae',
  line: '#3b4048',
  lit: '#4a3c12',
  topics: {
    'giam-ngheo': '#45c4b5',
    'an-sinh': '#e493cd',
    'thu-thue': '#e3ab4f',
    'mang-xa-hoi': '#7db4f0',
    'cong-tac-dang': '#f08f86',
  },
};

export const sans =
  "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif";

/** The custom properties of a palette: `--paper:#fff;…`; a topic's is `--giam-ngheo`. */
export function customProperties(palette: Palette): string {
  const { topics, ...surfaces } = palette;
  return Object.entries({ ...surfaces, ...topics })
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

/** The rules that give `--mark` its colour where an element names its topic: `data-topic`. */
export function topicMarks(): string {
  return Object.keys(light.topics)
    .map((topic) => `[data-topic=${topic}]{--mark:var(--${topic})}`)
    .join('');
}
