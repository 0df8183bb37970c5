import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditPage } from '../src/audit/audit-page.ts';
import { isAudited } from '../src/audit/audited.ts';
import { allowedNumbersOf, type AllowedNumbers } from '../src/audit/allowed-numbers.ts';
import { parsePage } from '../src/audit/page.ts';
import type { Project } from '../src/data/check/load-project.ts';
import type { Problem } from '../src/data/problem/problem.ts';
import { addressOfFile, addressesOfPage } from '../src/permanence/addresses.ts';
import { yearOfFile } from '../src/project/year-files.ts';
import { projectOfYear } from '../src/project/year-project.ts';
import { filesIn } from './files-in.ts';

/** What an audit found on a page. */
export interface AuditedPage {
  /** The SHA-256 of the very bytes that were audited. */
  readonly hash: string;
  /** Its address, and those of the figures in it. */
  readonly addresses: readonly string[];
  readonly problems: readonly Problem[];
  /** True when the part of the project that its year's pages may depend on accounts for all of it. */
  readonly passedAlone: boolean;
}

/**
 * Audits the pages of a site, each as soon as it is told of. In the end every page is held against
 * what stands on the disk, and audited as it stands there when that is another.
 */
export class SiteAudit {
  readonly #project: Project;
  readonly #origin: string;
  #pages = new Map<string, AuditedPage>();
  #whole: AllowedNumbers | undefined;
  /** What is allowed on pages of one year: they come by years. */
  #ofYear: { year: number; allowed: AllowedNumbers } | undefined;

  /** `origin` is the site's, without a final slash. */
  constructor(project: Project, origin: string) {
    this.#project = project;
    this.#origin = origin;
  }

  /** Audits a page or an image, by its path in the site, with `/`. */
  take(file: string, markup: string): void {
    this.#audit(file, markup, hash('sha256', markup));
  }

  /** Audits all pages and images of a built site as they stand there; sorted by their paths. */
  finish(siteDir: string): ReadonlyMap<string, AuditedPage> {
    const files = existsSync(siteDir) ? filesIn(siteDir).filter(isAudited) : [];
    const pages = files.map((file) => {
      const content = readFileSync(join(siteDir, file));
      const name = hash('sha256', content);
      const known = this.#pages.get(file);
      const isSame = known?.hash === name;
      return [file, isSame ? known : this.#audit(file, content.toString('utf8'), name)] as const;
    });
    this.#pages = new Map(pages);
    return this.#pages;
  }

  /** What was audited, by its path in the site. */
  get pages(): ReadonlyMap<string, AuditedPage> {
    return this.#pages;
  }

  #audit(file: string, markup: string, name: string): AuditedPage {
    const document = parsePage(markup);
    const alone = this.#allowedOfYear(yearOfFile(file));
    const passedAlone =
      alone !== undefined && auditPage(file, markup, alone, document).length === 0;
    const page = {
      hash: name,
      addresses: file.endsWith('.html') ? addressesOfPage(file, document) : [addressOfFile(file)],
      // More data account for more digits: what passes by its year passes by the whole project.
      problems: passedAlone ? [] : auditPage(file, markup, this.#allowedOfAll(), document),
      passedAlone,
    };
    this.#pages.set(file, page);
    return page;
  }

  #allowedOfAll(): AllowedNumbers {
    this.#whole ??= allowedNumbersOf(this.#project, this.#origin);
    return this.#whole;
  }

  #allowedOfYear(year: number | undefined): AllowedNumbers | undefined {
    if (year === undefined || !this.#project.dataset.reports.has(year)) return undefined;
    if (this.#ofYear?.year !== year) {
      const allowed = allowedNumbersOf(projectOfYear(this.#project, year), this.#origin);
      this.#ofYear = { year, allowed };
    }
    return this.#ofYear.allowed;
  }
}
