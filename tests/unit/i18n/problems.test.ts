import { describe, expect, it } from 'vitest';
import { checkDocuments, type SourceDocument } from '../../../src/data/check/documents.ts';
import { loadProject } from '../../../src/data/check/load-project.ts';
import {
  inReadingOrder,
  isError,
  problemAt,
  type Problem,
  type ProblemCode,
} from '../../../src/data/problem/problem.ts';
import { adviceOn } from '../../../src/i18n/problems.ts';
import { checkUnread } from '../../../src/data/check/unread-files.ts';
import { checkLinks } from '../../../src/share/check-links.ts';
import { checkColours } from '../../../src/theme/check-colours.ts';
import { article, edited, ownFiles, placeIn, type Edit } from '../project-files.ts';

const today = '2026-11-24';
const poverty = 'data/poverty.csv';
const taxes = 'data/tax.csv';
const activities = 'data/activities.csv';
const indicators = 'data/indicators.csv';
const derived = 'data/derived.csv';
const sources = 'data/sources.csv';
const chart = 'src/content/charts/giam-ngheo.mdx';
const taxChart = 'src/content/charts/thu-thue.mdx';
const media = 'data/social-media.csv';

/** What the checks of built pages, published figures, addresses, cards and signatures produce; tested there. */
type AuditCode = Extract<
  ProblemCode,
  | `${'published' | 'address' | 'move' | 'archive' | 'record' | 'card' | 'correction' | 'review'}-${string}`
  | 'value-removed'
>;

const document = 'data/documents/tong_ket_2022.txt';

/** Made up, like all that such a document says here. */
function madeUpDocument(text: string, source = 'tong_ket_2022'): SourceDocument {
  return { file: document, source, text, paragraphs: [text] };
}

const bars = 'bars:\n  - thue_cong_thuong\n  - thue_phi_nong_nghiep\n  - thu_ngan_sach\n';

function partsOf(part: string, whole: string): string {
  const [one, all] = [part, whole].map((of) => `{ of: ${of}, label_vi: hộ, label_en: households }`);
  return `parts:\n  - shape: house\n    part: ${one}\n    whole: ${all}\n`;
}

const indicatorHead =
  'id,topic,label_vi,label_en,unit,definition_vi,definition_en,terms,terms_en,direction,target\n';

/** An indicator made up for a test: no share that this site publishes is beyond all. */
const madeUpShare =
  'ty_le,thu-thue,Bịa ra,Made up,%,Bịa ra để thử.,Made up for a test.,bịa ra,made up,,\n';

interface Case {
  /** Changes of the project that make the problem. */
  edits?: readonly Edit[];
  /** Or the files themselves. */
  files?: ReadonlyMap<string, string>;
  /** Or files that are only laid there. */
  laid?: readonly string[];
  /** The documents beside the data, made up. */
  documents?: readonly SourceDocument[];
  /** The file and the text in it at which it must stand. */
  at: readonly [file: string, text: string];
  /** What its message must name, in either language. */
  names: string;
}

function without(file: string): Map<string, string> {
  return new Map([...ownFiles].filter(([name]) => name !== file));
}

/** The project with an observation of the report of the year before. */
function withYearBefore(row: string): Map<string, string> {
  const files = edited([
    sources,
    '\ntong_ket_2022',
    '\ntruoc,2021,report,Tổng kết,,Phường,2022-01-10,,,2022-01-10,,,,,\ntong_ket_2022',
  ]);
  const table = `${(files.get(poverty) ?? '').trimEnd()}\n${row},truoc,,\n`;
  return files.set(poverty, table);
}

/** The project with a report of a year that is of another place, and a row of it. */
function withTwoPlaces(year: string, row: string): Map<string, string> {
  return edited(
    [
      sources,
      '\ntong_ket_2022',
      `\nkhac,${year},report,Tổng kết,,Xã,2024-01-10,,,2024-01-10,,,,,,vi_du\ntong_ket_2022`,
    ],
    ['data/places.csv', '\ncau_kho', '\nvi_du,xã,Ví Dụ,Ví Dụ,,,,,,,,,,,\ncau_kho'],
    [media, '\nbai_viet', `\n${row},khac,,\nbai_viet`],
  );
}

/** Each code and an input that makes it. The type keeps the table whole. */
const cases: Record<Exclude<ProblemCode, AuditCode>, Case> = {
  'file-missing': { files: without(sources), at: [sources, ''], names: sources },
  'file-unread': {
    laid: ['data/tax (1).csv'],
    at: ['data/tax (1).csv', ''],
    names: 'data/tax.csv',
  },
  'table-workbook': {
    files: new Map([...ownFiles, [poverty, 'PK\u0003\u0004']]),
    at: [poverty, ''],
    names: 'CSV UTF-8',
  },
  'encoding-unknown': {
    edits: [[poverty, 'Hiện nay phường', 'Hi\uFFFDn nay phường']],
    at: [poverty, '\uFFFDn nay'],
    names: 'UTF-8',
  },
  'letter-odd': {
    edits: [[poverty, 'Hiện nay phường có 185', 'Hiện nay phường có 1\u200B85']],
    at: [poverty, '\u200B85'],
    names: 'U+200B',
  },
  'letter-lost': {
    edits: [[poverty, 'tiêu chuẩn của Thành phố', 'tiêu chu?n c?a Thành ph?']],
    at: [poverty, 'có 24 hộ'],
    names: 'chu?n',
  },
  'csv-quote': {
    edits: [[taxes, ',"Ngân sách phường', ',"Ngân" sách phường']],
    at: [taxes, '"Ngân" sách'],
    names: '"Ngân" sách',
  },
  'csv-cells': {
    edits: [[poverty, 'so với đầu năm,tong', 'so với đầu năm,tong_ket_2022,,,,,9,tong']],
    at: [poverty, '9,tong'],
    names: '9',
  },
  'csv-comma': {
    edits: [['data/social-media.csv', 'với 195 bài viết', 'clip, với 195 bài viết']],
    at: ['data/social-media.csv', ' với 195'],
    names: '8',
  },
  'column-missing': {
    edits: [[poverty, ',wording,', ',words,']],
    at: [poverty, ''],
    names: 'wording',
  },
  'column-unknown': {
    edits: [[poverty, ',wording,', ',words,']],
    at: [poverty, 'words,'],
    names: 'words',
  },
  'column-twice': {
    edits: [[poverty, ',note_en', ',indicator']],
    at: [poverty, 'indicator,when'],
    names: 'indicator',
  },
  'cell-empty': { edits: [[poverty, ',185,', ',,']], at: [poverty, ',Hiện nay'], names: 'value' },
  'cell-form': {
    edits: [[poverty, 'ho_ngheo,2022', 'Ho_ngheo,2022']],
    at: [poverty, 'Ho_ngheo,2022'],
    names: 'Ho_ngheo',
  },
  'cell-choice': { edits: [[derived, ',sum,', ',sun,']], at: [derived, 'sun,'], names: 'sum' },
  'value-not-number': {
    edits: [[poverty, ',185,', ',185 hộ,']],
    at: [poverty, '185 hộ,'],
    names: '185 hộ',
  },
  'value-ambiguous': {
    edits: [[poverty, ',185,', ',1.850,']],
    at: [poverty, '1.850'],
    names: '1.850',
  },
  'row-twice': {
    edits: [[poverty, 'ho_ngheo_giam,2022,', 'ho_ngheo,2022-12,']],
    at: [poverty, 'ho_ngheo,2022-12,46'],
    names: 'data/poverty.csv:2',
  },
  'indicator-unknown': {
    edits: [[poverty, 'ho_ngheo,2022', 'ho_ngeo,2022']],
    at: [poverty, 'ho_ngeo'],
    names: 'ho_ngheo',
  },
  'source-unknown': {
    edits: [[poverty, ',tong_ket_2022,', ',tong_ket_2023,']],
    at: [poverty, 'tong_ket_2023'],
    names: 'tong_ket_2022',
  },
  'place-unknown': {
    edits: [[sources, ',cau_kho', ',cau_khoa']],
    at: [sources, 'cau_khoa'],
    names: 'cau_kho',
  },
  'report-places': {
    files: withTwoPlaces('2022', 'bai_viet,2022-06,97,với 97 bài viết'),
    at: [sources, 'cau_kho'],
    names: 'vi_du',
  },
  'derived-places': {
    files: withTwoPlaces('2023', 'bai_viet,2023,97,với 97 bài viết').set(
      derived,
      `${(ownFiles.get(derived) ?? '').trimEnd()}\ntuong_tac_moi_bai,2023,ratio,bai_viet@2023,bai_viet@2022\n`,
    ),
    at: [derived, 'bai_viet@2022\n'],
    names: 'vi_du',
  },
  'source-unused': {
    edits: [[sources, 'tong_ket_2022', 'tong_ket']],
    at: [sources, 'tong_ket,'],
    names: 'tong_ket',
  },
  'source-date-missing': {
    edits: [[sources, ',2023-01-10,', ',2023-01-11,']],
    at: [sources, '2023-01-11'],
    names: article,
  },
  'period-form': {
    edits: [[poverty, ',2022-12,', ',22-Dec,']],
    at: [poverty, '22-Dec'],
    names: '22-Dec',
  },
  'period-outside': {
    edits: [[poverty, ',2022-12,', ',2021-12,']],
    at: [poverty, '2021-12'],
    names: '2021-12',
  },
  'date-form': {
    edits: [[sources, ',2023-01-10,', ',tháng giêng,']],
    at: [sources, 'tháng giêng'],
    names: 'tháng giêng',
  },
  'cell-address': {
    edits: [[sources, 'http://quanuy1hcm', 'quanuy1hcm']],
    at: [sources, 'quanuy1hcm'],
    names: 'https://',
  },
  'source-day-late': {
    edits: [[sources, 'Quận ủy Quận 1,,', 'Quận ủy Quận 1,2026-11-25,']],
    at: [sources, '2026-11-25'],
    names: '2026-11-24',
  },
  'document-unreadable': {
    documents: [{ file: document, source: 'tong_ket_2022' }],
    at: [document, ''],
    names: document,
  },
  'document-without-source': {
    documents: [madeUpDocument('', 'tong_ket_202')],
    at: [document, ''],
    names: 'tong_ket_2022',
  },
  'wording-not-in-document': {
    documents: [madeUpDocument('Hiện nay phường có 158 hộ nghèo.')],
    at: [poverty, 'Hiện nay phường'],
    names: 'phường có 158 hộ nghèo',
  },
  'document-numbers': {
    documents: [madeUpDocument('Phường trồng\n77 cây.')],
    at: [document, '77'],
    names: '“Phường trồng 77 cây.”',
  },
  'date-ambiguous': {
    edits: [[sources, ',2023-01-10,', ',10/1/2023,']],
    at: [sources, '10/1/2023,'],
    names: '2023-01-10 | 2023-10-01',
  },
  'wording-without-value': {
    edits: [[poverty, ',185,', ',186,']],
    at: [poverty, 'Hiện nay phường có 185'],
    names: '186',
  },
  'wording-other-date': {
    edits: [[taxes, 'đồng, tính đến ngày 31/12/2022"', 'đồng, tính đến ngày 30/12/2022"']],
    at: [taxes, '"Ngân sách phường'],
    names: '30/12/2022',
  },
  'wording-other-unit': {
    edits: [[activities, '2022” cho 2 chi bộ,', '2022” cho 2 đảng viên,']],
    at: [activities, 'trao Giấy khen ”Hoàn thành xuất sắc nhiệm vụ năm 2022” cho 2 đảng'],
    names: 'chi bộ',
  },
  'unit-unknown': {
    edits: [[indicators, 'Hộ nghèo,Poor households,hộ,', 'Hộ nghèo,Poor households,hồ,']],
    at: [indicators, 'hồ,Số'],
    names: '“hộ”',
  },
  'to-fill': {
    files: new Map([...ownFiles, ['src/site.ts', "name: '[ĐIỀN: tên trang]'"]]),
    at: ['src/site.ts', '[ĐIỀN'],
    names: 'tên trang',
  },
  'no-year': {
    files: new Map([[sources, (ownFiles.get(sources) ?? '').split('\n', 1).join('')]]),
    at: [sources, ''],
    names: 'npm run new-year',
  },
  'topic-unknown': {
    edits: [[indicators, 'ho_ngheo,giam-ngheo,', 'ho_ngheo,giam-ngeo,']],
    at: [indicators, 'giam-ngeo'],
    names: '“giam-ngheo”',
  },
  'colour-faint': {
    edits: [['data/topics.csv', '#00695f', '#80b5b0']],
    at: ['data/topics.csv', '#80b5b0'],
    names: '#80b5b0',
  },
  'table-unknown': {
    files: new Map([...ownFiles, ['data/source.csv', 'id,report\n']]),
    at: ['data/source.csv', ''],
    names: 'data/sources.csv',
  },
  'wording-says-other': {
    edits: [[poverty, 'Hiện nay phường có 185', 'Toàn quận có 185']],
    at: [poverty, 'Toàn quận'],
    names: '“Toàn quận”',
  },
  'value-other-sign': {
    edits: [[poverty, 'giảm 46 hộ', 'tăng 46 hộ']],
    at: [poverty, '46,tăng'],
    names: '-46',
  },
  'wording-other-indicator': {
    edits: [[taxes, 'thue_cong_thuong,', 'tet_tien_ho_ngheo,']],
    at: [taxes, 'tet_tien_ho_ngheo,'],
    names: 'thue_cong_thuong',
  },
  'wording-other-number': {
    edits: [[poverty, 'có 185 hộ nghèo', 'có 185 hộ nghèo ở 7 khu phố']],
    at: [poverty, 'Hiện nay phường có 185'],
    names: '7',
  },
  'derived-operand-unknown': {
    edits: [[derived, 'ho_ngheo@2022-12,ho', 'ho_ngheo@2022-11,ho']],
    at: [derived, 'ho_ngheo@2022-11'],
    names: 'ho_ngheo@2022-12” (data/poverty.csv:2)',
  },
  'derived-also-observed': {
    edits: [[derived, 'ho_ngheo,2022-01', 'ho_ngheo,2022-12']],
    at: [derived, 'ho_ngheo,2022-12'],
    names: 'ho_ngheo@2022-12',
  },
  'derived-impossible': {
    edits: [['data/social-media.csv', '195,với 195 bài viết', '0,với 0 bài viết']],
    at: [derived, 'bai_viet@2022'],
    names: 'bai_viet@2022',
  },
  'derived-other-unit': {
    edits: [[derived, ',change,', ',sum,']],
    at: [derived, 'sum,ho_ngheo@2022-12,ho_ngheo@2022-01'],
    names: '%',
  },
  'report-missing': { files: without(article), at: [sources, '2022,news'], names: article },
  'file-name': {
    files: new Map([...ownFiles, ['src/content/articles/nam-2022.mdx', '']]),
    at: ['src/content/articles/nam-2022.mdx', ''],
    names: 'nam-2022',
  },
  'readme-stale': {
    edits: [['data/README.md', 'ngày, như 2022-12-31', 'ngày']],
    at: ['data/README.md', '<!-- bảng cột: sources'],
    names: 'sources.csv',
  },
  'front-matter': {
    edits: [[article, 'published: 2026-11-24', 'published: 24/11/2026']],
    at: [article, '24/11/2026'],
    names: '24/11/2026',
  },
  'mdx-syntax': {
    edits: [[article, 'Phường cũng', 'Phường { cũng']],
    at: [article, '{ cũng'],
    names: '{ cũng',
  },
  'mdx-expression': {
    edits: [[article, 'Phường cũng', 'Phường {1} cũng']],
    at: [article, '{1}'],
    names: '{1}',
  },
  'mdx-component': {
    edits: [[article, 'Phường cũng', 'Phường <b>cũng</b>']],
    at: [article, '<b>'],
    names: '<b>',
  },
  'number-unbound': {
    edits: [[article, '(Quận 1) có 185 hộ nghèo, giảm', '(Quận 1) có 231 hộ nghèo, giảm']],
    at: [article, '231 hộ'],
    names: '<Derived of="ho_ngheo.first" />',
  },
  'figure-contradicts': {
    edits: [[article, '(Quận 1) có 185 hộ nghèo, giảm', '(Quận 1) có 186 hộ nghèo, giảm']],
    at: [article, '186 hộ'],
    names: 'data/poverty.csv:2',
  },
  'figure-says-other': {
    edits: [
      [
        article,
        'Thuế công thương nghiệp thu được 9 tỷ,',
        'Thuế công thương nghiệp thu được 9 tỷ USD,',
      ],
    ],
    at: [article, '9 tỷ USD'],
    names: 'USD',
  },
  'inserted-says-other': {
    edits: [[article, 'đầu năm phường có <Derived', 'cuối năm phường có <Derived']],
    at: [article, '<Derived of="ho_ngheo.first"'],
    names: 'cuối năm',
  },
  'figure-hedged': {
    edits: [[article, 'giảm 46 hộ so với đầu năm. Phường', 'tăng 46 hộ so với đầu năm. Phường']],
    at: [article, '46 hộ so với đầu năm. Phường'],
    names: '“tăng”',
  },
  'number-ambiguous': {
    edits: [
      [indicators, ',thuế công thương nghiệp,', ',thuế,'],
      [indicators, ',thuế phi nông nghiệp,', ',thuế,'],
      [
        taxes,
        '9000000000,"tính đến ngày 31/12/2022, thuế công thương nghiệp thu được 9 tỷ"',
        '1600000000,"khoản thuế này thu được 1,6 tỷ đồng"',
      ],
      [taxes, 'thuế phi nông nghiệp thu được 1,6 tỷ đồng', 'khoản thuế ấy thu được 1,6 tỷ đồng'],
      [article, 'thuế phi nông nghiệp thu được 1,6 tỷ đồng', 'thuế thu được 1,6 tỷ đồng'],
    ],
    at: [article, '1,6 tỷ'],
    names: 'khoản thuế này thu được 1,6 tỷ đồng',
  },
  'number-other-form': {
    edits: [[article, '1,6 tỷ đồng. Tên', '1,60 tỷ đồng. Tên']],
    at: [article, '1,60 tỷ'],
    names: '1,60 tỷ',
  },
  'number-broken': {
    edits: [[article, '(Quận 1) có 185 hộ nghèo, giảm', '(Quận 1) có 1*8*5 hộ nghèo, giảm']],
    at: [article, '1*8*5'],
    names: '185',
  },
  'number-unreadable': {
    edits: [[article, '209.376.000 đồng. Thuế', '209,376,000 đồng. Thuế']],
    at: [article, '209,376,000'],
    names: '209,376,000',
  },
  'date-unknown': {
    edits: [[article, 'hội nghị ngày 10/1/2023', 'hội nghị ngày 10/2/2023']],
    at: [article, '10/2/2023'],
    names: '10/2/2023',
  },
  'date-missing': {
    edits: [[taxes, 'thu_ngan_sach,2022-12-31', 'thu_ngan_sach,2022-12-30']],
    at: [taxes, '2022-12-30'],
    names: '2022-12-30',
  },
  'day-impossible': {
    edits: [[article, 'published: 2026-11-24', 'published: 2026-11-25']],
    at: [article, '2026-11-25'],
    names: '2026-11-25',
  },
  'figure-missing': {
    edits: [[article, 'và 42 đảng viên', 'và nhiều đảng viên']],
    at: [activities, '42,trao Giấy khen'],
    names: '42 đảng viên',
  },
  'value-jump': {
    files: withYearBefore('ho_ngheo,2021-12,10,có 10 hộ nghèo'),
    at: [poverty, '185,Hiện'],
    names: 'data/poverty.csv:5',
  },
  'period-odd': {
    edits: [
      [
        'data/social-media.csv',
        'bai_viet,2022,195,với 195 bài viết',
        'bai_viet,2021,195,năm 2021 có 195 bài viết',
      ],
    ],
    at: ['data/social-media.csv', '2021,195'],
    names: '2021',
  },
  'exception-unused': {
    edits: [[article, 'trọn 5 mặt', 'trọn 6 mặt']],
    at: [article, '5 mặt'],
    names: '6 mặt',
  },
  'translation-missing': {
    files: without('src/content/articles/en/2022.mdx'),
    at: [article, ''],
    names: 'en/2022.mdx',
  },
  'translation-figures': {
    edits: [
      [
        'src/content/articles/en/2022.mdx',
        '<Value of="ho_ngheo" /> poor households when 2022 was reviewed. That was <Value of="ho_ngheo_giam" /> fewer',
        '<Value of="ho_ngheo_giam" /> poor households when 2022 was reviewed. That was <Value of="ho_ngheo" /> fewer',
      ],
    ],
    at: ['src/content/articles/en/2022.mdx', '<Value of="ho_ngheo_giam" /> poor'],
    names: '<Value of="ho_ngheo_giam" /> (“',
  },
  'draft-unconfirmed': {
    edits: [
      [derived, 'left,right', 'left,right,draft'],
      [derived, 'ho_ngheo_giam@2022', 'ho_ngheo_giam@2022,?'],
    ],
    at: [derived, '?'],
    names: '“?”',
  },
  'datum-unshown': {
    edits: [
      [
        derived,
        'tuong_tac_moi_bai,2022',
        'chi_tieu,2022-06,sum,chi_bo_khen@2022,hoi_nghi_thoi_su@2022\ntuong_tac_moi_bai,2022',
      ],
    ],
    at: [derived, '2022-06,sum'],
    names: 'chi_tieu@2022-06',
  },
  'exception-without-number': {
    edits: [[article, '  - 5 mặt', '  - năm mặt']],
    at: [article, 'năm mặt'],
    names: 'năm mặt',
  },
  'exception-figure': {
    edits: [[article, '  - 5 mặt', '  - giảm 46 hộ']],
    at: [article, 'giảm 46 hộ\n'],
    names: 'giảm 46 hộ',
  },
  'exception-bare': {
    edits: [[article, '  - 5 mặt', '  - năm 2021']],
    at: [article, 'năm 2021\n---'],
    names: 'năm 2021',
  },
  'reference-unknown': {
    edits: [[chart, '|vẫn là} {ho_ngheo} hộ', '|vẫn là} {ho_ngeo} hộ']],
    at: [chart, "'[Hộ nghèo ở {place}"],
    names: 'ho_ngheo',
  },
  'reference-direction': {
    edits: [[article, 'as="fall"', 'as="rise"']],
    at: [article, '<Derived of="ho_ngheo_thay_doi"'],
    names: '2022',
  },
  'reference-hedge': {
    edits: [[article, 'phường có <Derived', 'phường có gần <Derived']],
    at: [article, '<Derived of="ho_ngheo.first"'],
    names: '“gần”',
  },
  'exception-measured': {
    edits: [[article, '  - 5 mặt', '  - rộng 35 ha']],
    at: [article, 'rộng 35 ha'],
    names: '35 ha',
  },
  'text-private': {
    edits: [[article, '- 5 mặt', '- 5 mặt\n  - tổ dân phố 5 có 2 hộ khó khăn']],
    at: [article, 'tổ dân phố 5'],
    names: 'tổ dân phố 5',
  },
  'text-dated': {
    edits: [[indicators, 'được chăm lo dịp Tết', 'được chăm lo dịp Tết Quý Mão và Tết']],
    at: [indicators, 'Số hộ nghèo được chăm lo'],
    names: 'Quý Mão',
  },
  'text-struck': {
    edits: [[article, '## Giữ trật tự', '~~quán~~\n\n## Giữ trật tự']],
    at: [article, '~~quán~~'],
    names: '~~quán~~',
  },
  'text-footnote': {
    edits: [[article, '## Giữ trật tự', '[^a]\n\n## Giữ trật tự']],
    at: [article, '[^a]'],
    names: '[^a]',
  },
  'picture-foreign': {
    edits: [[article, '## Giữ trật tự', '![a](https://x.vn/a.png)\n\n## Giữ trật tự']],
    at: [article, '![a]'],
    names: 'https://x.vn/a.png',
  },
  'picture-alt': {
    edits: [[article, '## Giữ trật tự', '![](/icon.svg)\n\n## Giữ trật tự']],
    at: [article, '![]'],
    names: '/icon.svg',
  },
  'picture-missing': {
    edits: [[article, '## Giữ trật tự', '![a](a.jpg)\n\n## Giữ trật tự']],
    at: [article, '![a]'],
    names: 'a.jpg',
  },
  'link-form': {
    edits: [[article, '## Giữ trật tự', '[a](http://x.vn)\n\n## Giữ trật tự']],
    at: [article, '[a]'],
    names: 'http://x.vn',
  },
  'link-nowhere': {
    edits: [[article, '## Giữ trật tự', '[a](/2021/)\n\n## Giữ trật tự']],
    at: [article, '[a]'],
    names: '“/2022/”',
  },
  'chart-twice': {
    edits: [[article, '## Giữ trật tự', '<Chart name="an-sinh"/>\n\n## Giữ trật tự']],
    at: [article, '<Chart name="an-sinh"/>'],
    names: 'an-sinh',
  },
  'translation-orphan': {
    files: new Map([...ownFiles, ['src/content/articles/en/2031.mdx', '']]),
    at: ['src/content/articles/en/2031.mdx', ''],
    names: 'src/content/articles/2031.mdx',
  },
  'encoding-old': { edits: [], at: [poverty, ''], names: 'Windows-1258' },
  'letter-changed': {
    edits: [['data/activities.csv', 'thời sự hàng quý', 'thời sự hàng quỳ']],
    at: ['data/activities.csv', 'quỳ'],
    names: '“hàng quý”',
  },
  'chart-unknown': {
    edits: [[article, '<Chart name="an-sinh" />', '<Chart name="an-sin" />']],
    at: [article, '<Chart name="an-sin"'],
    names: 'an-sinh',
  },
  'chart-incomplete': {
    edits: [[poverty, ',185,', ',186,']],
    at: [chart, 'unit-marks'],
    names: 'ho_ngheo',
  },
  'chart-left-out': {
    edits: [[media, ',195,', ',196,']],
    at: ['src/content/charts/mang-xa-hoi.mdx', 'rate'],
    names: 'bai_viet',
  },
  'chart-lacks': {
    edits: [[poverty, ',46,', ',47,']],
    at: [chart, 'unit-marks'],
    names: 'ho_ngheo_giam',
  },
  'chart-unplaced': {
    edits: [[article, '<Chart name="an-sinh" />', '']],
    at: [article, '\nKhi tổng kết'],
    names: 'an-sinh',
  },
  'chart-says-other': {
    edits: [[chart, "summary_vi: '[Đầu năm {year}", "summary_vi: '[Cuối năm {year}"]],
    at: [chart, "'[Cuối năm"],
    names: 'Cuối năm',
  },
  'chart-calls-calculated': {
    edits: [[chart, 'label_vi: hộ nghèo khi tổng kết năm', "label_vi: 'hộ nghèo (số tính ra)'"]],
    at: [chart, "'hộ nghèo (số tính ra)'"],
    names: 'data/poverty.csv:2',
  },
  'chart-roles': {
    edits: [[chart, 'of: ho_ngheo.first', 'of: ho_can_ngheo']],
    at: [chart, '{\n    of: ho_can_ngheo'],
    names: 'start = now + fall',
  },
  'chart-units': {
    edits: [[taxChart, '  - thu_ngan_sach\n', '  - bai_viet\n']],
    at: [taxChart, '- thue_cong_thuong\n'],
    names: 'đồng, bài viết',
  },
  'chart-negative': {
    edits: [[taxChart, '  - thu_ngan_sach\n', '  - ho_ngheo_thay_doi\n']],
    at: [taxChart, '- thue_cong_thuong\n'],
    names: '−19,9%',
  },
  'chart-part': {
    edits: [
      [taxChart, 'kind: bars', 'kind: part'],
      [taxChart, bars, partsOf('ho_ngheo', 'ho_can_ngheo')],
    ],
    at: [taxChart, '{ of: ho_ngheo,'],
    names: '185',
  },
  'chart-share': {
    edits: [
      [taxChart, 'kind: bars', 'kind: share'],
      [taxChart, bars, 'shares: [ty_le]\n'],
      ['data/indicators.csv', indicatorHead, `${indicatorHead}${madeUpShare}`],
      [
        poverty,
        'ho_ngheo,2022-12',
        'ty_le,2022,104,"bịa ra 104%",tong_ket_2022,,,,\nho_ngheo,2022-12',
      ],
    ],
    at: [taxChart, 'ty_le]'],
    names: '104%',
  },
  'chart-share-unit': {
    edits: [
      [taxChart, 'kind: bars', 'kind: share'],
      [taxChart, bars, 'shares: [ho_ngheo_thay_doi]\n'],
    ],
    at: [taxChart, 'ho_ngheo_thay_doi]'],
    names: '%',
  },
  'derived-other-year': {
    edits: [[derived, 'tuong_tac_moi_bai,2022,', 'tuong_tac_moi_bai,2021,']],
    at: [derived, '2021,ratio'],
    names: 'tuong_tac@2022',
  },
  'derived-other-group': {
    edits: [
      [
        derived,
        'tet_tien_ho_ngheo@2022,tet_ho_ngheo@2022',
        'tet_tien_ho_ngheo@2022,ho_ngheo@2022-12',
      ],
    ],
    at: [derived, 'ho_ngheo@2022-12,,\ntet_moi_ho_can'],
    names: 'tet_ho_ngheo@2022',
  },
  'start-differs': {
    files: withYearBefore('ho_ngheo,2021-12,230,có 230 hộ nghèo'),
    at: [derived, '2022-01,sum'],
    names: '230',
  },
  'row-copied': {
    files: withYearBefore('bai_viet,2021,195,với 195 bài viết'),
    at: [media, 'với 195'],
    names: '2021',
  },
  'chart-order': {
    edits: [[chart, 'order: 1', 'order: 2']],
    at: [chart, '2\ntopic'],
    names: 'an-sinh.mdx',
  },
};

/** The problems of a case that have its code and stand at its place. */
function problemsOf(code: string, one: Case): Problem[] {
  const {
    edits,
    files,
    documents = [],
    laid = [],
    at: [file, text],
  } = one;
  const changed = files ?? edited(...(edits ?? []));
  const { line, column } = placeIn(
    changed.get(file) ?? documents.find((document) => document.file === file)?.text ?? '',
    text,
  );
  const project = loadProject(changed, { today, old: [poverty] });
  return [
    ...project.problems,
    ...checkLinks(new Set(), project),
    ...checkColours(changed),
    ...checkUnread(laid, new Set(changed.keys())),
    ...checkDocuments(changed, project, documents),
  ].filter(
    (one) => one.code === code && one.file === file && one.line === line && one.column === column,
  );
}

describe('every problem code', () => {
  it.each(Object.entries(cases))('%s comes of an input, at its place', (code, one) => {
    expect(problemsOf(code, one)).not.toEqual([]);
  });

  it.each(Object.entries(cases))('%s tells what is wrong and what to write', (code, one) => {
    const problem = problemsOf(code, one)[0];
    if (!problem) throw new Error(`no ${code}`);
    const [vi, en] = [adviceOn(problem, 'vi'), adviceOn(problem, 'en')];
    for (const { message, hint } of [vi, en]) {
      expect(`${message} ${hint}`).toContain(one.names);
      expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object|“”| {2}/);
      expect(message).toMatch(/\p{L}/u);
      expect(hint).toMatch(/\p{L}/u);
    }
    expect(vi.message).not.toBe(en.message);
    expect(vi.hint).not.toBe(en.hint);
  });
});

/** What a text says other than it should, with an edit that makes it say so, and a word of the message. */
const says: readonly (readonly [part: string, Edit, vi: string, en: string])[] = [
  ['another thing', [poverty, 'có 185 hộ nghèo', 'có 185 hộ kinh doanh'], 'một thứ khác', 'thing'],
  ['a plan', [poverty, 'Hiện nay phường có', 'Phường phấn đấu còn'], 'dự định', 'a plan'],
  ['a negation', [poverty, 'Hiện nay phường có', 'Phường không còn'], 'phủ định', 'a negation'],
  ['another place', [poverty, 'Hiện nay phường có', 'Toàn quận có'], 'một nơi khác', 'place'],
  ['another period', [taxes, '"Ngân', '"Sáu tháng đầu năm, ngân'], 'thời gian khác', 'period'],
  ['another unit', [taxes, 'được 1,6 tỷ đồng', 'được 1,6 tỷ won'], '“won', 'counts in'],
  ['another direction', [poverty, 'Hiện nay phường có', 'Phường giảm'], 'chiều khác', 'direction'],
  [
    'a thing, in an article',
    [article, '(Quận 1) có 185 hộ nghèo, giảm', '(Quận 1) có 185 hộ, giảm'],
    'thứ',
    'thing',
  ],
  [
    'a place, in an article',
    [article, 'phường Cầu Kho (Quận 1) có', 'toàn quận còn'],
    'nơi',
    'place',
  ],
  [
    'a time, in an article',
    [article, 'Tính đến ngày 31/12/2022, ngân', 'Sáu tháng đầu năm, ngân'],
    'thời gian',
    'period',
  ],
  [
    'a unit, in an article',
    [article, 'thu được 9 tỷ,', 'thu được 9 tỷ won,'],
    'đơn vị khác',
    'unit',
  ],
  ['a hedge, in an article', [article, 'thu được 9 tỷ,', 'thu được gần 9 tỷ,'], '“gần”', '“gần”'],
  [
    'a direction, in an article',
    [article, '(Quận 1) có 185', '(Quận 1) tăng 185'],
    '“tăng”',
    '“tăng”',
  ],
  [
    'a plan, in an article',
    [article, '(Quận 1) có 185', '(Quận 1) phấn đấu còn 185'],
    '“phấn đấu”',
    '“phấn đấu”',
  ],
  [
    'a negation, in an article',
    [article, '(Quận 1) có 185', '(Quận 1) không còn 185'],
    '“không còn”',
    '“không còn”',
  ],
];

describe('a text that says other than it should', () => {
  it.each(says)('names %s in both languages', (_, edit, vi, en) => {
    const advice = (lang: 'vi' | 'en') =>
      loadProject(edited(edit), { today })
        .problems.filter(({ file }) => file === edit[0])
        .map((problem) => adviceOn(problem, lang).message)
        .join('\n');
    expect(advice('vi')).toContain(vi);
    expect(advice('en')).toContain(en);
  });

  it.each([
    ['25–30 triệu đồng', 'khoảng giữa hai số', 'range'],
    ['một nửa số hộ', 'một phần hay một bội số', 'share'],
    ['hàng trăm hộ', 'không cho biết đúng bao nhiêu', 'how many'],
    ['9 tỷ 4', 'Viết đủ con số', 'whole number'],
    ['1.5 tỷ', 'dấu chấm ngăn hàng nghìn', 'Vietnamese way'],
  ])('tells why %o cannot be read, and what to write', (text, vi, en) => {
    const files = edited([article, 'Phường cũng', `Thu ${text}. Phường cũng`]);
    const problem = loadProject(files, { today }).problems.find(
      ({ code }) => code === 'number-unreadable',
    );
    expect(problem && adviceOn(problem, 'vi').hint).toContain(vi);
    expect(problem && adviceOn(problem, 'en').hint).toContain(en);
  });
});

describe('problemAt(place, code, found, args)', () => {
  it('problemAt makes an error at the place', () => {
    const place = { file: 'x', line: 1, column: 2 };
    const problem = problemAt(place, 'csv-quote', '"');
    expect(problem).toEqual({
      ...place,
      code: 'csv-quote',
      severity: 'error',
      found: '"',
      args: {},
    });
    expect(isError(problem)).toBe(true);
    expect(isError({ ...problem, severity: 'warning' })).toBe(false);
  });
});

describe('inReadingOrder(problems)', () => {
  it('inReadingOrder goes by file, line and column, and leaves its argument', () => {
    const at = (file: string, line: number, column: number) =>
      problemAt({ file, line, column }, 'csv-quote', '');
    const problems = [at('b', 1, 1), at('a', 10, 1), at('a', 2, 9), at('a', 2, 1)];
    expect(inReadingOrder(problems).map(({ file, line, column }) => [file, line, column])).toEqual([
      ['a', 2, 1],
      ['a', 2, 9],
      ['a', 10, 1],
      ['b', 1, 1],
    ]);
    expect(problems[0]?.file).toBe('b');
  });
});
