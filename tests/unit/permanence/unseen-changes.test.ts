import { describe, expect, test } from 'vitest';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { isError, type Problem } from '../../../src/data/problem/problem.ts';
import { addressesFile } from '../../../src/permanence/moves.ts';
import { archiveList, checkArchive, listArchive } from '../../../src/permanence/archive.ts';
import { checkGrowth } from '../../../src/permanence/growth.ts';
import { checkPublished } from '../../../src/permanence/check-published.ts';
import { publishedNow } from '../../../src/permanence/published-now.ts';
import {
  newStates,
  recordStates,
  recordTables,
  type RecordTable,
} from '../../../src/permanence/record-tables.ts';
import {
  recordCorrections,
  correctionsFile,
} from '../../../src/permanence/recorded-corrections.ts';
import { versionsFile } from '../../../src/permanence/versions.ts';
import {
  article,
  chart,
  corrections,
  derived,
  english,
  indicators,
  madeUpPublished,
  poverty,
  taxes,
} from '../../fixtures/made-up-published.ts';

/**
 * Ways to change what was published, on a made-up project that was recorded: each is refused, or told
 * by `npm run record`. And changes that have to pass.
 */
type Files = ReadonlyMap<string, string>;
/** In a file, what stands there and what to write instead; or the whole of it: null for nothing left. */
type Change =
  readonly [file: string, from: string, to: string] | readonly [file: string, text: string | null];

const today = '2026-11-24';
const embed = 'published/archive/embed/2022/thu-thue/bcdfghjklm/index.html';
const tables = Object.keys(recordTables) as RecordTable[];
const bytesOf = (files: Files) =>
  new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
const archiveOf = (files: Files) =>
  bytesOf(new Map([...files].filter(([path]) => path.startsWith('published/archive/'))));

/** A state of the project recorded as published on a day, over what was recorded before. */
function recorded(files: Files, day: string): Map<string, string> {
  const project = loadProject(files, { today });
  const published = publishedNow(files, project);
  const all = new Map(files);
  for (const name of tables) {
    const { file } = recordTables[name];
    all.set(file, recordStates(name, files.get(file) ?? '', published, day));
  }
  const list = files.get(archiveList) ?? '';
  const known = files.get(correctionsFile) ?? '';
  return all
    .set(archiveList, listArchive(list, archiveOf(files)))
    .set(correctionsFile, recordCorrections(known, project.dataset.corrections));
}

const signatures = 'year,date,capacity_vi,capacity_en,digest,lines\n';

const base = recorded(
  new Map([
    ...madeUpPublished,
    [embed, '<p>468 hộ nghèo</p>'],
    [versionsFile, 'address,recorded\n/embed/2022/thu-thue/bcdfghjklm/,2026-01-02\n'],
    [addressesFile, '/2022/\n/embed/2022/thu-thue/bcdfghjklm/\n'],
    ['published/moved.csv', 'from,to\n'],
    ['data/reviews.csv', `${signatures}2022,2026-01-02,người thử,a tester,abc,a@2022=bcd\n`],
  ]),
  '2026-01-02',
);

function changed(files: Files, changes: readonly Change[]): Map<string, string> {
  const after = new Map(files);
  for (const [file, from, to] of changes) {
    const old = after.get(file) ?? '';
    if (from === null) after.delete(file);
    else if (to === undefined) after.set(file, from);
    else {
      if (!old.includes(from)) throw new Error(`${file} does not hold “${from}”`);
      after.set(
        file,
        old.replaceAll(from, () => to),
      );
    }
  }
  return after;
}

/** What the check says of changed files, held against the state that a commit has. */
function refusals(after: Files, before: Files = base): Problem[] {
  const project = loadProject(after, { today });
  return [
    ...project.problems.filter(isError),
    ...checkPublished(after, project, today),
    ...checkArchive(after.get(archiveList) ?? '', archiveOf(after)),
    ...checkGrowth(bytesOf(before), bytesOf(after), 'base'),
  ];
}

/** What `npm run record` would tell that is not as it was recorded last. */
function tellings(after: Files): string[] {
  const published = publishedNow(after, loadProject(after, { today }));
  return tables.flatMap((name) =>
    newStates(name, after.get(recordTables[name].file) ?? '', published).map((one) => one.name),
  );
}

const recordRow = (name: RecordTable, start: string) =>
  (base.get(recordTables[name].file) ?? '').split('\n').find((line) => line.startsWith(start)) ??
  '';
const inData: readonly Change[] = [[poverty, '468', '486']];
const inArticle: Change = [article, '468', '486'];
const moved = (from: string, to: string): Change => [
  'published/moved.csv',
  `from,to\n/du-lieu/#${from},/du-lieu/#${to}\n`,
];
const files = [...base.keys()].filter((path) => path.startsWith('published/'));

const datesExchanged: readonly Change[] = [
  [article, '31/12/2022', 'X'],
  [article, '30/6/2022', '31/12/2022'],
  [article, 'X', '30/6/2022'],
];

const unseen: readonly (readonly [name: string, changes: readonly Change[]])[] = [
  ['a value in the table', inData],
  ['a value in the article', [inArticle]],
  ['a value in table and article', [...inData, inArticle]],
  [
    'a value in table, article and record',
    [...inData, inArticle, [recordTables.figures.file, '468', '486']],
  ],
  [
    'a value in all of these and what is derived from it in the record',
    [
      ...inData,
      inArticle,
      [recordTables.figures.file, '468', '486'],
      [recordTables.figures.file, '492', '510'],
    ],
  ],
  ['a value, with its record emptied', [...inData, inArticle, [recordTables.figures.file, '']]],
  [
    'a precision',
    [
      [taxes, '2 tỷ', '2.000.000.000'],
      [article, '2 tỷ', '2.000.000.000'],
    ],
  ],
  [
    'a hedge dropped',
    [
      [taxes, 'hơn 9 tỷ', '9 tỷ'],
      [article, 'hơn 9 tỷ', '9 tỷ'],
    ],
  ],
  [
    'a hedge added',
    [
      [taxes, '2 tỷ', 'gần 2 tỷ'],
      [article, '2 tỷ', 'gần 2 tỷ'],
    ],
  ],
  ['what a hedge means, in the words', [['data/words.csv', ',hơn,more,', ',hơn,nearly,']]],
  ['the wording alone', [[poverty, 'phường có 468 hộ nghèo', 'phường còn 468 hộ nghèo']]],
  [
    'a unit',
    [
      [indicators, 'households,hộ,Số hộ nghèo', 'households,người,Số hộ nghèo'],
      [poverty, '468 hộ', '468 người'],
      [article, '468 hộ nghèo', '468 người nghèo'],
    ],
  ],
  ['the English word of a unit', [['data/units.csv', ',household,households,', ',person,people,']]],
  ['a label', [[indicators, 'Hộ nghèo,Poor', 'Hộ khó khăn,Poor']]],
  ['a label in English', [[indicators, 'Industry and trade tax,đồng', 'Corporate tax,đồng']]],
  ['a definition', [[indicators, 'Số hộ nghèo của phường.', 'Số hộ nghèo của quận.']]],
  [
    'a definition in English',
    [[indicators, 'Near-poor households of the ward.', 'Near-poor households of the city.']],
  ],
  [
    'two labels exchanged',
    [
      [indicators, 'Hộ nghèo,Poor', 'X,Poor'],
      [indicators, 'Hộ cận nghèo,Near', 'Hộ nghèo,Near'],
      [indicators, 'X,Poor', 'Hộ cận nghèo,Poor'],
    ],
  ],
  ['a period', [[poverty, '2022-12-31,468', '2022-06-30,468']]],
  [
    'a period, said to have moved',
    [
      [poverty, '2022-12-31,468', '2022-06-30,468'],
      [derived, 'ho_ngheo@2022-12-31', 'ho_ngheo@2022-06-30'],
      moved('ho-ngheo-2022-12-31', 'ho-ngheo-2022-06-30'),
    ],
  ],
  ['what a period is called', [[derived, 'cả năm {year}', 'cuối năm {year}']]],
  ['two known dates exchanged', datesExchanged],
  [
    'two known dates exchanged in English',
    [
      [english, '31 December 2022', 'X'],
      [english, '30 June 2022', '31 December 2022'],
      [english, 'X', '30 June 2022'],
    ],
  ],
  ['a date taken out of the article', [[article, 'Đến ngày 30/6/2022, phường', 'Phường']]],
  [
    'an indicator renamed',
    [
      [indicators, '\nphi,', '\nphi_moi,'],
      [taxes, '\nphi,', '\nphi_moi,'],
      [chart, '{phi}', '{phi_moi}'],
      [chart, '- phi', '- phi_moi'],
      [english, '"phi"', '"phi_moi"'],
    ],
  ],
  [
    'an indicator renamed and moved, with another label',
    [
      [indicators, '\nphi,thu-thue,Thuế phi', '\nphi_moi,thu-thue,Thuế khác: phi'],
      [taxes, '\nphi,', '\nphi_moi,'],
      [chart, '{phi}', '{phi_moi}'],
      [chart, '- phi', '- phi_moi'],
      [english, '"phi"', '"phi_moi"'],
      moved('phi-2022', 'phi-moi-2022'),
    ],
  ],
  [
    'a figure moved to another',
    [
      [derived, /* its row */ 'ho_chung,2022,sum', 'ho_ngheo,2022,sum'],
      [article, '"ho_chung"', '"ho_ngheo@2022"'],
      [english, '"ho_chung"', '"ho_ngheo@2022"'],
      moved('ho-chung-2022', 'thue-2022'),
    ],
  ],
  [
    'a row deleted',
    [
      [taxes, 'phi,2022,2000000000,thuế phi nông nghiệp thu được 2 tỷ đồng,tong_ket_2022,,\n', ''],
      [article, ', thuế phi nông nghiệp thu được 2 tỷ đồng', ''],
      [english, ', the non-agricultural tax to VND <Value of="phi" />', ''],
      [chart, '  - phi\n', ''],
      [chart, ', thuế phi nông nghiệp {phi} đồng', ''],
      [chart, ', non-agricultural tax VND {phi}', ''],
    ],
  ],
  [
    'a source swapped',
    [
      [
        'data/sources.csv',
        base.get('data/sources.csv')?.replace(/\n(tong_ket_2022)(,.*)/, '\n$1$2\nkhac$2') ?? '',
      ],
      [taxes, '9 tỷ đồng,tong_ket_2022', '9 tỷ đồng,khac'],
    ],
  ],
  ['what a source is', [['data/sources.csv', 'Phường Cầu Kho tổng kết', 'Phường khác tổng kết']]],
  ['an operation', [[derived, ',sum,', ',difference,']]],
  [
    'the operands of a difference exchanged',
    [
      [
        derived,
        'ho_ngheo@2022-12-31,ho_can_ngheo@2022-06-30',
        'ho_can_ngheo@2022-06-30,ho_ngheo@2022-12-31',
      ],
    ],
  ],
  ['a note', [[poverty, 'Số của nguồn.', 'Số ước của nguồn.']]],
  [
    'a note that the definition has changed',
    [
      [poverty, 'note_vi,note_en\n', 'note_vi,note_en,break_vi,break_en\n'],
      [poverty, "The source's number.", "The source's number.,Chuẩn mới.,A new standard."],
    ],
  ],
  ['the finding of a chart', [[chart, 'thu được {thue} đồng', 'đạt {thue} đồng']]],
  ['the words of an article', [[article, 'Tất cả là', 'Gộp lại là']]],
  ['an archived embed', [[embed, '468', '486']]],
  [
    'an archived embed and its hash',
    [
      [embed, '468', '486'],
      [archiveList, ''],
    ],
  ],
  [
    'an archived embed, with its hash made anew',
    [
      [embed, '<p>486 hộ nghèo</p>'],
      [archiveList, listArchive('', archiveOf(new Map([[embed, '<p>486 hộ nghèo</p>']])))],
    ],
  ],
  ['an archived embed removed', [[embed, null]]],
  [
    'an archived embed removed with all that names it',
    [
      [embed, null],
      [archiveList, ''],
      [addressesFile, '/2022/\n'],
      [versionsFile, 'address,recorded\n'],
    ],
  ],
  [
    'a file laid into the archive',
    [['published/archive/embed/2022/thu-thue/bbbbbbbbbb/index.html', 'x']],
  ],
  ['a signature removed', [['data/reviews.csv', signatures]]],
  ['the day of a signature', [['data/reviews.csv', '2026-01-02', '2025-01-02']]],
  ['the addresses emptied', [[addressesFile, '']]],
  ['an address removed', [[addressesFile, '/2022/\n']]],
  ['a version removed', [[versionsFile, 'address,recorded\n']]],
  ['the day of a version', [[versionsFile, '2026-01-02', '2026-02-02']]],
  ['the figures emptied', [[recordTables.figures.file, '']]],
  ['the indicators emptied', [[recordTables.indicators.file, '']]],
  [
    'a row of the texts removed',
    [[recordTables.texts.file, `${recordRow('texts', 'articles/2022,')}\n`, '']],
  ],
  [
    'the day of a figure',
    [
      [
        recordTables.figures.file,
        `${recordRow('figures', 'phi,')}`,
        recordRow('figures', 'phi,').replace('2026-01-02', '2025-01-02'),
      ],
    ],
  ],
  [
    'an older state forged before the first',
    [
      [
        recordTables.figures.file,
        'recorded\n',
        `recorded\n${recordRow('figures', 'phi,').replace('2026-01-02', '2025-01-02')}\n`,
      ],
    ],
  ],
  ['the folder deleted', files.map((path) => [path, null])],
  [
    'the folder deleted, and a value changed',
    [...files.map((path) => [path, null] as const), ...inData, inArticle],
  ],
];

describe('a change of what was published', () => {
  test('is tried in many ways', () => {
    expect(refusals(base)).toEqual([]);
    expect(tellings(base)).toEqual([]);
    expect(unseen.length).toBeGreaterThan(45);
  });

  /** What does not change what a figure says may pass, and is told. */
  const onlyTold = new Set([
    'a note',
    'a note that the definition has changed',
    'the finding of a chart',
    'the words of an article',
    'what a source is',
  ]);

  test.each(unseen)('is refused or told: %s', (name, changes) => {
    const after = changed(base, changes);
    const refused = refusals(after).length > 0;
    expect([refused, refused || tellings(after).length > 0]).toEqual([!onlyTold.has(name), true]);
  });
});

/** The rows that the check asks for, with a reason. */
function rowsFor(after: Files): string {
  return refusals(after)
    .flatMap(({ code, args }) => (code === 'published-changed' ? (args['write'] ?? []) : []))
    .map((row) => `${row.replace('<lý do>', 'Chép nhầm.').replace('<reason>', 'A slip.')}\n`)
    .join('');
}

/** The same with its corrections written. */
function correctedWith(after: Files): Map<string, string> {
  return new Map(after).set(corrections, `${after.get(corrections) ?? ''}${rowsFor(after)}`);
}

const reword: Change = [indicators, 'Số hộ nghèo của phường.', 'Tổng số hộ nghèo của phường.'];

describe('a change that is told', () => {
  test.each([
    ['a value', [...inData, inArticle], 2],
    [
      'a hedge',
      [
        [taxes, 'hơn 9 tỷ', '9 tỷ'],
        [article, 'hơn 9 tỷ', '9 tỷ'],
      ],
      1,
    ],
    [
      'a precision',
      [
        [taxes, '2 tỷ', '2.000.000.000'],
        [article, '2 tỷ', '2.000.000.000'],
      ],
      1,
    ],
    ['a label', [[indicators, 'Hộ nghèo,Poor', 'Hộ khó khăn,Poor']], 1],
    ['a definition', [reword], 1],
    ['dates of an article', datesExchanged, 1],
    ['the operands of a difference', [[derived, ',sum,', ',difference,']], 1],
  ] as const)('passes with its rows in corrections.csv: %s', (_, changes, count) => {
    const after = changed(base, changes as readonly Change[]);
    expect(rowsFor(after).split('\n')).toHaveLength(count + 1);
    expect(refusals(correctedWith(after))).toEqual([]);
  });

  test('passes by one row where only words changed', () => {
    const after = changed(base, [reword]);
    const row = rowsFor(after).replace(/definition$/m, 'words');
    expect(
      refusals(new Map(after).set(corrections, `${base.get(corrections) ?? ''}${row}`)),
    ).toEqual([]);
  });

  test('does not pass while the reason is not written', () => {
    const after = changed(base, [reword]);
    const [problem] = refusals(after);
    const text = `${base.get(corrections) ?? ''}${problem?.args['write'] ?? ''}\n`;
    expect(refusals(new Map(after).set(corrections, text)).map(({ code }) => code)).toContain(
      'cell-form',
    );
  });

  const once = recorded(correctedWith(changed(base, [...inData, inArticle])), '2026-11-24');

  test('is recorded, and stands from then on', () => {
    expect(refusals(once)).toEqual([]);
    expect(tellings(once)).toEqual([]);
  });

  test.each([
    ['deleted', [[corrections, base.get(corrections) ?? '']]],
    [
      'deleted with its record',
      [
        [corrections, base.get(corrections) ?? ''],
        [correctionsFile, base.get(correctionsFile) ?? ''],
      ],
    ],
    ['moved to another day', [[corrections, today, '2026-11-23']]],
    ['given another reason', [[corrections, 'Chép nhầm.', 'Nguồn sửa.']]],
    ['turned round', [[corrections, ',468,486,', ',468,468,']]],
  ] as const)('may not be %s later', (_, changes) => {
    expect(refusals(changed(once, changes as readonly Change[]), once)).not.toEqual([]);
  });

  test('may be corrected again', () => {
    const again = changed(once, [
      [poverty, '486', '488'],
      [article, '486', '488'],
    ]);
    expect(refusals(correctedWith(again), once)).toEqual([]);
  });
});

describe('a change that changes nothing published', () => {
  test.each([
    ['a typo of an article', [[article, 'Tất cả là', 'Tất cả có']]],
    [
      'another chart',
      [
        [
          'src/content/charts/hai.mdx',
          (base.get(chart) ?? '')
            .replace('order: 1', 'order: 2')
            .replace('thu được {thue} đồng', 'là {thue} đồng'),
        ],
        ['src/content/charts/en/hai.mdx', 'The longer bar is the larger sum.\n'],
        [article, '<Chart name="thu-thue" />', '<Chart name="thu-thue" />\n\n<Chart name="hai" />'],
        [english, '<Chart name="thu-thue" />', '<Chart name="thu-thue" />\n\n<Chart name="hai" />'],
      ],
    ],
    [
      'a figure more',
      [
        [
          indicators,
          'target\n',
          'target\nbai,mang-xa-hoi,Bài viết,Posts,bài viết,Số bài.,Posts.,bài viết,posts,,\n',
        ],
        [
          'data/social-media.csv',
          'indicator,period,value,wording,source,note_vi,note_en\nbai,2022,195,đăng 195 bài viết,tong_ket_2022,,\n',
        ],
        [article, 'Tất cả là', 'Phường đăng 195 bài viết. Tất cả là'],
        [english, 'Together', 'The ward published <Value of="bai" /> posts. Together'],
      ],
    ],
    ['a date more', [[article, 'Tất cả là', 'Tính đến ngày 31/12/2022, tất cả là']]],
    ['an address more', [[addressesFile, '/2022/\n/2023/\n/embed/2022/thu-thue/bcdfghjklm/\n']]],
    [
      'a row at the end of the record',
      [
        [
          versionsFile,
          'address,recorded\n/embed/2022/thu-thue/bcdfghjklm/,2026-01-02\n/embed/2022/thu-thue/bcdfghjkln/,2026-02-02\n',
        ],
      ],
    ],
    ['what explains the record', [['published/README.md', 'x']]],
  ] as const)('passes: %s', (_, changes) => {
    expect(refusals(changed(base, changes as readonly Change[]))).toEqual([]);
  });
});
