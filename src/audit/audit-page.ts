import { Positions } from '../data/problem/position.ts';
import { inReadingOrder, problemAt, type Problem } from '../data/problem/problem.ts';
import type { AuditGrounds } from './grounds.ts';
import { faultsIn, type Fault } from './judge.ts';
import { faultOfLinkedNumber } from './linked-number.ts';
import { parsePage, readPage } from './page.ts';
import { TextRun } from './text-run.ts';

/**
 * Every digit of a built page that no datum, date or exception accounts for. `file` is
 * the page's path in the site, with `/`; the problems' places are in `markup`, of which `document`
 * is the tree, without places.
 */
export function auditPage(
  file: string,
  markup: string,
  grounds: AuditGrounds,
  document = parsePage(markup),
): Problem[] {
  if (faultsOf(file, markup, document, grounds).length === 0) return [];
  const positions = new Positions(file, markup);
  const faults = faultsOf(file, markup, parsePage(markup, true), grounds);
  return inReadingOrder(
    faults.map(({ code, found, offset, args }) =>
      problemAt(positions.at(offset), code, found, args),
    ),
  );
}

function faultsOf(
  file: string,
  markup: string,
  document: ReturnType<typeof parsePage>,
  grounds: AuditGrounds,
): Fault[] {
  const faults: Fault[] = [];
  const year = grounds.yearOf(file);
  readPage(markup, document, {
    text: (chunks) => faults.push(...faultsIn(new TextRun(chunks), grounds, year)),
    linked: (value, chunk) => {
      const fault = faultOfLinkedNumber(value, chunk, grounds);
      if (fault) faults.push(fault);
    },
    datum: (id, where, locate) => {
      if (grounds.datum(id)) return;
      faults.push({
        code: 'published-datum-unknown',
        found: id,
        offset: locate(),
        args: { where },
      });
    },
  });
  return faults;
}
