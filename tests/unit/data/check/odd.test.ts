import { describe, expect, it } from 'vitest';
import { checkOdd } from '../../../../src/data/check/odd.ts';
import { assemble } from '../../../../src/data/model/dataset.ts';
import { rowsIn } from '../../../support/rows.ts';

const indicators = `id,topic,label_vi,label_en,unit,definition_vi,definition_en
ho_ngheo,giam-ngheo,Hộ nghèo,Poor,hộ,x,x
`;
const sources = `id,report,kind,title,publisher,published,read
a,2020,report,t,i,2021-01-10,2021-01-10
b,2021,report,t,i,2022-01-10,2022-01-10
`;

/** The warnings of rows of poverty.csv, each `line:column code [row]`. */
function warnings(...rows: string[]): string[] {
  const header = 'indicator,period,value,wording,source,note_vi,note_en';
  const read = rowsIn({ indicators, sources, poverty: [header, ...rows, ''].join('\n') });
  const problems = checkOdd(read, assemble(read).dataset);
  for (const { severity } of problems) expect(severity).toBe('warning');
  return problems.map(({ line, column, code, row }) => `${line}:${column} ${code} [${row}]`);
}

describe('checkOdd(rows, dataset)', () => {
  it.each([
    ['more than thrice', '10', '31', ['3:15 value-jump [ho_ngheo 2021]']],
    ['less than a third', '31', '10', ['3:15 value-jump [ho_ngheo 2021]']],
    ['thrice', '10', '30', []],
    ['a third', '30', '10', []],
    ['as much', '10', '10', ['3:18 row-copied [ho_ngheo 2021]']],
    ['nothing after something', '10', '0', []],
  ])('warns of %s of the report before: %s → %s', (_, before, now, told) => {
    expect(
      warnings(`ho_ngheo,2020,${before},${before} hộ,a,,`, `ho_ngheo,2021,${now},${now} hộ,b,,`),
    ).toEqual(told);
  });

  it('is silent where the note speaks of the value before', () => {
    expect(
      warnings('ho_ngheo,2020,10,10 hộ,a,,', 'ho_ngheo,2021,40,40 hộ,b,Trước là {ho_ngheo@2020}.,'),
    ).toEqual([]);
    expect(warnings('ho_ngheo,2020,10,10 hộ,a,,', 'ho_ngheo,2021,40,40 hộ,b,Tăng.,')).toHaveLength(
      1,
    );
  });

  it("warns of a period of another year than the report's, unless its note says why", () => {
    const named = 'ho_ngheo,2019,10,năm 2019 có 10 hộ,a';
    expect(warnings(`${named},,`)).toEqual(['2:10 period-odd [ho_ngheo 2019]']);
    expect(warnings(`${named},Nguồn nhắc lại năm trước.,`)).toEqual([]);
    expect(warnings('ho_ngheo,2021-01-10,10,10 hộ,a,,')).toEqual([]);
  });
});
