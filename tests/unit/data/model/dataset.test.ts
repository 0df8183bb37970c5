import { describe, expect, it } from 'vitest';
import {
  assemble,
  dataOfReport,
  datesOfReport,
  nearPointer,
  pointerOf,
  reportYears,
} from '../../../../src/data/model/dataset.ts';
import { loadProject } from '../../../../src/data/check/load-project.ts';
import { readTable } from '../../../../src/data/csv/table.ts';
import { rowsIn } from '../../../support/rows.ts';
import { ownFiles } from '../../project-files.ts';

const observed = 'indicator,period,value,wording,source,note_vi,note_en';
const headers: Readonly<Partial<Record<string, string>>> = {
  units: 'id,forms,one_en,many_en,counts,currency',
  words: 'lang,kind,word,means,shows,innocent',
  topics: 'id,label_vi,label_en,colour_light,colour_dark',
  indicators: 'id,topic,label_vi,label_en,unit,definition_vi,definition_en',
  derived: 'indicator,period,operation,left,right',
  sources: 'id,report,kind,title,publisher,published,read',
  places: 'id,kind,name_vi,name_en',
  corrections: 'indicator,period,date,old_value,new_value,reason_vi,reason_en,part',
  reviews: 'year,date,capacity_vi,capacity_en,digest,lines',
  'not-statistics': 'phrase,why_vi,why_en',
};

/** A made-up project of two indicators and one source, with more rows for some tables. */
function join(more: Readonly<Partial<Record<string, readonly string[]>>>) {
  const base: Partial<Record<string, readonly string[]>> = {
    units: ['hộ,hộ,household,households,things,', '%,%,,,share,'],
    topics: ['an-sinh,An sinh,Welfare,#8c2f74,#e493cd'],
    indicators: ['a,an-sinh,A,A,hộ,x,x', 'b,an-sinh,B,B,hộ,x,x', 'c,an-sinh,C,C,%,x,x'],
    poverty: ['a,2022,6,6 hộ,s,,'],
    sources: ['s,2022,report,t,i,2023-01-10,2023-01-10'],
    places: ['p,xã,P,P'],
  };
  const names = new Set([...Object.keys(headers), ...Object.keys(base), ...Object.keys(more)]);
  const contents = [...names].map((name) => {
    const lines = [headers[name] ?? observed, ...(base[name] ?? []), ...(more[name] ?? [])];
    const content = `${lines.join('\n')}\n`;
    expect(readTable(name, content).problems).toEqual([]);
    return [name, content];
  });
  return assemble(rowsIn(Object.fromEntries(contents)));
}

function told(more: Parameters<typeof join>[0]): string[] {
  return join(more).problems.map(
    ({ file, line, column, code, found }) => `${file}:${line}:${column} ${code} ${found}`,
  );
}

describe('assemble(rows)', () => {
  it('assemble joins an observation with its indicator, source and report', () => {
    const datum = join({}).dataset.data.get('a@2022');
    expect(datum).toMatchObject({
      kind: 'observed',
      id: 'a-2022',
      indicator: { label_vi: 'A' },
      value: 6,
      step: 1,
      report: 2022,
      source: 's',
    });
  });

  it('assemble derives values that rest on others below them', () => {
    const { dataset, problems } = join({
      poverty: ['b,2022,2,2 hộ,s,,'],
      derived: ['c,2022,change,a@2022-01,a@2022', 'a,2022-01,sum,a@2022,b@2022'],
    });
    expect(problems).toEqual([]);
    expect(dataset.data.get('a@2022-01')).toMatchObject({ kind: 'derived', value: 8, step: 1 });
    expect(dataset.data.get('c@2022')?.value).toBeCloseTo(33.33, 2);
  });

  it.each([
    [
      'an indicator that is unknown',
      { tax: ['aa,2022,6,6 hộ,s,,'] },
      ['data/tax.csv:2:1 indicator-unknown aa'],
    ],
    [
      'a unit that is unknown',
      { indicators: ['d,an-sinh,D,D,hồ,x,x'] },
      ['data/indicators.csv:5:15 unit-unknown hồ'],
    ],
    [
      'a topic that is unknown',
      { indicators: ['d,an-sin,D,D,hộ,x,x'] },
      ['data/indicators.csv:5:3 topic-unknown an-sin'],
    ],
    [
      'a unit composed of one that is unknown',
      { indicators: ['d,an-sinh,D,D,hộ/km,x,x'] },
      ['data/indicators.csv:5:15 unit-unknown hộ/km'],
    ],
    [
      'a source that is unknown',
      { tax: ['b,2022,6,6 hộ,ss,,'] },
      ['data/tax.csv:2:15 source-unknown ss'],
    ],
    [
      'a source that nothing cites',
      { sources: ['s2,2022,report,t,i,2023-01-10,2023-01-10'] },
      ['data/sources.csv:3:1 source-unused s2'],
    ],
    [
      'a row that stands in another file',
      { tax: ['a,2022,6,6 hộ,s,,'] },
      ['data/tax.csv:2:1 row-twice a 2022'],
    ],
    [
      'a date in the wording that is not the period',
      { tax: ['b,2022-12-31,6,6 hộ tính đến 30/12/2022,s,,'] },
      ['data/tax.csv:2:16 wording-other-date 30/12/2022'],
    ],
    [
      'a year in the wording that is not the period',
      { tax: ['b,2022,6,6 hộ năm 2023,s,,'] },
      ['data/tax.csv:2:10 wording-other-date 2023'],
    ],
    [
      'a period outside the report',
      { tax: ['b,2021,6,6 hộ,s,,'] },
      ['data/tax.csv:2:3 period-outside 2021'],
    ],
    [
      'a derived period outside the report',
      { derived: ['b,2021,sum,a@2022,a@2022'] },
      ['data/derived.csv:2:3 period-outside 2021'],
    ],
    [
      'a derived value of an indicator that is unknown',
      { derived: ['bb,2022,sum,a@2022,a@2022'] },
      ['data/derived.csv:2:1 indicator-unknown bb'],
    ],
    [
      'a derived value that is observed',
      { derived: ['a,2022,sum,a@2022,a@2022'] },
      ['data/derived.csv:2:1 derived-also-observed a@2022'],
    ],
    [
      'an operand that is unknown',
      { derived: ['b,2022,sum,a@2022,a@2021'] },
      ['data/derived.csv:2:19 derived-operand-unknown a@2021'],
    ],
    [
      'a division by zero',
      { poverty: ['b,2022,0,0 hộ,s,,'], derived: ['c,2022,change,a@2022,b@2022'] },
      ['data/derived.csv:2:22 derived-impossible b@2022'],
    ],
    [
      'a value derived from itself',
      { derived: ['b,2022,sum,b@2022,a@2022'] },
      ['data/derived.csv:2:12 derived-operand-unknown b@2022'],
    ],
    [
      'values derived in a circle',
      { derived: ['b,2022,sum,c@2022,a@2022', 'c,2022,sum,b@2022,a@2022'] },
      [
        'data/derived.csv:2:12 derived-operand-unknown c@2022',
        'data/derived.csv:3:12 derived-operand-unknown b@2022',
      ],
    ],
    [
      'an unknown operand once, where others rest on it',
      { derived: ['b,2022,sum,a@2022,a@2021', 'c,2022,sum,b@2022,a@2022'] },
      ['data/derived.csv:2:19 derived-operand-unknown a@2021'],
    ],
    [
      'a correction of nothing',
      { corrections: ['a,2021,2023-02-01,1,2,x,x,'] },
      ['data/corrections.csv:2:1 derived-operand-unknown a@2021'],
    ],
  ])('assemble names %s', (_, more, problems) => {
    expect(told(more)).toEqual(problems);
  });

  it.each([
    ['the day of the source', 'b,2023-01-10,6,6 hộ,s,,'],
    ['a day that the wording names', 'b,2021-12-31,6,6 hộ ngày 31/12/2021,s,,'],
    ['a year that the wording names', 'b,2021,6,6 hộ năm 2021,s,,'],
    ['a day, where the wording names its year', 'b,2022-12-31,6,6 hộ năm 2022,s,,'],
  ])('assemble takes a period that is %s', (_, row) => {
    expect(told({ tax: [row] })).toEqual([]);
  });

  it('assemble passes over a date in a phrase that is not a statistic', () => {
    const more = {
      tax: ['b,2022,6,6 hộ theo chuẩn 2021–2025,s,,'],
      'not-statistics': ['chuẩn 2021–2025,x,x'],
    };
    expect(told(more)).toEqual([]);
  });

  it('assemble derives a chain of 20,000 values from its last link', () => {
    const count = 20_000;
    const derived = Array.from({ length: count }, (_, i) => `d${i},2022,sum,d${i + 1}@2022,a@2022`);
    const indicators = derived.map((_, i) => `d${i},an-sinh,x,x,hộ,x,x`);
    const { dataset, problems } = join({
      indicators: [...indicators, `d${count},an-sinh,x,x,hộ,x,x`],
      derived: [...derived, `d${count},2022,sum,a@2022,a@2022`],
    });
    expect(problems).toEqual([]);
    expect(dataset.data.get('d0@2022')?.value).toBe(6 * (count + 2));
  });
});

describe('the dataset as it is', () => {
  const { dataset } = loadProject(ownFiles);

  it('has the 19 figures of the source and five derived ones', () => {
    const kinds = [...dataset.data.values()].map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'observed')).toHaveLength(19);
    expect(kinds.filter((kind) => kind === 'derived')).toHaveLength(5);
  });

  it('derives 231 households, −19.9 percent, 1.250.000 and 1.000.000 đồng, 41.8 interactions', () => {
    const value = (pointer: string) => dataset.data.get(pointer)?.value;
    expect(value('ho_ngheo@2022-01')).toBe(231);
    expect(value('ho_ngheo_thay_doi@2022')).toBeCloseTo(-19.91, 2);
    expect(value('tet_moi_ho_ngheo@2022')).toBe(1_250_000);
    expect(value('tet_moi_ho_can_ngheo@2022')).toBe(1_000_000);
    expect(value('tuong_tac_moi_bai@2022')).toBeCloseTo(41.83, 2);
  });

  it('dataOfReport(dataset, 2022) is all of it, and one array each time', () => {
    expect(dataOfReport(dataset, 2022)).toHaveLength(24);
    expect(dataOfReport(dataset, 2022)).toBe(dataOfReport(dataset, 2022));
    expect(dataOfReport(dataset, 2021)).toEqual([]);
  });

  it('reportYears(dataset) is 2022', () => {
    expect(reportYears(dataset)).toEqual([2022]);
  });

  it("datesOfReport(dataset, 2022) is its year, its source's day and its data's periods", () => {
    expect(datesOfReport(dataset, 2022)).toEqual([
      { year: 2022 },
      { year: 2023, month: 1, day: 10 },
      { year: 2022, month: 12 },
      { year: 2022, month: 12, day: 31 },
      { year: 2022, month: 1 },
    ]);
  });

  it('nearPointer(pointer, dataset) is the nearest of the indicator, and where it stands', () => {
    expect(nearPointer('ho_can_ngheo@2022-11', dataset)).toEqual({
      near: 'ho_can_ngheo@2022-12',
      nearAt: 'data/poverty.csv:4',
    });
    expect(nearPointer('ho_ngeo@2022', dataset)).toEqual({ near: 'ho_ngheo', nearAt: '' });
  });

  it("pointerOf('ho_ngheo', '2022-12') is ho_ngheo@2022-12", () => {
    expect(pointerOf('ho_ngheo', '2022-12')).toBe('ho_ngheo@2022-12');
  });
});
