/** How a program reads the site's figures: what is written into it, line by line. */
export interface DataCode {
  /** The program, as its users call it. */
  name: string;
  code: string;
}

/**
 * How programs read one indicator's figures out of `url`, the absolute address of the file of all
 * figures; Google Sheets reads all of them. Nothing needs installing beside the program itself.
 */
export function dataCode(url: string, indicator: string): DataCode[] {
  return [
    {
      name: 'R',
      code: `figures <- read.csv("${url}")
own <- subset(figures, indicator == "${indicator}")
print(own[c("period", "value", "hedge", "unit")])`,
    },
    {
      name: 'Python',
      code: `import csv, urllib.request
lines = urllib.request.urlopen("${url}").read().decode().splitlines()
print([(f["period"], float(f["value"]), f["hedge"], f["unit"]) for f in csv.DictReader(lines) if f["indicator"] == "${indicator}"])`,
    },
    {
      name: 'DuckDB',
      code: `SELECT period, value, hedge, unit
FROM read_csv('${url}')
WHERE indicator = '${indicator}' ORDER BY period;`,
    },
    {
      name: 'Google Sheets',
      // In a sheet's own language `41.5` may be a day.
      code: `=IMPORTDATA("${url}"; ","; "en_US")`,
    },
  ];
}
