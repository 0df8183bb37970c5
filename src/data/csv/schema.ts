import { z } from 'astro/zod';
import { readCell } from '../text/number.ts';
import { isDay, readPeriod } from '../text/period.ts';
import type { Statement } from '../text/statement.ts';
import { wordKinds, type Vocabulary } from '../text/vocabulary.ts';
import { readWording } from '../text/wording.ts';

/**
 * The columns of every CSV file in `data/`, once: what each cell must be, and
 * the type that the rest of the code works with. A refusal that zod has no word
 * for names its problem in `params.problem` (see `src/i18n/problems.ts`). What a
 * column is for and the form of its cells are said here too, in Vietnamese, with an
 * example, and the type of its field in a Data Package where it is not text: `data/README.md` and `datapackage.json` quote them.
 */

/** A column with what it is for, and what may stand in it. */
function column<T extends z.ZodType>(type: T, description: string, example = ''): T {
  return type.meta({ description, ...(example === '' ? {} : { examples: [example] }) });
}

/** The choices of a column, which are its form too. */
function choiceOf<const T extends readonly string[]>(choices: T) {
  return z.enum(choices).meta({
    form: choices
      .filter((choice) => choice !== '')
      .map((choice) => `\`${choice}\``)
      .join(', '),
  });
}

const required = z.string().min(1).meta({ form: 'chữ' });
const optional = z.string().meta({ form: 'chữ' });
/** Words of the English edition, which a site may be without: the check asks for them. */
const english = z.string().meta({ form: 'chữ', needed: 'phải có nếu có bản tiếng Anh' });
const numberText = required.meta({ form: 'số', field: 'number' });

/** The column that marks a row drafted by `npm run new-year`, until a person has emptied it. */
export const draftColumn = 'draft';

const draft = column(
  optional,
  'Dấu của hàng mà npm run new-year soạn sẵn; so với nguồn xong thì xóa.',
);

const id = required.regex(/^[a-z][a-z0-9_]*$/).meta({ form: 'mã: a–z, 0–9, gạch dưới' });

const idOrNone = optional.regex(/^(?:[a-z][a-z0-9_]*)?$/).meta({ form: 'mã: a–z, 0–9, gạch dưới' });

const period = required
  .refine((text) => readPeriod(text) !== undefined, { params: { problem: 'period-form' } })
  .meta({ form: 'năm, tháng, ngày, hoặc từ/đến' });

const day = required
  .refine((text) => isDay(text), { params: { problem: 'date-form' } })
  .meta({ form: 'ngày, như 2022-12-31', field: 'date' });

const dayOrNone = optional
  .refine((text) => text === '' || isDay(text), {
    params: { problem: 'date-form' },
  })
  .meta({ form: 'ngày, như 2022-12-31', field: 'date' });

/** A whole address on the web; what stands in it has no spaces. */
const webAddress = optional
  .refine((text) => text === '' || (/^https?:\/\/\S+$/.test(text) && URL.canParse(text)), {
    params: { problem: 'cell-address' },
  })
  .meta({ form: 'địa chỉ http(s)' });

const year = required.regex(/^\d{4}$/).meta({ form: 'năm, bốn chữ số', field: 'year' });

/** What a document is. */
export const sourceKinds = ['report', 'news', 'document'] as const;

/** What changed from a row on, so that earlier years cannot be compared with it. */
const breakText = optional.regex(/^[^{}]*$/).meta({ form: 'chữ, không có { }' });

/** What a period is called where its source names no date: the year stands where `{year}` does. */
const whenText = optional
  .regex(/^(?:[^\d{}]*\{year\}[^\d{}]*)?$/)
  .meta({ form: 'chữ, với {year} ở chỗ của năm' });

const when = {
  when_vi: column(
    whenText,
    'Kỳ ấy gọi là gì, khi nguồn không ghi ngày tháng mà cột period thì phải ghi.',
    'khi tổng kết năm {year}',
  ),
  when_en: column(
    whenText,
    'Cũng điều ấy bằng tiếng Anh; có cột này thì phải có cột kia.',
    'at the {year} review',
  ),
};

/** A pointer to a datum: an indicator's id, `@`, and an ISO period. */
const pointer = required
  .regex(/^[a-z][a-z0-9_]*@\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/)
  .meta({ form: 'mã@kỳ' });

const topicId = required
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .meta({ form: 'mã: a–z, 0–9, gạch nối' });

const colour = required.regex(/^#[0-9a-f]{6}$/).meta({ form: 'màu, như #00695f' });

/** What the site speaks of: `data/topics.csv`. */
export const topicColumns = z.object({
  id: column(topicId, 'Mã của chủ đề; đã đặt thì không đổi.', 'giam-ngheo'),
  label_vi: column(required, 'Tên chủ đề, tiếng Việt.', 'Giảm nghèo'),
  label_en: column(english, 'Tên chủ đề, tiếng Anh.', 'Poverty'),
  colour_light: column(colour, 'Màu trên nền sáng, đủ đậm để đọc được chữ.', '#00695f'),
  colour_dark: column(colour, 'Màu trên nền tối, đủ sáng để đọc được chữ.', '#45c4b5'),
});

export const indicatorColumns = z.object({
  id: column(id, 'Mã của chỉ tiêu; đã đặt thì không đổi.', 'ho_ngheo'),
  topic: column(topicId, 'Mã chủ đề, có trong topics.csv.', 'giam-ngheo'),
  label_vi: column(required, 'Tên chỉ tiêu, tiếng Việt.', 'Hộ nghèo'),
  label_en: column(english, 'Tên chỉ tiêu, tiếng Anh.', 'Poor households'),
  unit: column(required, 'Đơn vị tính, có trong units.csv; hoặc hai đơn vị ấy, như đồng/hộ.', 'hộ'),
  definition_vi: column(required, 'Chỉ tiêu đếm cái gì, theo tiêu chuẩn nào, tiếng Việt.'),
  definition_en: column(english, 'Cũng điều ấy bằng tiếng Anh.'),
  terms: column(
    optional,
    'Các nguồn gọi chỉ tiêu này bằng những chữ nào, cách nhau bằng dấu chấm phẩy; dấu … là chỗ có thể có chữ khác. Để trống thì lấy tên chỉ tiêu.',
    'chăm lo … hộ nghèo; quà Tết … hộ nghèo',
  ),
  terms_en: column(optional, 'Cũng những chữ ấy bằng tiếng Anh.', 'poor households'),
  direction: column(
    choiceOf(['', 'up', 'down']),
    'Chỉ tiêu đếm mức tăng (up) hay mức giảm (down); để trống nếu không đếm thay đổi.',
  ),
  target: column(choiceOf(['', 'x']), 'Đánh x nếu chỉ tiêu là điều dự định, không phải kết quả.'),
});

/** The units in which things are counted: `data/units.csv`. */
export const unitColumns = z.object({
  id: column(required, 'Đơn vị, đúng như viết ở cột unit của indicators.csv.', 'hộ'),
  forms: column(
    required,
    'Các cách viết trong văn bản, cách nhau bằng dấu chấm phẩy.',
    'hộ; hộ gia đình',
  ),
  one_en: column(
    optional,
    'Tiếng Anh, số một; cách viết khác mà bài có thể dùng thì sau dấu chấm phẩy.',
    'household',
  ),
  many_en: column(optional, 'Tiếng Anh, số nhiều, viết như one_en.', 'households'),
  counts: column(
    choiceOf(['things', 'money', 'share', 'length', 'area', 'weight']),
    'Đếm vật hay người (things), tiền (money), phần trăm (share), độ dài, diện tích hay cân nặng.',
  ),
  currency: column(
    optional.regex(/^(?:[A-Z]{3})?$/).meta({ form: 'ba chữ hoa' }),
    'Mã tiền tệ, nếu là tiền.',
    'VND',
  ),
});

/** The words that change what a figure says: `data/words.csv`. */
export const wordColumns = z.object({
  lang: column(choiceOf(['vi', 'en']), 'Ngôn ngữ.'),
  kind: column(choiceOf(wordKinds), 'Loại chữ.'),
  word: column(required, 'Chữ ấy, viết thường.', 'suýt soát'),
  means: column(optional, 'Nó nói điều gì.', 'nearly'),
  shows: column(required, 'Một câu có chữ ấy.'),
  innocent: column(optional, 'Một câu mà chữ ấy không nói điều đó.'),
});

export const observationColumns = z.object({
  indicator: column(id, 'Mã chỉ tiêu, có trong indicators.csv.', 'ho_ngheo'),
  period: column(
    period,
    'Kỳ của số liệu, chi tiết đúng như nguồn cho biết: năm, tháng, ngày; số của một phần năm thì viết từ/đến, như 2023-01/2023-06 hay 2023-01-01/2023-10-31.',
    '2022-12-31',
  ),
  value: column(
    numberText,
    'Giá trị theo đơn vị của chỉ tiêu, viết liền, hoặc như 209.376.000 hay 1,6 tỷ.',
    '209376000',
  ),
  wording: column(
    required,
    'Nguyên văn của nguồn có con số ấy; số đọc được trong câu phải đúng bằng value.',
    'Hiện nay phường có 185 hộ nghèo',
  ),
  source: column(id, 'Mã của nguồn, có trong sources.csv.', 'tong_ket_2022'),
  note_vi: column(
    optional,
    'Lưu ý cho người đọc, tiếng Việt. Nhắc đến một số liệu bằng {mã@kỳ}, đừng gõ lại số.',
    'Số hộ nghèo đầu năm là {ho_ngheo@2022-01}.',
  ),
  note_en: column(optional, 'Cũng lưu ý ấy bằng tiếng Anh.'),
  draft,
  break_vi: column(
    breakText,
    'Từ hàng này cách tính thay đổi ra sao, nên các năm trước không so được với nó.',
    'Chuẩn nghèo mới.',
  ),
  break_en: column(breakText, 'Cũng điều ấy bằng tiếng Anh; có cột này thì phải có cột kia.'),
  ...when,
});

type ObservationCells = z.infer<typeof observationColumns>;

/** Tells of a cell in English without its Vietnamese one; the check asks for the other way round. */
function needsOriginal<R extends Readonly<Partial<Record<string, string>>>>(
  row: R,
  name: string,
  context: z.RefinementCtx<R>,
): void {
  if (row[`${name}_en`] && !row[`${name}_vi`]) {
    context.addIssue({ code: 'custom', path: [`${name}_vi`] });
  }
}

/**
 * An observation with its value read: the cell and the wording must agree. A negative value is a
 * change that the wording states the other way (`tăng 25 hộ` in an indicator of fall), so its sign is
 * not in the wording.
 */
const observationRow = (vocabulary: Vocabulary) =>
  observationColumns.transform((row: ObservationCells, context) => {
    const stated = readWording(row.wording, vocabulary);
    const own = stated.find(({ value }) => readsAs(row.value, value) || readsAs(row.value, -value));
    const cell = readCell(row.value, own?.value);
    if (!cell.ok) {
      const problem = cell.why === 'ambiguous' ? 'value-ambiguous' : 'value-not-number';
      const choices = cell.choices.join(' | ');
      context.addIssue({ code: 'custom', path: ['value'], params: { problem, choices } });
      return z.NEVER;
    }
    const figure =
      stated.find(({ value }) => value === cell.value) ??
      stated.find(({ value, statement }) => value === -cell.value && isChange(statement));
    if (!figure) {
      const choices = stated.map(({ text }) => text).join(' | ');
      const params = { problem: 'wording-without-value', value: row.value, choices };
      context.addIssue({ code: 'custom', path: ['wording'], params });
      return z.NEVER;
    }
    needsOriginal(row, 'break', context);
    needsOriginal(row, 'when', context);
    return { ...row, figure, amount: cell.value };
  });

function isChange({ direction }: Statement): boolean {
  return direction.means !== '' && !direction.isLevel;
}

export const derivedColumns = z.object({
  indicator: column(id, 'Mã chỉ tiêu của số tính ra, có trong indicators.csv.', 'ho_ngheo'),
  period: column(period, 'Kỳ của số tính ra.', '2022-01'),
  operation: column(
    choiceOf(['difference', 'sum', 'ratio', 'change']),
    'Phép tính: sum là left cộng right; difference là left trừ right; ratio là left chia right; change là phần trăm thay đổi từ right đến left.',
  ),
  left: column(pointer, 'Số thứ nhất: mã chỉ tiêu, dấu @, kỳ.', 'ho_ngheo@2022-12'),
  right: column(pointer, 'Số thứ hai, viết như left.', 'ho_ngheo_giam@2022'),
  draft,
  ...when,
});

const derivedRow = derivedColumns.superRefine((row, context) => {
  needsOriginal(row, 'when', context);
});

export const sourceColumns = z.object({
  id: column(id, 'Mã của nguồn.', 'tong_ket_2022'),
  report: column(year, 'Năm mà nguồn báo cáo.', '2022'),
  kind: column(
    choiceOf(sourceKinds),
    'Loại tài liệu: báo cáo (report), bản tin (news) hay loại khác (document).',
  ),
  title: column(required, 'Tên tài liệu, đúng như trên tài liệu.'),
  author: column(optional, 'Người hay nơi ký tài liệu; không ghi thì để trống.', 'L.T.'),
  publisher: column(required, 'Nơi đăng hoặc ban hành tài liệu.', 'Quận ủy Quận 1'),
  published: column(
    dayOrNone,
    'Ngày đăng hoặc ban hành tài liệu; không rõ thì để trống.',
    '2023-01-12',
  ),
  url: column(webAddress, 'Địa chỉ của tài liệu trên mạng; không có thì để trống.'),
  archived: column(
    webAddress,
    'Địa chỉ của bản lưu ở một kho lưu trữ, như web.archive.org; không có thì để trống.',
  ),
  read: column(day, 'Ngày người làm trang đọc tài liệu.', '2026-11-24'),
  event_vi: column(
    optional,
    'Sự việc mà tài liệu kể lại, tiếng Việt, không ghi ngày; không kể việc nào thì để trống.',
    'hội nghị tổng kết của Đảng ủy phường Cầu Kho',
  ),
  event_en: column(optional, 'Cũng sự việc ấy bằng tiếng Anh.'),
  event_date: column(dayOrNone, 'Ngày của sự việc ấy.', '2023-01-10'),
  note_vi: column(
    optional,
    'Lưu ý cho người đọc, tiếng Việt. Nhắc đến một số liệu bằng {mã@kỳ}, đừng gõ lại số.',
  ),
  note_en: column(optional, 'Cũng lưu ý ấy bằng tiếng Anh.'),
  draft,
  place: column(
    idOrNone,
    'Mã của nơi mà tài liệu nói đến, có trong places.csv; để trống khi places.csv không có hay chỉ có một nơi.',
    'cau_kho',
  ),
});

type SourceCells = z.infer<typeof sourceColumns>;

/** A source whose event has its name in both languages, and its day only with them. */
const sourceRow = sourceColumns.superRefine((row: SourceCells, context) => {
  needsOriginal(row, 'event', context);
  if (row.event_date !== '' && row.event_vi === '') {
    context.addIssue({ code: 'custom', path: ['event_vi'] });
  }
});

/** What a place is called: its level comes with the word. */
export const placeKinds = [
  'phường',
  'xã',
  'thị trấn',
  'đặc khu',
  'quận',
  'huyện',
  'thị xã',
  'thành phố',
  'tỉnh',
] as const;

/** The places that reports are of, and what became of those that have ended: `data/places.csv`. */
export const placeColumns = z.object({
  id: column(id, 'Mã của nơi; đã đặt thì không đổi.', 'cau_kho'),
  kind: column(choiceOf(placeKinds), 'Nơi ấy là phường, xã hay cấp khác.'),
  name_vi: column(required, 'Tên nơi ấy, không có chữ phường hay xã; tiếng Việt.', 'Cầu Kho'),
  name_en: column(english, 'Tên ấy trong bản tiếng Anh.', 'Cầu Kho'),
  within_vi: column(optional, 'Thuộc quận, huyện, thành phố hay tỉnh nào, tiếng Việt.', 'Quận 1'),
  within_en: column(optional, 'Cũng điều ấy bằng tiếng Anh.', 'District 1 (Quận 1)'),
  ended: column(
    dayOrNone,
    'Ngày mà từ đó nơi ấy không còn là một đơn vị hành chính; còn thì để trống.',
    '2025-07-01',
  ),
  successor_vi: column(
    optional,
    'Nơi mà địa bàn ấy thuộc về từ ngày đó, tiếng Việt.',
    'phường Cầu Ông Lãnh, Thành phố Hồ Chí Minh',
  ),
  successor_en: column(optional, 'Cũng nơi ấy bằng tiếng Anh.'),
  successor_url: column(webAddress, 'Trang của nơi ấy trên mạng; không có thì để trống.'),
  source: column(optional, 'Báo hay văn bản nói điều ấy.', 'Thanh Niên'),
  source_date: column(dayOrNone, 'Ngày của báo hay văn bản ấy.', '2025-08-09'),
  source_url: column(webAddress, 'Địa chỉ của nó trên mạng.'),
  note_vi: column(optional, 'Lưu ý cho người đọc, tiếng Việt.'),
  note_en: column(optional, 'Cũng lưu ý ấy bằng tiếng Anh.'),
});

type PlaceCells = z.infer<typeof placeColumns>;

/** A place that has ended has a successor and a source that says so; one that has not has neither. */
const placeRow = placeColumns.superRefine((row: PlaceCells, context) => {
  for (const name of ['within', 'successor', 'note']) needsOriginal(row, name, context);
  for (const other of ['successor_vi', 'source'] as const) {
    if ((row.ended === '') === (row[other] === '')) continue;
    context.addIssue({ code: 'custom', path: [row.ended === '' ? 'ended' : other] });
  }
});

/** A reason: what stands in a row that the check writes out (`<lý do>`) is none yet. */
const reason = required.regex(/^[^<]/).meta({ form: 'chữ' });

export const correctionColumns = z.object({
  indicator: column(
    id.or(z.literal('')).meta({ form: 'mã: a–z, 0–9, gạch dưới' }),
    'Mã chỉ tiêu được đính chính; để trống khi sửa ngày tháng trong bài.',
    'ho_ngheo',
  ),
  period: column(
    period.or(z.literal('')).meta({ form: 'năm, tháng, ngày, hoặc từ/đến' }),
    'Kỳ của số liệu ấy; để trống khi sửa chính chỉ tiêu; năm của bài khi sửa bài.',
    '2022-12',
  ),
  date: column(day, 'Ngày đính chính.', '2024-05-20'),
  old_value: column(required, 'Điều đã công bố: con số, hoặc chữ.', '185'),
  new_value: column(required, 'Điều đúng.', '186'),
  reason_vi: column(reason, 'Vì sao sửa, tiếng Việt.'),
  reason_en: column(english.regex(/^(?!<)/).meta(english.meta() ?? {}), 'Vì sao sửa, tiếng Anh.'),
  part: column(
    choiceOf([
      '',
      'hedge',
      'period',
      'source',
      'wording',
      'unit',
      'label',
      'definition',
      'article',
      'words',
    ]),
    'Sửa phần nào: để trống nếu là con số (kể cả độ chính xác và chữ “hơn”, “gần”); wording là câu chép của nguồn, label là tên, article là ngày tháng trong bài; words nếu chỉ sửa câu chữ mà nghĩa không đổi.',
  ),
});

const capacity = optional.regex(/^[^\d{}]*$/).meta({ form: 'chữ, không có chữ số' });

/** Who compared a year with its source: `npm run review -- 2022 --sign "…"` adds the rows. */
export const reviewColumns = z.object({
  year: column(year, 'Năm được đối chiếu.', '2022'),
  date: column(day, 'Ngày ký.', '2026-11-24'),
  capacity_vi: column(
    capacity.min(1),
    'Người ký đối chiếu với tư cách gì, tiếng Việt.',
    'công chức văn phòng của phường',
  ),
  capacity_en: column(capacity, 'Cũng điều ấy bằng tiếng Anh.'),
  digest: column(required, 'Dấu của mọi điều đã đối chiếu (SHA-256), do máy ghi.'),
  lines: column(required, 'Dấu của từng điều đã đối chiếu, do máy ghi.'),
});

export const exceptionColumns = z.object({
  phrase: column(
    required.meta({ form: 'chữ, có số' }),
    'Cụm từ có số, viết đúng như trong bài, đủ chữ để không lẫn với số liệu.',
    'Quận 1',
  ),
  why_vi: column(required, 'Vì sao nó không phải thống kê, tiếng Việt.', 'Tên của một quận.'),
  why_en: column(english, 'Cũng điều ấy bằng tiếng Anh.'),
});

export type IndicatorRow = z.infer<typeof indicatorColumns>;
export type ObservationRow = z.output<ReturnType<typeof observationRow>>;
export type TopicRow = z.infer<typeof topicColumns>;
export type UnitRow = z.infer<typeof unitColumns>;
export type WordRow = z.infer<typeof wordColumns>;
export type DerivedRow = z.infer<typeof derivedColumns>;
export type SourceRow = z.infer<typeof sourceColumns>;
export type PlaceRow = z.infer<typeof placeColumns>;
export type CorrectionRow = z.infer<typeof correctionColumns>;
export type ReviewRow = z.infer<typeof reviewColumns>;
export type ExceptionRow = z.infer<typeof exceptionColumns>;
export type Operation = DerivedRow['operation'];

const same =
  <T>(row: T) =>
  (): T =>
    row;

/** A table of observations; their figures are read by the words of the vocabulary. */
const observations = {
  columns: observationColumns,
  row: observationRow,
  key: ['indicator', 'period'],
} as const;

/**
 * The tables of `data/` that every project has, by the name of their file without `.csv`, and what a
 * row of each is. `units` and `words` are how texts are read, and come first.
 */
const named = {
  units: { columns: unitColumns, row: same(unitColumns), key: ['id'] },
  words: { columns: wordColumns, row: same(wordColumns), key: ['lang', 'kind', 'word'] },
  topics: { columns: topicColumns, row: same(topicColumns), key: ['id'] },
  indicators: { columns: indicatorColumns, row: same(indicatorColumns), key: ['id'] },
  derived: { columns: derivedColumns, row: same(derivedRow), key: ['indicator', 'period'] },
  sources: { columns: sourceColumns, row: same(sourceRow), key: ['id'] },
  places: { columns: placeColumns, row: same(placeRow), key: ['id'] },
  corrections: {
    columns: correctionColumns,
    row: same(correctionColumns),
    key: ['indicator', 'period', 'date', 'part', 'old_value'],
  },
  reviews: {
    columns: reviewColumns,
    row: same(reviewColumns),
    key: ['year', 'date', 'digest', 'capacity_vi'],
  },
  'not-statistics': { columns: exceptionColumns, row: same(exceptionColumns), key: ['phrase'] },
} as const;

export type NamedTable = keyof typeof named;

/** What a row of a table is: of a named one its own, of any other an observation. */
export type TableOf<N extends string> = N extends NamedTable
  ? (typeof named)[N]
  : typeof observations;

export const namedTables = Object.keys(named) as NamedTable[];

export function isNamedTable(name: string): name is NamedTable {
  return Object.hasOwn(named, name);
}

export function tableOf<N extends string>(name: N): TableOf<N> {
  return (isNamedTable(name) ? named[name] : observations) as TableOf<N>;
}

/** The path of a table's file from the project's root. */
export function fileOf(name: string): string {
  return `data/${name}.csv`;
}

/**
 * The tables of observations among the files of a project, by name and in its order: each CSV file of
 * `data/` that is none of the named tables, and whose name can be part of an address.
 */
export function observationTables(files: Iterable<string>): string[] {
  return [...files]
    .map((file) => /^data\/([^/]+)\.csv$/.exec(file)?.[1] ?? '')
    .filter((name) => isTableName(name) && !isNamedTable(name))
    .sort();
}

/** True for a name of small plain letters, digits and hyphens. */
export function isTableName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** The table of observations of a topic that has none yet. */
export const newTable = 'observations';

/** The names of all of a project's tables, in the order in which they are read and listed. */
export function allTables(files: Iterable<string>): string[] {
  const { length } = ['units', 'words', 'topics', 'indicators'] satisfies NamedTable[];
  return namedTables.toSpliced(length, 0, ...(observationTables(files) as NamedTable[]));
}

/** True for a table that the site publishes: all but the words by which texts are read. */
export function isPublishedTable(name: string): boolean {
  return name !== 'words';
}

/** The columns of a table's file to download: all but the mark of drafts, of which none is published. */
export function publishedColumns(name: string): string[] {
  return Object.keys(tableOf(name).columns.shape).filter((column) => column !== draftColumn);
}

function readsAs(cell: string, value: number): boolean {
  const read = readCell(cell, value);
  return read.ok && read.value === value;
}
