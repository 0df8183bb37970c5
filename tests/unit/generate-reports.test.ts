import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/data/check/load-project.ts';
import { reportYears } from '../../src/data/model/dataset.ts';
import { generateReports } from '../fixtures/generate-reports.ts';
import { ownFiles } from './project-files.ts';

const today = '2026-01-01';

describe('generateReports', () => {
  const project = loadProject(generateReports(ownFiles, 5), { today });

  it('makes reports that the check has nothing to say about', () => {
    expect(project.problems).toEqual([]);
  });

  it('makes a report and an article for each of five years', () => {
    const years = [1000, 1001, 1002, 1003, 1004];
    expect(reportYears(project.dataset)).toEqual(years);
    expect(project.articles.map(({ year }) => year)).toEqual(years);
  });

  it('gives each report figures of its own', () => {
    const values = project.articles.map(
      ({ year }) => project.dataset.data.get(`ho_ngheo@${year}-12`)?.value,
    );
    expect(new Set(values).size).toBe(5);
  });

  it('makes the same twice', () => {
    expect(generateReports(ownFiles, 3)).toEqual(generateReports(ownFiles, 3));
  });
});
