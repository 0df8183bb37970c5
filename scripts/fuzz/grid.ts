import Papa from 'papaparse';

/** The cells of a CSV file with commas, its header first. */
export function gridOf(text: string): string[][] {
  return Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', newline: '\n' }).data;
}

/** Cells as a CSV file, quoted where they must be. */
export function csvOf(
  grid: readonly (readonly string[])[],
  delimiter = ',',
  newline = '\n',
): string {
  return Papa.unparse(grid as string[][], { delimiter, newline }) + newline;
}
