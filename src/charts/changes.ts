import { max, min, scaleLinear } from 'd3';
import type { Element } from 'hast';
import type { Datum } from '../data/model/datum.ts';
import { statedBreakOf } from '../data/model/series.ts';
import type { Lang } from '../data/text/number.ts';
import { inexactnessWords } from '../i18n/exactness.ts';
import { figureWords } from '../i18n/figure.ts';
import { momentWords } from '../i18n/period.ts';
import { breakWords, oneStateWords, unchangedWords } from '../i18n/series.ts';
import { drawArrow, drawAxis, drawDot, trackHeight, type Scale } from './arrow.ts';
import type { Drawing, Frame } from './frame.ts';
import { labelledCount } from './labelled-count.ts';
import {
  dotRadius,
  datumGroup,
  line,
  moved,
  paragraph,
  reachOf,
  round,
  size,
  stroked,
} from './svg.ts';
import { wrap, wrapEvenly } from './wrap.ts';

/** Indicators at the times that a report gives them for, oldest first; each label is the indicator's. */
export interface Changes {
  changes: Change[];
}

interface Change {
  label: string;
  states: readonly Datum[];
}

/**
 * Draws each change as an arrow from one state to the next, on a scale from zero that changes of one
 * unit share: the earlier figure above the arrow, the later one below. Of several states each
 * has its arrow to the next; where a definition changed between two, a dashed rule and words stand.
 */
export function changes({ changes }: Changes, frame: Frame): Drawing {
  const { width, measure } = frame;
  const scales = scalesOf(changes, width);
  const scaleFor = ({ states }: Change) => scales.get(unitOf(states)) ?? (() => 0);
  if (frame.detail === 'marks') return marksAlone(changes, scaleFor, width);
  const body: Element[] = [];
  let y = 0;
  for (const change of changes) {
    const title = wrapEvenly(change.label, width, size.label, 'regular', measure);
    body.push(...title.map((text, index) => line(0, y + 16 + index * 19, text, 'label')));
    y += title.length * 19 + 3;
    for (const [index, datum] of change.states.entries()) {
      const drawn = drawState(change.states, index, scaleFor(change), frame);
      body.push(...drawn.before.map((one) => moved(0, y, [one])));
      body.push(datumGroup(datum, [moved(0, y, drawn.body)]));
      y += drawn.height;
    }
    const notes = frame.detail === 'full' ? notesOf(change, frame) : [];
    body.push(...notes.map((text, index) => line(0, y + 16 + index * 17, text, 'note')));
    y += notes.length * 17 + 22;
  }
  return { width, height: round(Math.max(0, y - 14)), body };
}

/** The mark of a state below those before it, and its figure; `before` is what stands between. */
function drawState(
  states: readonly Datum[],
  index: number,
  scale: Scale,
  frame: Frame,
): { before: Element[]; body: Element[]; height: number } {
  const [earlier, datum, later] = [states[index - 1], states[index], states[index + 1]];
  if (!datum) return { before: [], body: [], height: 0 };
  const broken = earlier && statedBreakOf(datum);
  const before = broken ? breakBefore(datum, broken, frame) : undefined;
  let y = before?.height ?? 0;
  const from = broken ? undefined : earlier;
  const isStart = !from;
  const isAlone = isStart && (!later || statedBreakOf(later) !== undefined);
  const others = [...(before?.body ?? [])];
  const body: Element[] = [];
  if (from) {
    const dot = drawDot(from, scale, true);
    others.push(moved(0, y, drawAxis(scale, frame.width)));
    others.push(datumGroup(from, [moved(0, y, dot)]));
    body.push(moved(0, y, drawArrow(from, datum, scale)));
    y += trackHeight;
  }
  const text = drawFigure(datum, from, y + 18, scale(datum.value), frame);
  body.push(...text.body);
  y = text.bottom + 6;
  if (isAlone) {
    body.push(moved(0, y, [...drawAxis(scale, frame.width), ...drawDot(datum, scale)]));
    y += trackHeight;
  }
  return { before: others, body, height: y };
}

/** The figure with its time, as near to its mark as the width lets it. */
function drawFigure(
  datum: Datum,
  earlier: Datum | undefined,
  y: number,
  at: number,
  frame: Frame,
): { body: Element[]; bottom: number } {
  const { lang, measure, width } = frame;
  const isSame = earlier !== undefined && isUnchanged(earlier, datum);
  const label = `${momentWords(datum, lang)}${isSame ? `, ${unchangedWords[lang]}` : ''}`;
  const number = figureWords(datum, lang);
  const room = measure(number, size.figure, 'bold') + 8 + measure(label, size.label, 'regular') + 4;
  const x = room <= width ? Math.max(0, Math.min(at - room / 2, width - room)) : 0;
  return labelledCount({ number, label }, { x, y, width: width - x }, frame);
}

function isUnchanged(earlier: Datum, later: Datum): boolean {
  const isExact = [earlier, later].every(({ hedge }) => hedge === '');
  return isExact && earlier.value === later.value && earlier.step === later.step;
}

function breakBefore(
  datum: Datum,
  stated: Record<Lang, string>,
  { lang, width, measure }: Frame,
): { body: Element[]; height: number } {
  const words = breakWords(Number(datum.period.slice(0, 4)), { stated }, lang);
  const lines = wrap(words, width, size.note, 'regular', measure);
  return {
    body: [
      stroked('tick', `M0 6H${round(width)}`, 1.2, { strokeDashArray: '4 4' }),
      paragraph(0, 24, lines, 'note', 18),
    ],
    height: 14 + lines.length * 18,
  };
}

function notesOf({ states }: Change, { lang, width, measure }: Frame): string[] {
  const said = [
    ...(states.length === 1 ? [oneStateWords[lang]] : []),
    ...states.map((datum) => inexactnessWords(datum, lang)),
  ];
  return [...new Set(said)].flatMap((text) =>
    wrapEvenly(text, width, size.note, 'regular', measure),
  );
}

function unitOf(states: readonly Datum[]): string {
  return states[0]?.indicator.unit ?? '';
}

/** A scale a unit, from zero or the least below it. */
function scalesOf(changes: readonly Change[], width: number): Map<string, Scale> {
  const byUnit = Map.groupBy(changes, ({ states }) => unitOf(states));
  return new Map(
    Array.from(byUnit, ([unit, own]) => {
      const reaches = own.flatMap(({ states }) => states.map(reachOf));
      const least = Math.min(0, min(reaches, ({ low }) => low) ?? 0);
      const most = Math.max(0, max(reaches, ({ high }) => high) ?? 0);
      const from = least < 0 ? dotRadius + 1 : 0;
      return [unit, scaleLinear([least, most || 1], [from, width - dotRadius - 1])];
    }),
  );
}

/** The arrow of each change from its first state to its last. */
function marksAlone(
  changes: readonly Change[],
  scaleFor: (change: Change) => Scale,
  width: number,
): Drawing {
  const shown = changes.slice(0, 3);
  const body = shown.map((change, index) => {
    const [first, last] = [change.states[0], change.states.at(-1)];
    const scale = scaleFor(change);
    const isBroken = change.states.slice(1).some((datum) => statedBreakOf(datum));
    const mark =
      first && last && first !== last && !isBroken
        ? [...drawDot(first, scale, true), ...drawArrow(first, last, scale)]
        : last
          ? drawDot(last, scale)
          : [];
    return moved(0, index * trackHeight, [...drawAxis(scale, width), ...mark]);
  });
  return { width, height: shown.length * trackHeight - 2, body };
}
