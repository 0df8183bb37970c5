import { Positions } from '../data/problem/position.ts';
import { inReadingOrder, problemAt, type Problem } from '../data/problem/problem.ts';
import type { AllowedNumbers } from './allowed-numbers.ts';
import { findingsIn, type Finding } from './judge.ts';
import { findingOfLinkedNumber } from './linked-number.ts';
import { parsePage, readPage } from './page.ts';
import { TextRun } from './text-run.ts';

/**
 * Every digit of a built page that no datum, date or exception accounts for. `file` is
 * the page's path in the site, with `/`; the problems' places are in `markup`.
 */
export function auditPage(file: string, markup: string, allowed: AllowedNumbers): Problem[] {
  if (findingsOf(file, markup, parsePage(markup), allowed).length === 0) return [];
  const positions = new Positions(file, markup);
  const findings = findingsOf(file, markup, parsePage(markup, true), allowed);
  return inReadingOrder(
    findings.map(({ code, found, offset, args }) =>
      problemAt(positions.at(offset), code, found, args),
    ),
  );
}

function findingsOf(
  file: string,
  markup: string,
  document: ReturnType<typeof parsePage>,
  allowed: AllowedNumbers,
): Finding[] {
  const findings: Finding[] = [];
  const year = allowed.yearOf(file);
  readPage(markup, document, {
    text: (chunks) => findings.push(...findingsIn(new TextRun(chunks), allowed, year)),
    linked: (value, chunk) => {
      const finding = findingOfLinkedNumber(value, chunk, allowed);
      if (finding) findings.push(finding);
    },
    datum: (id, where, locate) => {
      if (allowed.datum(id)) return;
      findings.push({
        code: 'published-datum-unknown',
        found: id,
        offset: locate(),
        args: { where },
      });
    },
  });
  return findings;
}
