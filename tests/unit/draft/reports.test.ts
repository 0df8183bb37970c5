import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { starter } from '../../../scripts/new-year.ts';
import { withRows } from '../../../src/draft/append-rows.ts';
import { articleOf, paragraphsOfText } from '../../../src/data/document/article-text.ts';
import { draftYear, type YearDraft } from '../../../src/draft/new-year.ts';
import { Passage } from '../../../src/draft/passage.ts';
import { newYearWords } from '../../../src/draft/words.ts';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { settingOf } from '../../../src/data/model/dataset.ts';
import { isError } from '../../../src/data/problem/problem.ts';
import { ownFiles } from '../project-files.ts';

/** What a made-up report of `tests/fixtures/reports/` must become. */
interface Expected {
  /** Indicator, period and value of each drafted observation. */
  rows: readonly string[];
  /** Each other numeral, and why it has no row. */
  named: readonly string[];
  warned: readonly string[];
}

const { dataset } = loadProject(ownFiles);
const folder = new URL('../../fixtures/reports/', import.meta.url);

/** A report without its first line, which says that it is made up. */
function reportIn(name: string): string {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
  const [first = ''] = text.split('\n', 1);
  expect(first).toMatch(/^# Bài dựng để thử/);
  return text.slice(first.length + 1);
}

const drafts = new Map<string, YearDraft>();

function drafted(name: string): YearDraft {
  const known = drafts.get(name);
  if (known) return known;
  const draft = draftYear(articleOf(paragraphsOfText(reportIn(name))), {
    files: ownFiles,
    year: '2023',
    today: '2026-11-24',
    words: newYearWords.vi.draft,
    starter: starter(),
    lineOf: ({ text }) => text,
  });
  if ('why' in draft) throw new Error(`${name}: ${draft.why}`);
  drafts.set(name, draft);
  return draft;
}

const observed = (draft: YearDraft) =>
  [...draft.rows.values()].flat().filter((row) => row['wording'] !== undefined);

const reports: readonly [name: string, expected: Expected][] = [
  [
    '01-tang',
    {
      rows: ['ho_ngheo 2023-12 160', 'ho_ngheo_giam 2023 -25', 'ho_can_ngheo 2023-12 20'],
      named: [],
      warned: [],
    },
  ],
  [
    '02-cau-mau',
    {
      rows: [
        'ho_ngheo 2023-12 05',
        'ho_ngheo_giam 2023 -14',
        'ho_can_ngheo 2023-12 12',
        'thu_ngan_sach 2023 8640000000',
        'thue_cong_thuong 2023 7.350 tr',
        'thue_phi_nong_nghiep 2023 1,75 tỷ',
        'bai_viet 2023 205',
        'tuong_tac 2023 9.500',
      ],
      named: [
        '108%: share',
        '102,5%: share',
        '8,3%: share',
        '212: nothing-known',
        '96: misfit',
        '17/18: part-of-whole',
        '2023: nothing-known',
        '100%: share',
        '3,2 triệu: nothing-known',
        '1.250: nothing-known',
        '3,4: nothing-known',
        '820: nothing-known',
        '14: actor',
        '37: actor',
        '02: actor',
        '2024: date',
        '90: other-year',
      ],
      warned: ['year-in-title-only'],
    },
  ],
  [
    '03-bang-chu',
    {
      rows: ['thu_ngan_sach 2023 6 tỷ'],
      named: ['một trăm năm mươi: in-words', 'một nửa: unreadable'],
      warned: ['year-in-title-only'],
    },
  ],
  [
    '04-cong-van',
    {
      rows: [
        'ho_ngheo 2023-12 158',
        'ho_ngheo_giam 2023 27',
        'ho_can_ngheo 2023-12 19',
        'thu_ngan_sach 2023 231500000',
        'thue_cong_thuong 2023 9.412 triệu',
        'thue_phi_nong_nghiep 2023 1,7 Tỷ',
      ],
      named: [
        '110,2%: share',
        '4,6%: share',
        '40: misfit',
        '800 triệu: misfit',
        '250 triệu: section-plan',
        '130: section-plan',
        '4: section-plan',
      ],
      warned: [],
    },
  ],
  [
    '05-hai-gia-tri',
    {
      rows: ['thue_phi_nong_nghiep 2023 1,7 tỷ'],
      named: ['150: other-values', '152: other-values'],
      warned: [],
    },
  ],
  [
    '06-noi-khac',
    {
      rows: ['ho_ngheo 2023-12 155'],
      named: ['1.240: misfit', '3: name', '12: misfit', '20.300: misfit', '98: misfit'],
      warned: ['year-in-title-only'],
    },
  ],
  [
    '07-mot-phan-nam',
    {
      rows: ['thu_ngan_sach 2023 228 triệu'],
      named: [
        '110 triệu: misfit',
        '2,3 tỷ: misfit',
        '17: misfit',
        '170: part-of-year',
        '900 triệu: part-of-year',
      ],
      warned: [],
    },
  ],
  [
    '08-doi-tuong',
    {
      rows: [],
      named: [
        '35: actor',
        '40: misfit',
        '2: nothing-known',
        '2: misfit',
        '30: misfit',
        '178: misfit',
        '50: misfit',
        '28: nothing-known',
        '3: misfit',
      ],
      warned: ['nothing-recognised'],
    },
  ],
  [
    '09-so-voi-nam-truoc',
    {
      rows: ['ho_ngheo 2023-12 161', 'ho_can_ngheo 2023-12 18', 'thue_phi_nong_nghiep 2023 1,9 tỷ'],
      named: [
        '185: other-year',
        '24: start',
        '1,6 tỷ: other-year',
        '400 triệu: misfit',
        '12: misfit',
        '195: compared',
      ],
      warned: ['year-in-title-only'],
    },
  ],
  [
    '10-nhiem-ky',
    {
      rows: [],
      named: ['149: misfit', '610: misfit'],
      warned: ['year-unnamed', 'nothing-recognised'],
    },
  ],
  [
    '11-khong-co-gi',
    {
      rows: [],
      named: ['37: unit-unknown', '14: unit-unknown', '5: unit-unknown', '3: unit-unknown'],
      warned: ['nothing-recognised'],
    },
  ],
  [
    '12-nam-trong-tieu-de',
    {
      rows: ['ho_ngheo 2023-12 150', 'thu_ngan_sach 2023 220 triệu'],
      named: [],
      warned: ['year-in-title-only'],
    },
  ],
  [
    '13-nam-khac',
    {
      rows: [],
      named: ['185: other-year', '160: other-year'],
      warned: ['other-years', 'nothing-recognised'],
    },
  ],
  [
    '14-khoang',
    {
      rows: ['thue_cong_thuong 2023 1500000000'],
      named: [
        '25–30 triệu: unreadable',
        '125 đến 135 triệu: unreadable',
        'hàng trăm: unreadable',
        'vài chục: unreadable',
        '12,000: unreadable',
        '②: unreadable',
      ],
      warned: ['year-in-title-only'],
    },
  ],
  [
    '15-phan-tram',
    {
      rows: [],
      named: [
        '95%: share',
        '100%: share',
        '1,2%: share',
        '13,5%: computed',
        '104,217%: share',
        '480/662: part-of-whole',
      ],
      warned: ['nothing-recognised'],
    },
  ],
  [
    '16-ke-hoach',
    {
      rows: ['thue_phi_nong_nghiep 2023 1,6 tỷ'],
      named: [
        '200 triệu: plan',
        '226 triệu: misfit',
        '1,5 tỷ: plan',
        '150: plan',
        '200: misfit',
        '120: section-plan',
        '10 tỷ: section-plan',
      ],
      warned: [],
    },
  ],
  [
    '17-gach-dau-dong',
    {
      rows: [
        'ho_ngheo 2023-12 153',
        'ho_can_ngheo 2023-12 17',
        'thu_ngan_sach 2023 219.500.000',
        'bai_viet 2023 201',
      ],
      named: ['300: nothing-known', '120: section-plan', '10: section-plan'],
      warned: [],
    },
  ],
  [
    '18-bang',
    {
      rows: [
        'ho_ngheo 2023-12 157',
        'ho_can_ngheo 2023-12 19',
        'thue_cong_thuong 2023 9.350 triệu',
      ],
      named: [
        '185: other-year',
        '160: plan',
        '98,1%: share',
        '24: other-year',
        '20: plan',
        '95%: share',
        '9.000 triệu: other-year',
        '9.200 triệu: plan',
        '101,6%: share',
      ],
      warned: [],
    },
  ],
  [
    '19-do-dong',
    {
      rows: [
        'ho_ngheo 2023-12 150',
        'ho_can_ngheo 2023-12 20',
        'thu_ngan_sach 2023 230 triệu',
        'bai_viet 2023 200',
        'tuong_tac 2023 9.000',
        'hoi_nghi_thoi_su 2023 4',
      ],
      named: [],
      warned: [],
    },
  ],
  [
    '20-chung-va-rieng',
    {
      rows: [
        'ho_ngheo 2023-12 151',
        'ho_can_ngheo 2023-12 16',
        'the_bhyt_ho_ngheo 2023 430',
        'the_bhyt_ho_can_ngheo 2023 22',
        'tet_ho_ngheo 2023 151',
      ],
      named: ['2.450: nothing-known', '167: misfit', '300: nothing-known'],
      warned: ['year-in-title-only'],
    },
  ],
  [
    '21-chi-va-thu',
    {
      rows: [],
      named: [
        '5,2 tỷ: nothing-known',
        '45 triệu: nothing-known',
        '300 triệu: misfit',
        '11 tỷ: misfit',
        '227 triệu: misfit',
        '9 tỷ: misfit',
      ],
      warned: ['nothing-recognised'],
    },
  ],
  [
    '22-ngay-thang',
    {
      rows: [
        'ho_ngheo 2023-11-30 154',
        'ho_can_ngheo 2023-12 15',
        'thu_ngan_sach 2023-12-31 240 triệu',
        'chi_bo_khen 2023 4',
        'dang_vien_khen 2023 45',
      ],
      named: ['20/10/2023: date', '2: part-of-year'],
      warned: [],
    },
  ],
  [
    '23-xa-khac',
    {
      rows: [],
      named: ['88: misfit', '9: misfit', '7,4 tỷ: nothing-known'],
      warned: ['nothing-recognised', 'other-place'],
    },
  ],
  [
    '24-nam-khong-neu',
    {
      rows: ['ho_ngheo 2023-12 147', 'bai_viet 2023 199'],
      named: [],
      warned: ['year-unnamed'],
    },
  ],
  [
    '25-thi-dua',
    {
      rows: ['chi_tieu 2023 19', 'hoi_nghi_thoi_su 2023 4'],
      named: ['40: actor', '25: actor', '55: misfit', '12: misfit'],
      warned: [],
    },
  ],
  [
    '26-tet',
    {
      rows: [
        'ho_ngheo 2023-12 156',
        'tet_ho_ngheo 2023 235',
        'tet_tien_ho_ngheo 2023 305.500.000',
        'tet_ho_can_ngheo 2023 13',
        'tet_tien_ho_can_ngheo 2023 16 triệu',
      ],
      named: [],
      warned: [],
    },
  ],
  [
    '27-trang-ngoai',
    {
      rows: ['ho_ngheo 2023-12 152', 'ho_ngheo_giam 2023 33', 'ho_can_ngheo 2023-12 21'],
      named: ['40: misfit'],
      warned: [],
    },
  ],
  [
    '28-so-ket',
    {
      rows: [],
      named: ['170: misfit', '110 triệu: misfit'],
      warned: ['year-in-title-only', 'nothing-recognised'],
    },
  ],
];

describe('draftYear of made-up reports', () => {
  it('every report of the folder is in the table', () => {
    const names = readdirSync(folder).map((file) => file.replace('.txt', ''));
    expect(reports.map(([name]) => name).sort()).toEqual(names.sort());
    expect(names.length).toBeGreaterThanOrEqual(25);
  });

  it.each(reports)('%s: each figure is right or named', (name, { rows, named, warned }) => {
    const draft = drafted(name);
    expect(
      new Set(observed(draft).map((row) => `${row['indicator']} ${row['period']} ${row['value']}`)),
    ).toEqual(new Set(rows));
    expect(draft.notRecorded.map(({ text, reason }) => `${text}: ${reason.why}`)).toEqual(named);
    expect(draft.warnings.map(({ why }) => why)).toEqual(warned);
  });

  it.each(reports)('%s: nothing is left out silently', (name) => {
    const draft = drafted(name);
    const { title, paragraphs } = articleOf(paragraphsOfText(reportIn(name)));
    const excepted = [
      ...dataset.exceptions.map(({ phrase }) => phrase),
      ...draft.excepted.map(({ phrase }) => phrase),
    ];
    const known = [...draft.recognised, ...draft.notRecorded];
    [title, ...paragraphs.map(({ text }) => text)].forEach((text, at) => {
      const passage = new Passage(text, settingOf(dataset), excepted);
      for (const numeral of passage.numerals) {
        if (numeral.kind === 'date' || passage.isExcepted(numeral) || passage.isLabel(numeral)) {
          continue;
        }
        const isTold = known.some(
          (one) =>
            one.text === numeral.text ||
            (one.paragraph === at - 1 && one.start <= numeral.start && numeral.end <= one.end),
        );
        expect([numeral.text, isTold]).toEqual([numeral.text, true]);
      }
    });
  });

  it.each(reports)(
    '%s: each wording stands in the report, and the check accepts its row',
    (name) => {
      const draft = drafted(name);
      const texts = articleOf(paragraphsOfText(reportIn(name))).paragraphs.map(({ text }) => text);
      for (const row of observed(draft)) {
        expect(texts.some((text) => text.includes(row['wording'] ?? ''))).toBe(true);
      }
      const files = new Map(ownFiles);
      for (const [file, rows] of draft.rows) files.set(file, withRows(files.get(file) ?? '', rows));
      // What else stands in a wording, a clerk accounts for: this looks at what the row itself says.
      const ofRow =
        /^(?:value|wording-(?:without|other-unit|other-indicator|says)|period|row|cell)/;
      const problems = draft.problems.filter(
        (one) => isError(one) && one.file.startsWith('data/') && ofRow.test(one.code),
      );
      expect(
        problems.map(({ file, line, code, found }) => `${file}:${line} ${code} ${found}`),
      ).toEqual([]);
    },
  );

  it('keeps a hedge and a direction in the wording', () => {
    const [, rise] = observed(drafted('01-tang'));
    expect(rise?.['wording']).toBe('phường có hơn 160 hộ nghèo, tăng 25 hộ so với đầu năm');
    const wordings = observed(drafted('19-do-dong')).map((row) => row['wording']);
    for (const hedge of ['khoảng', 'dưới', 'trên', 'không dưới', 'gần', 'tròn']) {
      expect(wordings.some((wording) => wording?.includes(hedge))).toBe(true);
    }
  });

  it('takes the poor at the start of a year in which they rose for fewer', () => {
    const draft = drafted('01-tang');
    // What else stands in a wording, a clerk accounts for: this looks at what the row itself says.
    const ofRow = /^(?:value|wording-(?:without|other-unit|other-indicator|says)|period|row|cell)/;
    const problems = draft.problems.filter(
      (one) => isError(one) && one.file.startsWith('data/') && ofRow.test(one.code),
    );
    expect(
      problems.map(({ file, line, code, found }) => `${file}:${line} ${code} ${found}`),
    ).toEqual([]);
  });

  it('keeps a hedge and a direction in the wording', () => {
    const [, rise] = observed(drafted('01-tang'));
    expect(rise?.['wording']).toBe('phường có hơn 160 hộ nghèo, tăng 25 hộ so với đầu năm');
    const wordings = observed(drafted('19-do-dong')).map((row) => row['wording']);
    for (const hedge of ['khoảng', 'dưới', 'trên', 'không dưới', 'gần', 'tròn']) {
      expect(wordings.some((wording) => wording?.includes(hedge))).toBe(true);
    }
  });

  it('takes the poor at the start of a year in which they rose for fewer', () => {
    const draft = drafted('01-tang');
    const files = new Map(ownFiles);
    for (const [file, rows] of draft.rows) files.set(file, withRows(files.get(file) ?? '', rows));
    expect(loadProject(files).dataset.data.get('ho_ngheo@2023-01')?.value).toBe(135);
  });
});
