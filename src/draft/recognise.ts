import type { TextSetting } from '../data/model/dataset.ts';
import { tokensOf, unitAt } from '../data/text/vocabulary.ts';
import { FigureIndex, sharedStart, type Figure } from '../data/article/bind.ts';
import type { Datum, Observation } from '../data/model/datum.ts';
import { findNumerals, type Numeral } from '../data/text/numeral.ts';
import { findPhrases, isWithin } from '../data/text/phrase.ts';
import { contextOf, wordsOf } from '../data/text/wording.ts';

/** A number of an article, and the datum of the earlier report that it continues. */
export interface Recognised {
  /** The earlier report's datum whose words these are. */
  datum: Observation;
  /** Which of the article's paragraphs holds it, from 0. */
  paragraph: number;
  start: number;
  end: number;
  /** As it is written: `1,6 tỷ`. */
  text: string;
  value: number;
}

/** The data that a number may continue, when it is not clear which. */
export interface Unclear {
  paragraph: number;
  start: number;
  candidates: Observation[];
}

/**
 * Recognises the figures of a new article by the words of an earlier report: a
 * number continues the datum with whose wording it shares the most words after
 * and before it, at least one of them beside the unit. Where that leaves several,
 * the one whose label the sentence says; then the one that no other number
 * continues. Each datum is continued once, by the first number of its value.
 * What is still unclear is left to a person.
 */
export function recognise(
  paragraphs: readonly string[],
  data: readonly Datum[],
  exceptions: readonly string[],
  setting: TextSetting,
): { recognised: Recognised[]; unclear: Unclear[] } {
  const open = mentionsIn(paragraphs, new FigureIndex(data), exceptions, setting);
  const taken = new Map<string, Mention>();
  settle(open, taken, (mention) => strongest(mention.candidates, ({ shared }) => shared));
  settle(open, taken, (mention) => {
    const heard = new Set(wordsOf(sentenceBefore(paragraphs[mention.paragraph] ?? '', mention)));
    return strongest(stillFree(mention, taken), ({ datum }) => labelSaid(datum, heard));
  });
  settle(open, taken, (mention) => stillFree(mention, taken));
  dropRepeats(open, taken);
  return {
    recognised: [...taken.values()].flatMap(({ settled, ...mention }) => {
      if (!settled) return [];
      const { paragraph, start, end, text, value } = mention;
      return { datum: settled.datum, paragraph, start, end, text, value };
    }),
    unclear: [...open].map(({ paragraph, start, candidates }) => ({
      paragraph,
      start,
      candidates: candidates.map(({ datum }) => datum),
    })),
  };
}

/** The sentence around a part of a text. */
export function sentenceAround(
  text: string,
  { start, end }: { start: number; end: number },
): string {
  const rest = text.slice(end, end + reach);
  const stop = /[.!?;](?=\s|$)/.exec(rest)?.index;
  const from = startOfSentence(text, start);
  return text.slice(from, stop === undefined ? end + rest.length : end + stop + 1).trim();
}

interface Candidate {
  datum: Observation;
  /** How many words stand alike after and before the number. */
  shared: number;
}

interface Mention {
  paragraph: number;
  start: number;
  end: number;
  text: string;
  value: number;
  candidates: Candidate[];
  settled?: Candidate;
}

function mentionsIn(
  paragraphs: readonly string[],
  figures: FigureIndex,
  exceptions: readonly string[],
  setting: TextSetting,
): Set<Mention> {
  const mentions = new Set<Mention>();
  paragraphs.forEach((text, paragraph) => {
    const excepted = findPhrases(text, exceptions);
    for (const numeral of findNumerals(text, setting)) {
      if (numeral.kind !== 'number' || isWithin(numeral, excepted)) continue;
      const { reading } = numeral;
      if (!reading.ok) continue;
      const candidates = candidatesFor(text, numeral, reading.percent, figures, setting);
      if (candidates.length === 0) continue;
      const { start, end, text: written } = numeral;
      const { value } = reading;
      mentions.add({ paragraph, start, end, text: written, value, candidates });
    }
  });
  return mentions;
}

function candidatesFor(
  text: string,
  numeral: Numeral & { kind: 'number' },
  percent: boolean,
  figures: FigureIndex,
  { vocabulary, lang }: TextSetting,
): Candidate[] {
  const { before, after } = contextOf(text, numeral);
  const unit = unitAt(
    vocabulary,
    lang,
    tokensOf(text.slice(numeral.end, numeral.end + 40)),
    0,
  )?.entry;
  const level = [...(figures.longestMatch(after, unit?.id ?? '')?.values() ?? [])].flat();
  return level.flatMap((figure) => {
    const { datum } = figure;
    if (datum.figure.percent !== percent) return [];
    if (figures.namesAnother(figure, text, numeral.start)) return [];
    const shared = sharedWords(figure, before, after);
    return shared === undefined ? [] : [{ datum, shared }];
  });
}

/** The words shared; undefined when they are the unit's alone and the wording says more. */
function sharedWords(
  { datum: { figure, indicator } }: Figure,
  before: readonly string[],
  after: readonly string[],
): number | undefined {
  const ahead = sharedStart(after, figure.after);
  const behind = sharedStart(before, figure.before);
  const beside = behind + Math.max(0, ahead - wordsOf(indicator.unit).length);
  const isWhole = figure.before.length === 0 && ahead === figure.after.length;
  return beside > 0 || isWhole ? ahead + behind : undefined;
}

/**
 * Settles each open mention for which `choose` leaves one candidate. Of several
 * with one datum and different values the one with the most shared words wins;
 * when none does, all stay open. Further mentions of a settled value are repeats.
 */
function settle(
  open: Set<Mention>,
  taken: Map<string, Mention>,
  choose: (mention: Mention) => Candidate[],
): void {
  dropRepeats(open, taken);
  const claims = new Map<string, { mention: Mention; candidate: Candidate }[]>();
  for (const mention of open) {
    const [candidate, other] = choose(mention);
    if (!candidate || other || taken.has(candidate.datum.id)) continue;
    const claim = { mention, candidate };
    const others = claims.get(candidate.datum.id);
    if (others) others.push(claim);
    else claims.set(candidate.datum.id, [claim]);
  }
  for (const [id, all] of claims) {
    const best = strongest(all, ({ candidate }) => candidate.shared);
    const [first] = best;
    if (!first || best.some(({ mention }) => mention.value !== first.mention.value)) continue;
    for (const { mention } of best) open.delete(mention);
    taken.set(id, { ...first.mention, settled: first.candidate });
  }
}

function dropRepeats(open: Set<Mention>, taken: ReadonlyMap<string, Mention>): void {
  for (const mention of open) {
    const isRepeat = mention.candidates.some(
      ({ datum }) => taken.get(datum.id)?.value === mention.value,
    );
    if (isRepeat) open.delete(mention);
  }
}

function stillFree({ candidates }: Mention, taken: ReadonlyMap<string, Mention>): Candidate[] {
  return candidates.filter(({ datum }) => !taken.has(datum.id));
}

function strongest<T>(all: readonly T[], strength: (one: T) => number): T[] {
  const strengths = all.map(strength);
  const most = strengths.reduce((one, other) => Math.max(one, other), -Infinity);
  return all.filter((_, at) => strengths[at] === most);
}

/** How many of a label's words a sentence says, less those that it does not. */
function labelSaid({ indicator }: Observation, heard: ReadonlySet<string>): number {
  const label = new Set(wordsOf(indicator.label_vi));
  const said = [...label].filter((word) => heard.has(word)).length;
  return said - (label.size - said);
}

const reach = 400;

/** A sentence up to a numeral, with the words that follow it in its clause. */
function sentenceBefore(text: string, numeral: { start: number; end: number }): string {
  const { after } = contextOf(text, numeral);
  return `${text.slice(startOfSentence(text, numeral.start), numeral.start)} ${after.join(' ')}`;
}

function startOfSentence(text: string, at: number): number {
  const from = Math.max(0, at - reach);
  const before = text.slice(from, at);
  let start = 0;
  for (const stop of before.matchAll(/[.!?;:](?=\s)/g)) start = stop.index + 1;
  return from + start;
}
