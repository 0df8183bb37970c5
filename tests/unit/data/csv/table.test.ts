import { describe, expect, it } from 'vitest';
import { nearMiss } from '../../../../src/data/text/near-miss.ts';
import { readRecords, readTable } from '../../../../src/data/csv/table.ts';
import { ownFiles } from '../../project-files.ts';

const observationHeader = 'indicator,period,value,wording,source,note_vi,note_en\n';

function told(name: string, content: string): string[] {
  return readTable(name, content).problems.map(
    ({ file, line, column, code, row }) => `${file}:${line}:${column} ${code} [${row ?? ''}]`,
  );
}

function observation(row: string): string[] {
  return told('poverty', `${observationHeader}${row}\n`);
}

describe('readTable(name, content)', () => {
  it('readTable gives an observation with the figure that its wording states', () => {
    const { rows, problems } = readTable('poverty', ownFiles.get('data/poverty.csv') ?? '');
    expect(problems).toEqual([]);
    expect(rows[0]?.row).toMatchObject({
      indicator: 'ho_ngheo',
      figure: { value: 185, step: 1, text: '185' },
    });
    expect(rows[0]?.at('value')).toMatchObject({ file: 'data/poverty.csv', line: 2, column: 18 });
  });

  it.each([
    ['a,2022,195,clip, với 195 bài viết,s,,', 'poverty.csv:2:17 csv-comma'],
    ['a,2022,1,6 tỷ,thu 1,6 tỷ đồng,s,,', 'poverty.csv:2:15 csv-comma'],
    ['a,2022,5,"có 5 hộ",s,,,9', 'poverty.csv:2:24 csv-cells'],
  ])('readTable tells the comma that has cut a cell of %s', (row, expected) => {
    expect(observation(row).map((one) => one.replace(/^data\/| \[.*$/g, ''))).toEqual([expected]);
  });

  it('readTable takes the step from the wording, not from the cell', () => {
    const { rows } = readTable('tax', `${observationHeader}a,2022,9000000000,thu 9 tỷ,s,,\n`);
    expect(rows[0]?.row.figure).toMatchObject({ value: 9e9, step: 1e9 });
  });

  it.each([
    ['1.250', 'thu 1.250 đồng', 1250],
    ['1,250', 'thu 1.250 đồng', 1250],
    ['1.25', 'tăng 1,25%', 1.25],
    ['2.09376E+08', 'thu 209.376.000 đồng', 209_376_000],
    ['1,6 tỷ', 'thu 1,6 tỷ', 1.6e9],
    ['24', '12 hộ và 24 hộ', 24],
  ])('readTable reads the cell %o beside “%s” as %d', (cell, wording, value) => {
    const { rows } = readTable('tax', `${observationHeader}a,2022,"${cell}","${wording}",s,,\n`);
    expect(rows[0]?.row.figure.value).toBe(value);
  });

  it.each([
    ['an id with capitals', 'Ho,2022,1,1 hộ,s,,', ['2:1 cell-form [Ho 2022]']],
    ['an empty id', ',2022,1,1 hộ,s,,', ['2:1 cell-empty [ 2022]']],
    ['a period that is none', 'a,2022-13,1,1 hộ,s,,', ['2:3 period-form [a 2022-13]']],
    ['an empty period', 'a,,1,1 hộ,s,,', ['2:3 cell-empty [a ]']],
    ['a value that is not a number', 'a,2022,mười,1 hộ,s,,', ['2:8 value-not-number [a 2022]']],
    ['a value of two readings', 'a,2022,1.250,1 hộ,s,,', ['2:8 value-ambiguous [a 2022]']],
    ['an empty value', 'a,2022,,1 hộ,s,,', ['2:8 cell-empty [a 2022]']],
    ['a wording without the value', 'a,2022,2,1 hộ,s,,', ['2:10 wording-without-value [a 2022]']],
    ['a value of another scale', 'a,2022,9,9 tỷ,s,,', ['2:10 wording-without-value [a 2022]']],
    ['an empty wording', 'a,2022,2,,s,,', ['2:10 cell-empty [a 2022]']],
    ['an empty source', 'a,2022,1,1 hộ,,,', ['2:15 cell-empty [a 2022]']],
    ['several at once', 'A,x,1,1 hộ,s,,', ['2:1 cell-form [A x]', '2:3 period-form [A x]']],
  ])('readTable refuses %s', (_, row, problems) => {
    expect(observation(row)).toEqual(problems.map((problem) => `data/poverty.csv:${problem}`));
  });

  it('readTable names a row whose key stands above, and where', () => {
    const content = `${observationHeader}a,2022,1,1 hộ,s,,\nb,2022,1,1 hộ,s,,\na,2022,2,2 hộ,s,,\n`;
    const { rows, problems } = readTable('poverty', content);
    expect(rows).toHaveLength(2);
    expect(problems).toMatchObject([
      {
        code: 'row-twice',
        line: 4,
        column: 1,
        row: 'a 2022',
        args: { line: 'data/poverty.csv:2' },
      },
    ]);
  });

  it('readTable names a missing column once, not once a row', () => {
    const content = 'indicator,value,wording,source\na,1,1 hộ,s\nb,1,1 hộ,s\n';
    expect(told('poverty', content)).toEqual(['data/poverty.csv:1:1 column-missing []']);
  });

  it('readTable takes a file without its optional columns', () => {
    expect(told('poverty', 'indicator,period,value,wording,source\na,2022,1,1 hộ,s\n')).toEqual([]);
  });

  it.each([
    [
      'a colour that is none',
      'topics',
      'id,label_vi,label_en,colour_light,colour_dark\na,x,x,đỏ,#ffffff\n',
      ['2:7 cell-form [a]'],
    ],
    [
      'a direction that is none',
      'indicators',
      'id,topic,label_vi,label_en,unit,definition_vi,definition_en,direction\na,an-sinh,x,x,con,x,x,giảm\n',
      ['2:23 cell-choice [a]'],
    ],
    [
      'a unit that counts nothing known, and no currency',
      'units',
      'id,forms,one_en,many_en,counts,currency\ncon,con,head,head,animals,đồng\n',
      ['2:19 cell-choice [con]', '2:27 cell-form [con]'],
    ],
    [
      'a word of an unknown kind without a sentence that shows it',
      'words',
      'lang,kind,word,means,shows,innocent\nvi,colour,đỏ,red,,\n',
      ['2:4 cell-choice [vi colour đỏ]', '2:18 cell-empty [vi colour đỏ]'],
    ],
    [
      'an operation that is none and a pointer that is none',
      'derived',
      'indicator,period,operation,left,right\na,2022,product,b@2022,c\n',
      ['2:8 cell-choice [a 2022]', '2:23 cell-form [a 2022]'],
    ],
    [
      'a report that is not a year and a date that is no day',
      'sources',
      'id,report,kind,title,publisher,read\ns,22,news,t,i,2022-12\n',
      ['2:3 cell-form [s]', '2:15 date-form [s]'],
    ],
    [
      'a correction without a reason',
      'corrections',
      'indicator,period,date,old_value,new_value,reason_vi,reason_en\na,2022,2023-01-10,1,2,,x\n',
      ['2:23 cell-empty [a 2022 2023-01-10  1]'],
    ],
  ] as const)('readTable refuses %s', (_, name, content, problems) => {
    expect(told(name, content)).toEqual(problems.map((one) => `data/${name}.csv:${one}`));
  });

  it('readTable offers the nearest choice', () => {
    const content = 'id,report,kind,title,publisher,read\na,2022,repor,t,i,2023-01-10\n';
    expect(readTable('sources', content).problems[0]?.args['near']).toBe('report');
  });
});

describe('readTable(name, content) with dates as spreadsheets write them', () => {
  const months = `${observationHeader}a,Dec-22,1,1 hộ,s,,\nb,31/12/2022,1,1 hộ,s,,\n`;

  it('readTable gives their ISO 8601, and the place of the cell', () => {
    const { rows, problems } = readTable('poverty', months);
    expect(problems).toEqual([]);
    expect(rows.map(({ row }) => row.period)).toEqual(['2022-12', '2022-12-31']);
    expect(rows[1]?.at('period')).toMatchObject({ line: 3, column: 3 });
  });

  it('readTable lets the wording decide, else offers the choices', () => {
    const { rows, problems } = readTable(
      'poverty',
      `${observationHeader}a,1/2/2022,1,ngày 1/2/2022 có 1 hộ,s,,\nb,1/2/2022,1,1 hộ,s,,\n`,
    );
    expect(rows.map(({ row }) => row.period)).toEqual(['2022-02-01']);
    expect(problems).toMatchObject([
      {
        code: 'date-ambiguous',
        line: 3,
        column: 3,
        row: 'b 1/2/2022',
        args: { column: 'period', choices: '2022-02-01 | 2022-02 | 2022-01-02' },
      },
    ]);
  });

  it('readTable sees that a row stands twice, however its date is written', () => {
    const content = `${observationHeader}a,2022-12,1,1 hộ,s,,\na,12/2022,1,1 hộ,s,,\n`;
    expect(told('poverty', content)).toEqual(['data/poverty.csv:3:1 row-twice [a 2022-12]']);
  });

  it('readTable reads a line break in a cell as a space', () => {
    const { rows } = readTable('poverty', `${observationHeader}a,2022,185,"có 185\r\nhộ",s,,\n`);
    expect(rows[0]?.row.wording).toBe('có 185 hộ');
  });

  it('readTable names a cell whose letters were lost in saving', () => {
    expect(told('poverty', `${observationHeader}a,2022,185,có 185 h? nghèo,s,,\n`)).toEqual([
      'data/poverty.csv:2:12 letter-lost [a 2022]',
    ]);
  });
});

describe('readRecords(name, content)', () => {
  it('readRecords gives dates in ISO 8601 and values in plain digits', () => {
    const content = `${observationHeader}a,Dec-22,2.09376E+08,thu 209.376.000 đồng,s,,\n`;
    expect(readRecords('tax', content)[0]).toMatchObject({
      id: 'a 2022-12',
      period: '2022-12',
      value: '209376000',
    });
  });

  it('readRecords gives every row as text with its key as id', () => {
    const [record] = readRecords('poverty', ownFiles.get('data/poverty.csv') ?? '');
    expect(record).toMatchObject({ id: 'ho_ngheo 2022-12', value: '185', source: 'tong_ket_2022' });
  });
});

describe('nearMiss(word, known)', () => {
  it.each([
    ['ho_ngeo', 'ho_ngheo'],
    ['hongheo', 'ho_ngheo'],
    ['xyz', ''],
    ['', ''],
  ])('nearMiss(%o, [ho_ngheo, thu_ngan_sach]) is %o', (word, near) => {
    expect(nearMiss(word, ['ho_ngheo', 'thu_ngan_sach'])).toBe(near);
  });

  it('nearMiss(word, known) is empty where there are none, or too many to look at', () => {
    expect(nearMiss('a', [])).toBe('');
    expect(nearMiss('a', Array(600).fill('b'))).toBe('');
  });
});
