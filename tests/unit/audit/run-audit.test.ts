import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAudit } from '../../../scripts/audit.ts';

let site: string;
let printed: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'audit-'));
  printed = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(site, { recursive: true });
});

function put(path: string, markup: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), markup);
}

const audit = (format: 'text' | 'json' = 'text') =>
  runAudit(process.cwd(), site, { lang: 'en', format });

describe('runAudit', () => {
  it('passes a site whose numbers are all accounted for, and says how many pages it read', async () => {
    put('index.html', '<html lang="vi"><p>Năm 2022</p>');
    put('2022/giam-ngheo.svg', '<svg><text data-datum="ho-ngheo-2022-12">185 hộ</text></svg>');
    expect(await audit()).toBe(0);
    expect(printed).toMatch(/2 pages/);
  });

  it('fails on one wrong number in a page or an SVG file, and names each place', async () => {
    put('index.html', '<html lang="vi">\n<p>Còn 186 hộ</p>');
    put('2022/giam-ngheo.svg', '<svg><text data-datum="ho-ngheo-2022-12">186 hộ</text></svg>');
    expect(await audit()).toBe(1);
    expect(printed).toContain('index.html:2:8');
    expect(printed).toContain('2022/giam-ngheo.svg:1:42');
    expect(printed.indexOf('giam-ngheo.svg')).toBeLessThan(printed.indexOf('index.html'));
  });

  it('gives problems as JSON', async () => {
    put('index.html', '<html lang="vi"><p>Còn 186 hộ</p>');
    expect(await audit('json')).toBe(1);
    expect(JSON.parse(printed)).toMatchObject([
      { file: 'index.html', code: 'published-number', found: '186' },
    ]);
  });

  it('fails when there is nothing to audit', async () => {
    expect(await audit()).toBe(1);
    put('a.svg', '<svg></svg>');
    expect(await audit()).toBe(1);
    const missing = join(site, 'missing');
    expect(await runAudit(process.cwd(), missing, { lang: 'en', format: 'text' })).toBe(1);
    expect(printed).toContain('no HTML page');
  });
});
