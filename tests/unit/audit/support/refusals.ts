import { auditPage } from '../../../../src/audit/audit-page.ts';
import { allowedNumbersOf } from '../../../../src/audit/allowed-numbers.ts';
import { sample } from './project.ts';

const allowed = allowedNumbersOf(sample, 'https://so-lieu.example');

/** What the audit refuses in a page of the sample project: `number 86`, `other-value 86`. */
export function refusals(markup: string, file = 'index.html'): string[] {
  return auditPage(file, markup, allowed).map(
    ({ code, found }) => `${code.replace('published-', '')} ${found}`,
  );
}

/** A Vietnamese page with this in its body. */
export function body(markup: string): string {
  return `<!doctype html><html lang="vi"><title>Số liệu</title><body>${markup}</body></html>`;
}

/** A Vietnamese page with this in its head. */
export function head(markup: string): string {
  return `<!doctype html><html lang="vi"><head>${markup}</head><body></body></html>`;
}
