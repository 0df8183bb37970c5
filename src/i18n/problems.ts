import type { Part } from '../data/text/agreement.ts';
import { writeNumber, type Lang } from '../data/text/number.ts';
import type { Unreadable } from '../data/text/numeral.ts';
import { partWords } from './correction.ts';
import type {
  MatterNeed,
  Problem,
  ProblemArgs,
  ProblemCode,
  UnreadKind,
} from '../data/problem/problem.ts';

/** What is wrong, and what to write instead. */
export interface Advice {
  message: string;
  hint: string;
}

/** What a part of a statement is called. */
const partNames: Record<Part, readonly [vi: string, en: string]> = {
  unit: ['đơn vị khác', 'another unit'],
  noun: ['một thứ khác', 'another thing'],
  other: ['một chỉ tiêu khác', 'another indicator'],
  hedge: ['mức chắc chắn khác', 'another degree of certainty'],
  direction: ['chiều khác', 'another direction'],
  plan: ['một dự định, không phải kết quả', 'a plan and not a fact'],
  negation: ['điều ngược lại (phủ định)', 'the contrary (a negation)'],
  place: ['một nơi khác', 'another place'],
  period: ['một khoảng thời gian khác', 'another period'],
};

/** What to write instead of a number that nobody can read as one. */
const unreadableHints: Record<Unreadable, readonly [vi: string, en: string]> = {
  letters: [
    'Viết theo lối Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy cho phần lẻ, ví dụ 8.157 hoặc 1,6 tỷ.',
    'Write it the Vietnamese way: a point groups thousands, a comma marks decimals, as 8.157 or 1,6 tỷ.',
  ],
  range: [
    'Đây là một khoảng giữa hai số, mà bảng số liệu chưa có chỗ cho một khoảng: nêu một con số của nguồn, hoặc viết câu không có số.',
    'This is a range of two numbers, for which the tables have no form: give one figure of the source, or write the sentence without a number.',
  ],
  share: [
    'Đây là một phần hay một bội số viết bằng chữ: nêu con số của nguồn (ví dụ 50%), dùng số tính ra <Derived of="…" />, hoặc viết câu không có số.',
    'This is a share or a multiple in words: give the figure of the source (as 50%), use a derived one, <Derived of="…" />, or write the sentence without a number.',
  ],
  vague: [
    'Chữ này không cho biết đúng bao nhiêu: nêu con số của nguồn, hoặc viết câu không có số (“nhiều hộ”).',
    'These words do not tell how many: give the figure of the source, or write the sentence without a number (“many households”).',
  ],
  scale: [
    'Viết đủ con số và hàng của nó, ví dụ 9,4 tỷ, 9 tỷ 400 triệu hoặc 3.250.',
    'Write the whole number with its scale, as 9,4 tỷ, 9 tỷ 400 triệu or 3.250.',
  ],
};

/** How a sheet of a workbook becomes a table, under the name that the site reads. */
const saveAsCsv = {
  vi: (file: string) =>
    `Lưu bảng ấy thành ${file}: Excel chọn Tệp → Lưu dưới dạng → “CSV UTF-8 (Comma delimited)”; LibreOffice chọn Text CSV, bộ ký tự UTF-8.`,
  en: (file: string) =>
    `Save the sheet as ${file}: in Excel, File → Save as → “CSV UTF-8 (Comma delimited)”; in LibreOffice, Text CSV with the character set UTF-8.`,
};

/** A file that nothing reads, by what it looks like. */
function unreadFile(file: string, kind: UnreadKind, instead: string): Words {
  const notRead = [
    `${file} không được đọc, nên điều ghi trong đó không lên trang.`,
    `${file} is not read: nothing in it reaches the site.`,
  ] as const;
  switch (kind) {
    case 'workbook': {
      const table = instead || 'data/….csv';
      return [
        `${file} là tệp bảng tính nên không được đọc; điều ghi trong đó không lên trang.`,
        `Mở tệp này. ${saveAsCsv.vi(table)} Rồi chuyển tệp bảng tính ra khỏi thư mục.`,
        `${file} is a workbook and is not read: nothing in it reaches the site.`,
        `Open it. ${saveAsCsv.en(table)} Then move the workbook out of the folder.`,
      ];
    }
    case 'table':
      return [
        notRead[0],
        instead === ''
          ? 'Tên và chỗ của mỗi bảng ghi trong data/README.md: đổi tên cho đúng, hoặc chuyển tệp này đi.'
          : `Trang đọc ${instead}. So hai tệp, giữ những hàng đúng trong ${instead}, rồi xóa hoặc chuyển tệp này đi.`,
        notRead[1],
        instead === ''
          ? 'data/README.md tells the name and the place of each table: rename this file, or move it away.'
          : `The site reads ${instead}. Compare the two, keep the right rows in ${instead}, then remove this file or move it away.`,
      ];
    case 'text':
      return [
        notRead[0],
        `Trang đọc bài viết ở src/content/articles và biểu đồ ở src/content/charts, tên tệp có đuôi .mdx${instead && `, ví dụ ${instead}`}. Chuyển bài sang tệp như thế, hoặc chuyển tệp này đi.`,
        notRead[1],
        `Articles are read from src/content/articles and charts from src/content/charts, in files that end in .mdx${instead && `, as ${instead}`}. Put the text into such a file, or move this one away.`,
      ];
    case 'document':
      return [
        `Tài liệu ${file} không được đọc, nên câu chép của nguồn không được so với nó.`,
        `Lưu bằng Word dưới dạng .docx (hoặc .txt, UTF-8), tên tệp là mã của nguồn: ${instead}.`,
        `The document ${file} is not read: no wording is compared with it.`,
        `Save it from Word as .docx (or as .txt in UTF-8), named by the id of its source: ${instead}.`,
      ];
    case 'other':
      return [
        notRead[0],
        'Cố ý đặt ở đây thì cứ để; không thì chuyển đi.',
        notRead[1],
        'Leave it if that is meant; else move it away.',
      ];
  }
}

function nameOfPart(part: string, lang: Lang): string {
  return partWords[part as keyof typeof partWords][lang];
}

type Words = readonly [vi: string, hintVi: string, en: string, hintEn: string];

/** The advice for a problem in a language. */
export function adviceOn({ code, found, args }: Problem, lang: Lang): Advice {
  const write = advice[code] as (found: string, args: Problem['args']) => Words;
  const [vi, hintVi, en, hintEn] = write(found, args);
  return lang === 'vi' ? { message: vi, hint: hintVi } : { message: en, hint: hintEn };
}

const advice: { [C in ProblemCode]: (found: string, args: ProblemArgs[C]) => Words } = {
  'file-missing': (file) => [
    `Thiếu tệp ${file}.`,
    'Khôi phục tệp này từ bản trước.',
    `The file ${file} is missing.`,
    'Restore it from an earlier version.',
  ],
  'file-unread': (file, { kind, instead }) => unreadFile(file, kind, instead),
  'table-workbook': (file) => [
    `${file} mang tên của tệp CSV, nhưng bên trong là tệp bảng tính (Excel, LibreOffice).`,
    `Đổi đuôi tên tệp thành .xlsx (hoặc .ods, .xls) rồi mở. ${saveAsCsv.vi(file)}`,
    `${file} has the name of a CSV file, but within it is a workbook (Excel, LibreOffice).`,
    `Rename it to .xlsx (or .ods, .xls) and open it. ${saveAsCsv.en(file)}`,
  ],
  'encoding-unknown': (found, { around }) => [
    `Không đọc chắc được chữ ở đây (${found}, “${around}”): tệp không được lưu theo UTF-8.`,
    'Trong Excel: Tệp → Lưu dưới dạng → kiểu “CSV UTF-8 (Comma delimited)”; trong Notepad: Save as → Encoding “UTF-8”. Lưu từ bản gốc còn đúng chữ, đừng sửa bản đã hỏng.',
    `The letters here cannot be read for certain (${found}, “${around}”): the file was not saved as UTF-8.`,
    'In Excel: File → Save as → “CSV UTF-8 (Comma delimited)”; in Notepad: Save as → Encoding “UTF-8”. Save from the original whose letters are right, do not fix the broken copy.',
  ],
  'letter-odd': (found, { around }) => [
    `Có ký tự không nhìn thấy hoặc không dùng được (${found}) trong “${around}”.`,
    'Xóa chữ ở đúng vị trí này rồi gõ lại; ký tự ấy thường lẫn vào khi dán từ trang web hay Word.',
    `An invisible or unusable letter (${found}) stands in “${around}”.`,
    'Delete what is at this very column and type it again; such letters come from pasting.',
  ],
  'letter-lost': (found) => [
    `Chữ “${found}” có dấu hỏi ở chỗ của một chữ có dấu: chữ đã mất khi lưu.`,
    'Gõ lại ô này, rồi lưu theo kiểu “CSV UTF-8 (Comma delimited)”, không phải “CSV (Comma delimited)”.',
    `“${found}” has a question mark in place of a letter: it was lost in saving.`,
    'Type the cell again and save as “CSV UTF-8 (Comma delimited)”, not “CSV (Comma delimited)”.',
  ],
  'csv-quote': (found) => [
    `Dấu ngoặc kép mở mà không đóng: ${found}`,
    'Thêm dấu " ở cuối ô, hoặc viết "" cho một dấu ngoặc kép trong ô.',
    `A quote is opened and not closed: ${found}`,
    'Add a " at the end of the cell, or write "" for a quote within it.',
  ],
  'csv-cells': (found, { count }) => [
    `Hàng này có nhiều ô hơn ${count} cột của tiêu đề; ô thừa là “${found}”.`,
    'Đặt ô có dấu phẩy trong ngoặc kép ("…"), hoặc bỏ ô thừa.',
    `This row has more cells than the header’s ${count} columns; “${found}” is left over.`,
    'Put a cell with a comma in quotes ("…"), or remove the extra cell.',
  ],
  'csv-comma': (found, { count, cells }) => [
    `Hàng này có ${cells} ô mà bảng chỉ có ${count} cột. Có thể một ô có dấu phẩy chưa đặt trong ngoặc kép${found && `, ở phía trước “${found}”`}.`,
    'Đặt cả ô có dấu phẩy ấy trong ngoặc kép ("…"); mở tệp bằng Excel thì gộp lại cho đúng ô rồi lưu.',
    `This row has ${cells} cells and the table ${count} columns. Perhaps a cell with a comma is not in quotes${found && `, somewhere before “${found}”`}.`,
    'Put that whole cell in quotes ("…"); in Excel, join it into one cell again and save.',
  ],
  'column-missing': (found, { column }) => [
    `Thiếu cột “${column}”; tiêu đề đang là: ${found}`,
    `Thêm cột “${column}” vào hàng tiêu đề.`,
    `The column “${column}” is missing; the header is: ${found}`,
    `Add the column “${column}” to the header row.`,
  ],
  'column-unknown': (found, { columns, near }) => [
    `Không có cột nào tên “${found}”.${maybe(near)}`,
    `Sửa tên cột hoặc bỏ cột này. Các cột dùng được: ${columns}`,
    `There is no column “${found}”.${perhaps(near)}`,
    `Fix its name or remove it. The columns are: ${columns}`,
  ],
  'column-twice': (found) => [
    `Cột “${found}” có hai lần.`,
    'Bỏ bớt một cột.',
    `The column “${found}” stands twice.`,
    'Remove one of them.',
  ],
  'cell-empty': (_, { column }) => [
    `Ô “${column}” để trống.`,
    'Điền vào ô này theo nguồn.',
    `The cell “${column}” is empty.`,
    'Fill it in from the source.',
  ],
  'cell-form': (found, { column }) => [
    `“${found}” không đúng dạng của cột “${column}”.`,
    column.startsWith('when_')
      ? 'Viết {year} ở chỗ của năm và không viết chữ số nào, ví dụ “khi tổng kết năm {year}”.'
      : 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch dưới, ví dụ ho_ngheo; cách chỉ một số liệu như ho_ngheo@2022-12; năm như 2022.',
    `“${found}” has not the form of the column “${column}”.`,
    column.startsWith('when_')
      ? 'Write {year} where the year stands, and no digit, as “at the {year} review”.'
      : 'An id is of small plain letters, digits and underscores, as ho_ngheo; a pointer is as ho_ngheo@2022-12; a year as 2022.',
  ],
  'cell-choice': (found, { column, choices, near }) => [
    `“${found}” không có trong danh sách của cột “${column}”.${maybe(near)}`,
    `Viết một trong: ${choices}`,
    `“${found}” is not in the list of the column “${column}”.${perhaps(near)}`,
    `Write one of: ${choices}`,
  ],
  'value-not-number': (found) => [
    `“${found}” không phải là một số.`,
    'Viết bằng chữ số, ví dụ 185 hoặc 209.376.000 hoặc 1,6 tỷ.',
    `“${found}” is not a number.`,
    'Write it in digits, as 185 or 209.376.000 or 1,6 tỷ.',
  ],
  'value-ambiguous': (found, { choices }) => [
    `“${found}” đọc được hai cách: ${readings(choices, 'vi')}.`,
    'Viết số liền, không dấu phân cách (ví dụ 1250), hoặc sửa “wording” để nó nêu rõ số ấy.',
    `“${found}” can be read in two ways: ${readings(choices, 'en')}.`,
    'Write the digits without separators (as 1250), or let “wording” state the number.',
  ],
  'wording-without-value': (found, { value, choices }) => [
    `Câu “${found}” không nêu giá trị ${grouped(value, 'vi')}${choices ? `; nó nêu ${choices}` : ''}.`,
    'So lại với nguồn rồi sửa “value” hoặc “wording” cho khớp nhau.',
    `The wording “${found}” does not state the value ${grouped(value, 'vi')}${choices ? `; it states ${choices}` : ''}.`,
    'Compare with the source, then fix “value” or “wording” so that they agree.',
  ],
  'wording-other-date': (found, { period }) => [
    `Câu của nguồn nói đến ${found}, mà kỳ của hàng là ${period}.`,
    'Sửa “period” theo nguồn (năm 2022, tháng 2022-12 hoặc ngày 2022-12-31).',
    `The source’s wording speaks of ${found}, but the row’s period is ${period}.`,
    'Set “period” as the source has it (2022, 2022-12 or 2022-12-31).',
  ],
  'wording-other-unit': (found, { unit, other }) => [
    `Câu “${found}” đếm bằng “${other}”, mà chỉ tiêu này tính bằng “${unit}”.`,
    'Sửa “wording” hay mã chỉ tiêu cho khớp, hoặc sửa cột “unit” trong data/indicators.csv.',
    `The wording “${found}” counts in “${other}”, but this indicator is in “${unit}”.`,
    'Fix “wording” or the indicator, or the column “unit” in data/indicators.csv.',
  ],
  'unit-unknown': (unit, { near }) => [
    `Chưa có đơn vị “${unit}” trong data/units.csv.`,
    near === ''
      ? 'Thêm một hàng cho đơn vị này vào data/units.csv, hoặc sửa cột “unit”.'
      : `Có phải “${near}”? Nếu không, thêm một hàng cho đơn vị này vào data/units.csv.`,
    `data/units.csv has no unit “${unit}”.`,
    near === ''
      ? 'Add a row for this unit to data/units.csv, or fix the column “unit”.'
      : `Did you mean “${near}”? If not, add a row for this unit to data/units.csv.`,
  ],
  'to-fill': (what) => [
    `Chưa điền: ${what}.`,
    'Thay cả ngoặc vuông bằng chữ của mình; nếu là lời nhắc trong dòng chú thích thì sửa dòng dưới rồi xóa lời nhắc.',
    `Not filled in yet: ${what}.`,
    'Put your own words in place of the whole bracket; where it is a comment, change the line below it and delete the comment.',
  ],
  'no-year': () => [
    'Trang chưa có năm nào.',
    'Soạn năm đầu từ báo cáo của mình, ví dụ: npm run new-year -- 2023 bao-cao.docx',
    'The site has no year yet.',
    'Draft the first from its report, for example: npm run new-year -- 2023 report.docx',
  ],
  'topic-unknown': (topic, { near, topics }) => [
    `Chưa có chủ đề “${topic}” trong data/topics.csv.`,
    near === ''
      ? `Thêm một hàng cho chủ đề này vào data/topics.csv, hoặc chọn một trong: ${topics}.`
      : `Có phải “${near}”? Nếu không, thêm một hàng cho chủ đề này vào data/topics.csv.`,
    `data/topics.csv has no topic “${topic}”.`,
    near === ''
      ? `Add a row for this topic to data/topics.csv, or choose one of: ${topics}.`
      : `Did you mean “${near}”? If not, add a row for this topic to data/topics.csv.`,
  ],
  'colour-faint': (colour, { ratio, paper }) => [
    `Màu ${colour} trên nền ${paper} chỉ tương phản ${ratio.replace('.', ',')} lần; để đọc được chữ cần 4,5 lần.`,
    'Cột “colour_light” cần màu đậm hơn, cột “colour_dark” cần màu sáng hơn.',
    `The colour ${colour} on ${paper} has a contrast of ${ratio}:1; text needs 4.5:1 to be read.`,
    'The column “colour_light” needs a deeper colour, the column “colour_dark” a brighter one.',
  ],
  'table-unknown': (file, { near }) => [
    `${file} không phải là tệp nào của trang, và cột của nó không phải là cột của tệp số liệu.`,
    near === ''
      ? 'Tệp số liệu mang tên tùy chọn, với các cột indicator,period,value,wording,source. Nếu không phải số liệu, chuyển tệp khỏi data/.'
      : `Có phải ${near}? Tệp số liệu mang tên tùy chọn, với các cột indicator,period,value,wording,source.`,
    `${file} is no file of the site, and its columns are not those of a table of figures.`,
    near === ''
      ? 'A table of figures has any name, and the columns indicator,period,value,wording,source. If it holds no figures, move it out of data/.'
      : `Did you mean ${near}? A table of figures has any name, and the columns indicator,period,value,wording,source.`,
  ],
  'wording-says-other': (found, { part, said, expected, label }) => [
    `Câu “${found}” nói ${partNames[part][0]}${said === '' ? '' : ` (“${said}”)`}, mà hàng này là “${label}”${expected === '' || part === 'plan' || part === 'negation' ? '' : `, mà nguồn gọi là “${expected}”`}.`,
    part === 'noun'
      ? 'Chép câu của nguồn dài hơn để thấy chữ gọi tên chỉ tiêu; nếu nguồn gọi bằng chữ khác thì thêm chữ ấy vào cột “terms” của data/indicators.csv.'
      : 'Số này không phải của chỉ tiêu ấy: đặt nó vào chỉ tiêu khác (chỉ tiêu mới nếu chưa có), hoặc bỏ hàng này.',
    `The wording “${found}” says ${partNames[part][1]}${said === '' ? '' : ` (“${said}”)`}, but this row is “${label}”${expected === '' || part === 'plan' || part === 'negation' ? '' : `, which sources call “${expected}”`}.`,
    part === 'noun'
      ? 'Copy more of the source so that the wording names the indicator; if the source calls it otherwise, add its words to the column “terms” of data/indicators.csv.'
      : 'The figure is not of this indicator: give it to another one (a new one if there is none), or remove the row.',
  ],
  'value-other-sign': (found, { said, label, write }) => [
    `Câu “${found}” viết “${said}”, mà dấu của giá trị không theo chiều ấy trong chỉ tiêu “${label}”.`,
    `Viết ${write} ở cột “value”, hoặc dùng một chỉ tiêu khác.`,
    `The wording “${found}” says “${said}”, but the value’s sign goes the other way for “${label}”.`,
    `Write ${write} in “value”, or use another indicator.`,
  ],
  'wording-other-indicator': (found, { label, other, id }) => [
    `Câu “${found}” nói về “${other}” (${id}), mà hàng này là “${label}”.`,
    'Sửa mã ở cột “indicator”, hoặc chép nguyên văn dài hơn để thấy rõ câu nói về chỉ tiêu nào.',
    `The wording “${found}” speaks of “${other}” (${id}), but this row is “${label}”.`,
    'Fix the id in “indicator”, or copy more of the source so that the wording names its own.',
  ],
  'wording-other-number': (found, { value }) => [
    `Câu của nguồn còn có số ${found}, không phải ${grouped(value, 'vi')} và cũng không phải số của hàng nào cùng năm.`,
    'So lại với nguồn; nếu đúng, rút ngắn “wording”, thêm hàng cho số ấy, hoặc ghi cụm từ vào data/not-statistics.csv.',
    `The source’s wording also has the number ${found}, which is neither ${grouped(value, 'vi')} nor of another row of the year.`,
    'Compare with the source; if it is right, shorten “wording”, add a row for it, or name the phrase in data/not-statistics.csv.',
  ],
  'row-twice': (found, { line }) => [
    `Hàng “${found}” đã có ở ${line}.`,
    'Bỏ một trong hai hàng, hoặc sửa mã hay kỳ.',
    `The row “${found}” stands already at ${line}.`,
    'Remove one of the two, or fix its id or period.',
  ],
  'indicator-unknown': (found, { near }) => [
    `Chưa có chỉ tiêu nào mã “${found}”.${maybe(near)}`,
    'Sửa mã, hoặc thêm chỉ tiêu này vào data/indicators.csv.',
    `There is no indicator “${found}”.${perhaps(near)}`,
    'Fix the id, or add the indicator to data/indicators.csv.',
  ],
  'source-unknown': (found, { near }) => [
    `Chưa có nguồn nào mã “${found}”.${maybe(near)}`,
    'Sửa mã, hoặc thêm nguồn này vào data/sources.csv.',
    `There is no source “${found}”.${perhaps(near)}`,
    'Fix the id, or add the source to data/sources.csv.',
  ],
  'source-unused': (found) => [
    `Không số liệu nào lấy từ nguồn “${found}”.`,
    'Sửa mã cho khớp với cột “source” của các tệp số liệu, hoặc bỏ hàng này.',
    `No datum cites the source “${found}”.`,
    'Fix the id so that it is that of the column “source” in the data, or remove the row.',
  ],
  'place-unknown': (found, { near, places }) => [
    found === ''
      ? 'Chưa rõ tài liệu này nói về nơi nào.'
      : `Chưa có nơi nào mã “${found}”.${maybe(near)}`,
    `Ghi vào cột “place” một mã có trong data/places.csv${places === '' ? ', sau khi thêm nơi ấy vào đó' : `: ${places}`}.`,
    found === ''
      ? 'Which place this document is about is not known.'
      : `There is no place “${found}”.${perhaps(near)}`,
    `Write into the column “place” an id of data/places.csv${places === '' ? ', once the place is in it' : `: ${places}`}.`,
  ],
  'report-places': (found, { report, other }) => [
    `Các tài liệu của năm ${report} nói về hai nơi: “${other}” và “${found}”.`,
    'Trang của một năm là trang của một nơi. Sửa mã, hoặc để số liệu của nơi kia ở trang khác.',
    `The documents of ${report} are of two places: “${other}” and “${found}”.`,
    'The pages of a year are of one place. Fix the id, or leave the other place to another site.',
  ],
  'derived-places': (found, { place, other }) => [
    `Hai số để tính là của hai nơi: “${place}”, và “${other}” (${found}).`,
    'Số của hai nơi không so được với nhau: bỏ hàng này.',
    `The two figures to calculate from are of two places: “${place}”, and “${other}” (${found}).`,
    'Figures of two places cannot be compared: remove this row.',
  ],
  'source-date-missing': (found, { file }) => [
    `Nguồn này đề ngày ${found}, nhưng ${file} không nêu ngày ấy.`,
    'Sửa ngày cho đúng nguồn, hoặc nêu ngày của nguồn trong bài.',
    `This source is of ${found}, but ${file} does not give that day.`,
    'Set the date as the source has it, or give the day in the article.',
  ],
  'source-day-late': (found, { to }) => [
    `Ngày ${found} không thể đúng: nó sau ngày ${to}.`,
    'Viết ngày không sau hôm nay; ngày đăng và ngày của sự việc cũng không sau ngày đọc (“read”).',
    `The day ${found} cannot be: it is after ${to}.`,
    'Write a day that is not after today; those of publication and of the event are not after the day of reading (“read”) either.',
  ],
  'document-unreadable': (found) => [
    `Không đọc được tài liệu ${found}.`,
    'Lưu lại từ Word dưới dạng .docx, hoặc dưới dạng .txt với bộ ký tự UTF-8.',
    `The document ${found} cannot be read.`,
    'Save it again from Word as .docx, or as .txt in UTF-8.',
  ],
  'document-without-source': (found, { near }) => [
    `Chưa có nguồn nào mã “${found}” cho tài liệu này.${maybe(near)}`,
    'Đặt tên tệp theo cột “id” của data/sources.csv.',
    `There is no source “${found}” for this document.${perhaps(near)}`,
    'Name the file by the column “id” of data/sources.csv.',
  ],
  'wording-not-in-document': (found, { file, near }) => [
    `${file} không có nguyên văn câu “${found}”.`,
    near === ''
      ? 'Chép lại đúng câu có con số này trong tài liệu.'
      : `Chép lại đúng từng chữ. Chỗ giống nhất trong tài liệu: “${near}”.`,
    `${file} does not have the words “${found}”.`,
    near === ''
      ? 'Copy the words with this figure from the document.'
      : `Copy them word for word. The nearest passage of the document: “${near}”.`,
  ],
  'document-numbers': (found, { count, list }) => [
    `${count} số của tài liệu này không thuộc hàng nào và không được nêu trong not_statistics, đầu tiên là ${found}: ${list}.`,
    'Số nào là số liệu mà trang cần thì thêm một hàng; số nào bài viết nhắc đến mà không phải số liệu thì ghi vào not_statistics; các số còn lại chỉ cần xem qua.',
    `Of this document, ${count} ${count === '1' ? 'number is' : 'numbers are'} in no row and not in not_statistics, from ${found} on: ${list}.`,
    'Add a row for a figure that the site needs; name in not_statistics what the article mentions and is no figure; the others need a look, no more.',
  ],
  'period-outside': (found, { report }) => [
    `Kỳ ${found} không thuộc năm ${report} của báo cáo.`,
    'Sửa “period”; số của năm khác hay ngày khác thì “wording” phải nêu năm hoặc ngày ấy.',
    `The period ${found} is not of ${report}, the year of the report.`,
    'Fix “period”; for another year or day, “wording” has to name it.',
  ],
  'period-form': (found) => [
    `“${found}” không phải là một kỳ.`,
    'Viết năm 2022, tháng 2022-12 hoặc ngày 2022-12-31, đúng như nguồn cho biết; sáu tháng đầu năm là 2023-01/2023-06.',
    `“${found}” is not a period.`,
    'Write a year as 2022, a month as 2022-12 or a day as 2022-12-31, as the source has it; the first six months are 2023-01/2023-06.',
  ],
  'date-form': (found) => [
    `“${found}” không phải là một ngày.`,
    'Viết theo dạng 2023-01-10.',
    `“${found}” is not a day.`,
    'Write it as 2023-01-10.',
  ],
  'cell-address': (found) => [
    `“${found}” không phải là một địa chỉ trên mạng.`,
    'Chép cả địa chỉ từ trình duyệt, bắt đầu bằng https:// hoặc http://; không có thì để trống.',
    `“${found}” is not an address on the web.`,
    'Copy the whole address from the browser, from https:// or http:// on; leave it empty if there is none.',
  ],
  'date-ambiguous': (found, { column, choices }) => [
    `“${found}” ở cột “${column}” có thể là: ${choices}.`,
    'Viết theo dạng 2022-12-31 (năm-tháng-ngày); trong Excel, định dạng cột này là “Văn bản” (Text) trước khi gõ.',
    `“${found}” in the column “${column}” may be: ${choices}.`,
    'Write it as 2022-12-31 (year-month-day); in Excel, format the column as “Text” before typing.',
  ],
  'derived-operand-unknown': (found, { near, nearAt }) => [
    `Không có số liệu nào là “${found}”.${maybe(near, nearAt)}`,
    'Viết mã chỉ tiêu, dấu @ và kỳ của một hàng có thật, ví dụ ho_ngheo@2022-12.',
    `There is no datum “${found}”.${perhaps(near, nearAt)}`,
    'Write an indicator, @ and the period of an existing row, as ho_ngheo@2022-12.',
  ],
  'derived-also-observed': (found) => [
    `“${found}” vừa là số của nguồn vừa là số tính ra.`,
    'Bỏ hàng này khỏi derived.csv: số của nguồn được ưu tiên.',
    `“${found}” is both stated by the source and derived.`,
    'Remove this row from derived.csv: the source’s figure comes first.',
  ],
  'derived-impossible': (found) => [
    `Không chia được cho “${found}” vì nó bằng không.`,
    'Chọn số liệu khác ở “right”.',
    `“${found}” is zero and cannot divide.`,
    'Name another datum in “right”.',
  ],
  'derived-other-unit': (found, { expected, unit }) => [
    `Phép tính “${found}” cho số tính bằng “${expected}”, mà chỉ tiêu này tính bằng “${unit}”.`,
    'Sửa “operation”, “left”, “right”, hoặc cột “unit” của chỉ tiêu trong data/indicators.csv.',
    `The operation “${found}” gives a number in “${expected}”, but this indicator is in “${unit}”.`,
    'Fix “operation”, “left” or “right”, or the column “unit” in data/indicators.csv.',
  ],
  'report-missing': (found, { file }) => [
    `Năm ${found} thiếu ${file}.`,
    'Mỗi nguồn cần một bài viết của năm, và mỗi bài viết cần một nguồn có cột “report” là năm ấy.',
    `The year ${found} lacks ${file}.`,
    'Every source needs the article of its year, and every article a source whose “report” is that year.',
  ],
  'file-name': (found, { example }) => [
    `Tên tệp “${found}” không dùng làm địa chỉ được.`,
    `Đặt tên chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ ${example}.`,
    `The file name “${found}” cannot be an address.`,
    `Name it with small plain letters, digits and hyphens, as ${example}.`,
  ],
  'readme-stale': (found) => [
    `Bảng các cột của “${found}” trong data/README.md không còn đúng với quy định của tệp.`,
    'Chạy: node --import ./scripts/setup.mjs scripts/data-readme.ts',
    `The table of the columns of “${found}” in data/README.md is no longer that of the schema.`,
    'Run: node --import ./scripts/setup.mjs scripts/data-readme.ts',
  ],
  'front-matter': (found, { path, needs, choices }) => [
    `Phần đầu bài (giữa hai dòng ---) sai${path ? ` ở “${path}”` : ''}: ${found || 'để trống'}`,
    matterNeeds[needs](choices)[0],
    `The front matter (between the --- lines) is wrong${path ? ` at “${path}”` : ''}: ${found || 'empty'}`,
    matterNeeds[needs](choices)[1],
  ],
  'mdx-syntax': (found, { message }) => {
    const isComment = /^<?!--/.test(found);
    return [
      `Từ chỗ “${found}” trở đi, bài viết không đọc được.`,
      isComment
        ? 'Xóa ghi chú <!-- … --> này: bài viết không có ghi chú ẩn.'
        : 'Kiểm tra dấu < > { } ở đây; muốn viết chúng như chữ thường thì đặt \\ phía trước.',
      `From “${found}” on the text cannot be read (${message}).`,
      isComment
        ? 'Delete this comment <!-- … -->: a text holds none.'
        : 'Look at the < > { } here; to write them as letters, put a \\ before them.',
    ];
  },
  'mdx-expression': (found) => [
    `Bài viết không được chứa mã lệnh: ${found}`,
    'Bỏ phần trong { }, import hoặc export; số tính ra thì dùng <Derived of="…" />.',
    `The text may not hold code: ${found}`,
    'Remove what is in { }, import or export; for a derived figure use <Derived of="…" />.',
  ],
  'mdx-component': (found, { components }) => [
    `Không dùng được thành phần ${found} ở đây.`,
    components ? `Chỉ dùng: ${components}` : 'Phần giải thích của biểu đồ chỉ gồm chữ.',
    `The component ${found} cannot be used here.`,
    components ? `Use only: ${components}` : 'A chart’s explanation is of words only.',
  ],
  'text-private': (found, { kind }) => [
    {
      place: `“${found}” là một nơi nhỏ hơn phường: ở đó người ta có thể bị nhận ra.`,
      phone: `“${found}” giống một số điện thoại.`,
      identity: `“${found}” giống số của một giấy tờ tùy thân.`,
    }[kind],
    'Bỏ số ấy đi, kể cả trong not_statistics và trong “wording” (trích phần khác của câu); trang chỉ công bố số của cả phường.',
    {
      place: `“${found}” is a place below the ward, where people could be recognised.`,
      phone: `“${found}” looks like a telephone number.`,
      identity: `“${found}” looks like the number of an identity card.`,
    }[kind],
    'Take it out, in not_statistics and “wording” too (quote another part of the sentence); the site publishes figures of the whole ward alone.',
  ],
  'text-dated': (found) => [
    `Chữ dùng cho mọi năm mà nói về một năm: “${found}”.`,
    'Viết sao cho năm nào cũng đúng; điều chỉ đúng với một năm thì để ở tệp của năm ấy (src/content/charts/2022/…) hay ở note_vi của hàng.',
    `Words for all years speak of one: “${found}”.`,
    'Write what is right in any year; what is right for one alone goes into a file of that year (src/content/charts/2022/…) or into the row’s note_en.',
  ],
  'text-struck': (found) => [
    `“${found}” bị gạch ngang; người đọc không biết số và chữ ấy còn đúng hay không.`,
    'Xóa hẳn phần bị gạch, hoặc bỏ dấu ~ quanh nó. Số đã công bố mà sai thì ghi ở data/corrections.csv.',
    `“${found}” is struck through; a reader cannot tell whether it still holds.`,
    'Delete what is struck, or the ~ round it. A published figure that was wrong goes into data/corrections.csv.',
  ],
  'text-footnote': (found) => [
    `Bài viết không có chú thích cuối trang (${found}).`,
    'Viết điều ấy vào câu, trong ngoặc đơn, hoặc vào note_vi của số liệu.',
    `A text has no footnotes (${found}).`,
    'Say it in the sentence, in brackets, or in note_vi of the datum.',
  ],
  'picture-foreign': (found) => [
    `Ảnh ${found || '(không có địa chỉ)'} không nằm trong trang.`,
    'Trang không tải gì từ nơi khác: đặt ảnh vào thư mục public và viết ![mô tả](/tên-ảnh.png), hoặc bỏ ảnh.',
    `The picture ${found || '(no address)'} is not of this site.`,
    'The site loads nothing from elsewhere: put the picture into the folder public and write ![what it shows](/its-name.png), or remove it.',
  ],
  'picture-alt': (found) => [
    `Ảnh ${found || '(không có địa chỉ)'} không có lời mô tả cho người không nhìn thấy nó.`,
    'Viết lời mô tả trong ngoặc vuông: ![Lễ trao quà tại phường](…).',
    `The picture ${found || '(no address)'} has no description for who does not see it.`,
    'Write one in the square brackets: ![Gifts are handed over](…).',
  ],
  'picture-missing': (found) => [
    `Không có tệp ảnh ${found}.`,
    'Đặt ảnh vào thư mục public (viết địa chỉ là /tên-ảnh.png), sửa tên cho đúng, hoặc bỏ ảnh.',
    `There is no picture ${found}.`,
    'Put it into the folder public (its address is then /its-name.png), fix its name, or remove it.',
  ],
  'link-form': (found) => [
    `Liên kết “${found || '(trống)'}” không dùng được.`,
    'Viết https://… cho trang khác, hoặc địa chỉ trong trang bắt đầu bằng dấu gạch chéo, ví dụ /2022/giam-ngheo/.',
    `The link “${found || '(empty)'}” cannot be used.`,
    'Write https://… for another site, or an address of this one that begins with a slash, as /2022/giam-ngheo/.',
  ],
  'link-nowhere': (found, { near }) => [
    `Liên kết “${found}” không dẫn đến đâu: trang không có địa chỉ ấy.${maybe(near)}`,
    'Mở trang cần dẫn đến rồi chép địa chỉ của nó, ví dụ /2022/giam-ngheo/ hoặc #ho-ngheo-2022-12.',
    `The link “${found}” leads nowhere: the site has no such address.${perhaps(near)}`,
    'Open the page it should lead to and copy its address, as /2022/giam-ngheo/ or #ho-ngheo-2022-12.',
  ],
  'chart-twice': (found, { line }) => [
    `Biểu đồ “${found}” đã đặt ở dòng ${line}.`,
    'Mỗi biểu đồ đặt một lần trong bài; bỏ một trong hai.',
    `The chart “${found}” stands already at line ${line}.`,
    'An article places a chart once; remove one of the two.',
  ],
  'translation-orphan': (_, { file }) => [
    `Đây là bản tiếng Anh của ${file}, mà tệp ấy không có.`,
    `Viết bản tiếng Việt ${file}, sửa tên tệp cho khớp, hoặc xóa tệp này.`,
    `This is the English edition of ${file}, which is not there.`,
    `Write ${file} in Vietnamese, fix this file’s name, or delete it.`,
  ],
  'encoding-old': (found) => [
    `Tệp ${found} được lưu theo bảng mã cũ (Windows-1258, “ANSI”). Lần này đọc được, nhưng mỗi lần lưu như thế có thể đổi mất chữ (ý thành ỳ).`,
    'So lại chữ trong tệp, rồi lưu bằng kiểu “CSV UTF-8 (Comma delimited)”; trong LibreOffice: Lưu dưới dạng → Text CSV → Bộ ký tự UTF-8.',
    `The file ${found} was saved in an old encoding (Windows-1258, “ANSI”). It could be read this time, but each such save may change letters (ý to ỳ).`,
    'Compare its words, then save it as “CSV UTF-8 (Comma delimited)”; in LibreOffice: Save as → Text CSV → character set UTF-8.',
  ],
  'letter-changed': (_, { stands, other, where }) => [
    `Ở đây viết “${stands}”, mà ${where} viết “${other}”: có lẽ một lần lưu đã đổi chữ “${other}” thành “${stands}”.`,
    `So với nguồn rồi gõ lại chữ đúng, và lưu tệp theo UTF-8.`,
    `This says “${stands}”, and ${where} says “${other}”: a save may have turned “${other}” into “${stands}”.`,
    'Compare with the source, type the right letter again and save the file as UTF-8.',
  ],
  'number-unbound': (found, { around, stated, insert }) => [
    `Số ${found} trong “…${around}…” không có số liệu nào đứng sau.${stated ? ` Số liệu gần nhất theo nguồn: ${stated}.` : ''}`,
    insert.startsWith('<Value')
      ? `Trong bản tiếng Anh đừng gõ số: viết ${insert} thay cho ${found}.`
      : insert
        ? `Đây là số tính ra: viết ${insert} thay cho ${found}.`
        : 'Sửa cho đúng số và đơn vị như trong “wording” của tệp CSV, thêm số liệu vào tệp CSV, hoặc ghi cụm từ vào not_statistics ở đầu bài nếu nó không phải là thống kê.',
    `No datum stands behind the number ${found} in “…${around}…”.${stated ? ` The nearest in the source: ${stated}.` : ''}`,
    insert.startsWith('<Value')
      ? `In the English edition type no number: write ${insert} instead of ${found}.`
      : insert
        ? `It is a derived figure: write ${insert} instead of ${found}.`
        : 'Write number and unit as in the “wording” of the CSV file, add the datum to the CSV file, or, if it is no statistic, name the phrase in not_statistics at the top of the article.',
  ],
  'figure-contradicts': (found, { around, stated, stands }) => [
    `Số ${found} trong “…${around}…” trái với số liệu: ${stated}, ở ${stands}.`,
    'So với nguồn rồi sửa chỗ sai: số trong bài, hoặc “value” và “wording” của hàng ấy. Nếu số này nói về việc khác, viết rõ việc ấy bằng chữ khác.',
    `The number ${found} in “…${around}…” contradicts the data: ${stated}, at ${stands}.`,
    'Compare with the source and fix the wrong one: the number here, or “value” and “wording” of that row. If it speaks of something else, say so in other words.',
  ],
  'figure-says-other': (found, { part, said, stated, stands }) => [
    `Ở đây ${found} nói ${partNames[part][0]}${said === '' ? '' : ` (“${said}”)`}, khác nguồn: ${stated}, ở ${stands}.`,
    'Viết lại câu cho đúng điều nguồn nói về số này, hoặc dùng số của điều đang nói.',
    `Here ${found} says ${partNames[part][1]}${said === '' ? '' : ` (“${said}”)`}, not what the source says: ${stated}, at ${stands}.`,
    'Write what the source says of this figure, or use the figure of what the sentence speaks of.',
  ],
  'inserted-says-other': (found, { part, said, label, stands }) => [
    `Câu quanh ${found} nói ${partNames[part][0]}${said === '' ? '' : ` (“${said}”)`}, mà số này là “${label}” (${stands}).`,
    'Sửa những chữ quanh số ấy cho đúng điều nó nói, hoặc chỉ đến số liệu khác.',
    `The sentence round ${found} says ${partNames[part][1]}${said === '' ? '' : ` (“${said}”)`}, but this figure is “${label}” (${stands}).`,
    'Fix the words round the figure so that they say what it is, or refer to another datum.',
  ],
  'figure-hedged': (found, { hedge, stated, stands }) => [
    `“${hedge}” cạnh ${found} làm số ấy nói khác nguồn: ${stated}, ở ${stands}.`,
    'Bỏ chữ ấy, hoặc viết đúng như nguồn (hơn, gần, dưới, tăng, giảm … chỉ khi nguồn viết thế).',
    `“${hedge}” beside ${found} makes it say other than the source: ${stated}, at ${stands}.`,
    'Remove that word, or write what the source has (more than, nearly, rose, fell … only where the source says so).',
  ],
  'number-ambiguous': (found, { around, choices }) => [
    `Số ${found} trong “…${around}…” có thể là nhiều số liệu: ${choices}.`,
    'Viết thêm những từ đứng ngay trước hoặc sau số ấy trong nguồn để phân biệt.',
    `The number ${found} in “…${around}…” may be several data: ${choices}.`,
    'Write more of the words that stand before or after it in the source.',
  ],
  'number-other-form': (found, { write, wording }) => [
    `${found} không phải là cách nguồn viết: “${wording}”.`,
    `Viết ${write}, để không làm số trông chính xác hơn hay kém hơn nguồn.`,
    `${found} is not how the source writes it: “${wording}”.`,
    `Write ${write}, so that it looks neither more nor less exact than the source.`,
  ],
  'number-broken': (found) => [
    `Số ${found} bị dấu định dạng chen vào giữa.`,
    'Đặt dấu in đậm, in nghiêng hoặc liên kết ra ngoài con số.',
    `Mark-up breaks the number ${found}.`,
    'Put the marks of emphasis or the link around the whole number.',
  ],
  'number-unreadable': (found, { around, choices, why }) => [
    `Không đọc chắc được số ${found} trong “…${around}…”${choices ? ` (có thể là ${readings(choices, 'vi')})` : ''}.`,
    unreadableHints[why][0],
    `The number ${found} in “…${around}…” cannot be read for certain${choices ? ` (perhaps ${readings(choices, 'en')})` : ''}.`,
    unreadableHints[why][1],
  ],
  'date-unknown': (found, { around }) => [
    `Ngày tháng “${found}” trong “…${around}…” không có trong số liệu hay nguồn của năm này.`,
    'Sửa cho đúng ngày, hoặc ghi cả cụm từ vào not_statistics ở đầu bài.',
    `The date “${found}” in “…${around}…” is in neither the data nor the sources of this year.`,
    'Fix the date, or name the whole phrase in not_statistics at the top of the article.',
  ],
  'date-missing': (found, { file }) => [
    `Số liệu này tính đến ngày ${found}, nhưng ${file} không nêu ngày ấy.`,
    'Sửa “period” cho đúng nguồn, hoặc nêu ngày trong bài.',
    `This datum is of ${found}, but ${file} does not give that day.`,
    'Set “period” as the source has it, or give the day in the article.',
  ],
  'day-impossible': (found, { from, to }) => [
    `Ngày ${found} không thể đúng.`,
    `Viết một ngày ${from ? `từ ${from}` : ''}${to ? ` đến hôm nay, ${to}` : ' trở đi'} (bài ra sau nguồn của nó, sửa sau khi đăng).`,
    `The day ${found} cannot be.`,
    `Write a day${from ? ` from ${from}` : ''}${to ? ` to today, ${to}` : ' on'} (an article follows its source, a change follows the article).`,
  ],
  'figure-missing': (found, { file, wording }) => [
    `Bài viết ${file} không nêu số ${found} (“${wording}”).`,
    'Viết số này vào bài với đơn vị như trong nguồn, hoặc sửa hàng này nếu nó sai.',
    `The article ${file} does not give the figure ${found} (“${wording}”).`,
    'Write it into the article with its unit as in the source, or fix this row.',
  ],
  'value-jump': (found, { earlier, year, at }) => [
    `${found} gấp hơn ba lần, hoặc chưa bằng một phần ba, số của báo cáo năm ${year} (${earlier}, ở ${at}).`,
    'So lại với nguồn. Nếu đúng thế, nhắc đến số trước trong note_vi bằng {mã@kỳ} và nói vì sao; cảnh báo sẽ thôi.',
    `${found} is more than three times, or less than a third of, the figure of the report of ${year} (${earlier}, at ${at}).`,
    'Compare with the source. If it is so, name the earlier datum in note_vi as {id@period} and say why; the warning will cease.',
  ],
  'period-odd': (found, { report }) => [
    `Kỳ ${found} không thuộc năm ${report} của báo cáo, tuy câu của nguồn có nêu nó.`,
    'Xem lại “period”. Nếu đúng thế, ghi lý do vào note_vi; cảnh báo sẽ thôi.',
    `The period ${found} is not of ${report}, the year of the report, though the wording names it.`,
    'Look at “period” again. If it is so, say why in note_vi; the warning will cease.',
  ],
  'exception-unused': (found, { alike, line }) => [
    `Cụm “${found}” không có trong bài này.${alike ? ` Dòng ${line} có “${alike}”.` : ''}`,
    'Sửa cho giống hệt chữ trong bài, hoặc bỏ khỏi not_statistics (data/not-statistics.csv).',
    `The phrase “${found}” is not in the text.${alike ? ` Line ${line} has “${alike}”.` : ''}`,
    'Spell it as the text does, or remove it from not_statistics (data/not-statistics.csv).',
  ],
  'exception-without-number': (found) => [
    `Cụm “${found}” không chứa số nào.`,
    'Bỏ khỏi not_statistics.',
    `The phrase “${found}” holds no number.`,
    'Remove it from not_statistics.',
  ],
  'exception-bare': (found) => [
    `Cụm “${found}” quá ngắn: nó miễn kiểm tra cho mọi số như vậy trong bài.`,
    'Ghi thêm những chữ đứng cạnh số ấy, ví dụ “kết quả công tác năm 2021”.',
    `The phrase “${found}” is too short: it would except every such number.`,
    'Name the words beside it too, as “kết quả công tác năm 2021”.',
  ],
  'exception-figure': (found, { wording }) => [
    `“${found}” nói về một số liệu (${wording}), không thể miễn kiểm tra.`,
    'Bỏ khỏi not_statistics.',
    `“${found}” speaks of a datum (${wording}) and cannot be excepted.`,
    'Remove it from not_statistics.',
  ],
  'exception-measured': (found, { phrase }) => [
    `Cụm “${phrase}” trong not_statistics che “${found}”, một con số có đơn vị, nên là số liệu.`,
    'Bỏ cụm ấy khỏi not_statistics (data/not-statistics.csv); thêm số ấy vào tệp CSV với câu của nguồn, hoặc viết bài không có nó. Nếu số ấy là tên (Khu phố 3), viết dấu phẩy sau tên.',
    `The phrase “${phrase}” in not_statistics covers “${found}”, a number with a unit, which is a figure.`,
    'Remove the phrase from not_statistics (data/not-statistics.csv); add the figure to a CSV file with the source’s words, or write the text without it. If the number is a name (Khu phố 3), put a comma behind the name.',
  ],
  'reference-unknown': (found, { near, nearAt, year }) => [
    `${found}: không có số liệu nào như thế${year ? ` của năm ${year}` : ''}.${maybe(near, nearAt)}`,
    'Viết mã chỉ tiêu có trong data/indicators.csv và có số liệu của năm.',
    `${found}: there is no such datum${year ? ` of ${year}` : ''}.${perhaps(near, nearAt)}`,
    'Write the id of an indicator in data/indicators.csv that has data for the year.',
  ],
  'reference-direction': (found, { year, reference }) => [
    `${found}: số liệu năm ${year} không đi theo chiều ấy.`,
    `Để câu đúng với mọi năm, viết {${reference.replace(/\|.*$/, '')}|chữ khi lớn hơn 0|chữ khi nhỏ hơn 0|chữ khi bằng 0}, trong đó # là con số, như {ho_ngheo_giam|giảm # hộ|tăng # hộ|không đổi}; trong bài thì đổi câu (giảm → tăng, hoặc ngược lại) và đổi as="fall" ↔ as="rise".`,
    `${found}: the datum of ${year} does not go that way.`,
    `For a sentence that is right in any year write {${reference.replace(/\|.*$/, '')}|words above 0|words below 0|words at 0}, in which # is the number, as in {ho_ngheo_giam|fell by #|rose by #|did not change}; in an article change the sentence (fell → rose, or back) and as="fall" ↔ as="rise".`,
  ],
  'reference-hedge': (found, { year, said, own }) => [
    `${found}: câu viết “${said}”, mà số liệu năm ${year} ${own === '' ? 'là số đúng' : `là “${own}”`}.`,
    `Bỏ chữ “${said}”: trang tự viết chữ mà nguồn dùng ở trước con số${own === '' ? ', mà ở đây thì không có chữ nào' : ` (“${own}”)`}.`,
    `${found}: the sentence says “${said}”, but the datum of ${year} ${own === '' ? 'is exact' : `is “${own}”`}.`,
    `Take “${said}” out: the site itself writes what the source says before the number${own === '' ? ', which here is nothing' : ` (“${own}”)`}.`,
  ],
  'chart-unknown': (found, { near, charts }) => [
    `Không có biểu đồ “${found}” cho năm này.${maybe(near)}`,
    `Các biểu đồ: ${charts}`,
    `There is no chart “${found}” for this year.${perhaps(near)}`,
    `The charts are: ${charts}`,
  ],
  'chart-incomplete': (found, { year, missing }) => [
    `Biểu đồ “${found}” thiếu số liệu năm ${year}: ${missing}.`,
    'Thêm số liệu còn thiếu vào tệp CSV, hoặc bỏ chúng khỏi biểu đồ.',
    `The chart “${found}” lacks data for ${year}: ${missing}.`,
    'Add them to the CSV files, or take them out of the chart.',
  ],
  'chart-left-out': (found, { year, missing }) => [
    `Năm ${year} không vẽ được biểu đồ “${found}”: thiếu ${missing}. Trang của năm ấy nói rõ điều này.`,
    `Thiếu vì quên thì thêm số liệu vào tệp CSV; nguồn không nêu thì thôi, và trong bài không có dòng <Chart name="${found}" />.`,
    `The chart “${found}” cannot be drawn for ${year}: it lacks ${missing}. The pages of that year say so.`,
    `If it was forgotten, add it to the CSV files; if the source does not give it, leave it, with no line <Chart name="${found}" /> in the article.`,
  ],
  'chart-lacks': (found, { year, missing }) => [
    `Biểu đồ “${found}” năm ${year} thiếu ${missing}: hình vẽ phần còn lại và ghi “nguồn không nêu”.`,
    'Thiếu vì quên thì thêm số liệu vào tệp CSV; nguồn không nêu thì thôi.',
    `The chart “${found}” of ${year} lacks ${missing}: it draws the rest and says “not given by the source”.`,
    'If it was forgotten, add it to the CSV files; if the source does not give it, leave it.',
  ],
  'chart-says-other': (found, { part, said, label, stands, year }) => [
    `Chữ của biểu đồ quanh “${found}” nói ${partNames[part][0]}${said === '' ? '' : ` (“${said}”)`}, mà năm ${year} số ấy là “${label}” (${stands}).`,
    'Sửa chữ cho đúng với số liệu của mọi năm; chữ thay đổi theo chiều tăng giảm thì viết {mã|giảm # hộ|tăng # hộ|không đổi}.',
    `The chart’s words round “${found}” say ${partNames[part][1]}${said === '' ? '' : ` (“${said}”)`}, but in ${year} that figure is “${label}” (${stands}).`,
    'Fix the words so that they hold in every year; for words that follow the direction write {id|fell by #|rose by #|stayed the same}.',
  ],
  'chart-calls-calculated': (found, { label, stands }) => [
    `Nhãn “${found}” gọi là số tính ra, mà “${label}” là số nguồn nêu (${stands}).`,
    'Bỏ chữ “số tính ra” ở nhãn.',
    `The label “${found}” calls it calculated, but the source states “${label}” (${stands}).`,
    'Remove the word from the label.',
  ],
  'chart-roles': (found, { sum, year }) => [
    `Số liệu năm ${year} của biểu đồ không khớp nhau ở “${found}”: phải có ${sum}.`,
    'Chọn lại số liệu cho vai ấy ở đầu tệp biểu đồ, hoặc sửa hàng tính ra trong data/derived.csv.',
    `The chart’s data of ${year} do not add up at “${found}”: ${sum} has to hold.`,
    'Choose the datum of that role again at the top of the chart file, or fix the row in data/derived.csv.',
  ],
  'chart-units': (found) => [
    `Các số vẽ trên cùng một thước có đơn vị khác nhau: ${found}.`,
    'Mỗi thước chỉ để một đơn vị: tách thành hai nhóm hoặc hai biểu đồ.',
    `What is drawn on one scale has different units: ${found}.`,
    'Keep one unit to a scale: make two groups or two charts.',
  ],
  'chart-part': (found, { label, whole, of, year }) => [
    `Phần lớn hơn tổng: “${label}” năm ${year} là ${found}, mà “${of}” chỉ có ${whole}.`,
    'Chọn lại hai số ở “part” và “whole”; nếu nguồn viết như vậy thì hỏi lại nguồn và đừng vẽ kiểu này.',
    `The part is more than its whole: “${label}” in ${year} is ${found}, but “${of}” is ${whole}.`,
    'Choose “part” and “whole” again; if the source says so, ask it, and do not draw this kind of chart.',
  ],
  'chart-share': (found, { label, year }) => [
    `Tỷ lệ phải từ 0% đến 100%: “${label}” năm ${year} là ${found}.`,
    'Dùng biểu đồ “bars” hoặc “diverging” cho số vượt kế hoạch hay số tăng giảm.',
    `A share is from 0% to 100%: “${label}” in ${year} is ${found}.`,
    'Draw what is above its plan, or a rise or fall, by “bars” or “diverging”.',
  ],
  'chart-share-unit': (found, { label }) => [
    `“${label}” không phải tỷ lệ phần trăm của một tổng: đơn vị ${found}.`,
    'Biểu đồ “share” chỉ vẽ chỉ tiêu có đơn vị % và để trống cột direction.',
    `“${label}” is no share of a whole: its unit is ${found}.`,
    'A “share” chart draws indicators in % whose column direction is empty.',
  ],
  'chart-negative': (found, { label, year }) => [
    `Biểu đồ này không vẽ được số âm: “${label}” năm ${year} là ${found}.`,
    'Dùng chỉ tiêu không âm, hoặc bỏ chỉ tiêu này khỏi biểu đồ.',
    `This chart cannot draw a negative number: “${label}” in ${year} is ${found}.`,
    'Use an indicator that is not negative, or leave this one out of the chart.',
  ],
  'derived-other-year': (found, { operand }) => [
    `Số tính ra này thuộc kỳ ${found} mà lấy số của năm khác: ${operand}.`,
    'Chỉ “change” và “difference” giữa hai năm của cùng một chỉ tiêu mới lấy số của năm khác; sửa “left” hoặc “right”.',
    `This derived value of ${found} takes a number of another year: ${operand}.`,
    'Only “change” and “difference” between two years of one indicator may; fix “left” or “right”.',
  ],
  'derived-other-group': (found, { operand, instead }) => [
    `Phép chia này lấy ${found}, không cùng nhóm với ${operand}.`,
    `Số cùng nhóm là ${instead}; nếu thật là chia cho ${found} thì hỏi lại người làm nguồn.`,
    `This ratio takes ${found}, which is not of the group of ${operand}.`,
    `The one of its group is ${instead}; if ${found} is really meant, ask who wrote the source.`,
  ],
  'start-differs': (found, { start, end, at }) => [
    `Đầu kỳ ${found} là ${start}, mà cuối năm trước là ${end} (${at}).`,
    'Nếu đúng là khác, nói vì sao ở note_vi hoặc break_vi của hàng cuối kỳ; nếu không, sửa số.',
    `The start of ${found} is ${start}, but the end of the year before was ${end} (${at}).`,
    'If they really differ, say why in note_vi or break_vi of the row; if not, fix the number.',
  ],
  'row-copied': (found, { year, at }) => [
    `Câu và số “${found}” giống hệt hàng của năm ${year} (${at}).`,
    'Nếu chép từ năm trước mà quên sửa thì sửa; nếu nguồn thật viết vậy thì ghi một lời ở note_vi.',
    `The wording and value “${found}” are those of ${year} (${at}).`,
    'If the row was copied and not changed, change it; if the source really says so, add a word in note_vi.',
  ],
  'chart-order': (found, { count, others }) => [
    `Thứ tự ${found} ${others ? `trùng với ${others}` : `lớn hơn số biểu đồ (${count})`}.`,
    `Đánh số các biểu đồ từ 1 đến ${count}, mỗi số một lần.`,
    `The order ${found} is ${others ? `that of ${others}` : `beyond the number of charts (${count})`}.`,
    `Number the charts from 1 to ${count}, each number once.`,
  ],
  'chart-unplaced': (found) => [
    `Bài viết chưa đặt biểu đồ “${found}”.`,
    `Thêm một dòng <Chart name="${found}" /> ở chỗ bài nói đến nó.`,
    `The article does not place the chart “${found}”.`,
    `Add a line <Chart name="${found}" /> where the text speaks of it.`,
  ],
  'translation-missing': (found, { file }) => [
    `Chưa có bản tiếng Anh của ${found}.`,
    `Viết bản tiếng Anh vào ${file}; số liệu trong đó chèn bằng <Value of="…" />.`,
    `There is no English edition of ${found}.`,
    `Write it into ${file}; insert its figures with <Value of="…" />.`,
  ],
  'translation-figures': (found, { expected, label, other, file }) => [
    `Bản tiếng Anh nêu ${found ? `${found} (“${label}”)` : 'hết số liệu'} ở chỗ mà bản tiếng Việt (${file}) nêu ${expected ? `${expected} (“${other}”)` : 'hết số liệu'}.`,
    'Hai bản phải nêu cùng các số liệu theo cùng thứ tự; sửa bản nào sai.',
    `The English edition gives ${found ? `${found} (“${label}”)` : 'no more figure'} where the Vietnamese (${file}) gives ${expected ? `${expected} (“${other}”)` : 'no more figure'}.`,
    'Both must give the same figures in the same order; fix the one that is wrong.',
  ],
  'draft-unconfirmed': (found, { what }) => [
    what === 'article'
      ? `Bài này còn là bản nháp (“${found}”).`
      : `Hàng này còn là bản nháp: ô “draft” có “${found}”.`,
    what === 'article'
      ? 'Viết lại bài và so với nguồn; xong thì xóa dòng “draft: true” ở đầu bài.'
      : 'So từng ô với nguồn và sửa nếu sai; đúng rồi thì xóa dấu ấy để xác nhận.',
    what === 'article'
      ? `This article is still a draft (“${found}”).`
      : `This row is still a draft: its cell “draft” holds “${found}”.`,
    what === 'article'
      ? 'Write it again and compare it with the source; then delete the line “draft: true” at its top.'
      : 'Compare each cell with the source and fix what is wrong; then empty that cell to confirm the row.',
  ],
  'datum-unshown': (found, { file }) => [
    `Số liệu ${found} không có trong bài ${file} và không có trong biểu đồ nào; người đọc chỉ thấy nó ở trang dữ liệu.`,
    `Nhắc đến nó trong bài (số tính ra: <Derived of="…" />) hoặc trong một biểu đồ, hoặc bỏ hàng này.`,
    `The datum ${found} is neither in the article ${file} nor in any chart; readers see it on the data page only.`,
    'Speak of it in the article (a derived one by <Derived of="…" />) or in a chart, or remove the row.',
  ],
  'address-vanished': (found, { file }) => [
    `Địa chỉ đã công bố ${found} không còn trên trang.`,
    `Địa chỉ đã công bố thì không được mất: khôi phục nó, hoặc thêm vào ${file} một hàng “${found},<địa chỉ mới>”.`,
    `The published address ${found} is gone from the site.`,
    `What was published may not vanish: restore it, or add a row “${found},<new address>” to ${file}.`,
  ],
  'move-form': (found) => [
    `“${found}” không phải là địa chỉ trong trang.`,
    'Viết từ dấu gạch chéo đầu, không có tên miền, ví dụ /2022/giam-ngheo/ hoặc /2022/giam-ngheo/#ho-ngheo-2022-12.',
    `“${found}” is not an address of the site.`,
    'Write it from its first slash, without the host, as /2022/giam-ngheo/ or /2022/giam-ngheo/#ho-ngheo-2022-12.',
  ],
  'move-nowhere': (found, { from }) => [
    `${from} được ghi là đã chuyển đến ${found}, mà ở đó không có gì.`,
    'Sửa cột “to” thành một địa chỉ có thật trên trang.',
    `${from} is said to have moved to ${found}, where there is nothing.`,
    'Let the column “to” name an address that the site has.',
  ],
  'move-present': (found, { to }) => [
    `${found} được ghi là đã chuyển đến ${to}, mà địa chỉ cũ vẫn còn trên trang.`,
    'Bỏ hàng này, hoặc bỏ trang ở địa chỉ cũ.',
    `${found} is said to have moved to ${to}, but it is still on the site.`,
    'Remove this row, or what stands at the old address.',
  ],
  'archive-foreign': (found) => [
    `Tệp ${found} không thuộc kho lưu.`,
    'Kho lưu chỉ giữ những tệp mà npm run record đặt vào; bỏ tệp này.',
    `The file ${found} does not belong in the archive.`,
    'The archive holds only what npm run record puts there; remove this file.',
  ],
  'card-finding-long': (found, { year }) => [
    `Câu này quá dài cho ảnh chia sẻ của năm ${year}: “${found}”`,
    'Rút gọn câu còn khoảng 110 chữ cái: ảnh chỉ có chỗ cho bốn dòng.',
    `This sentence is too long for the card of ${year}: “${found}”`,
    'Shorten it to about 110 letters: a card has room for four lines.',
  ],
  'published-changed': (_, { from, to, part, write, file }) => {
    const [vi, en] = [nameOfPart(part, 'vi'), nameOfPart(part, 'en')];
    const isOfWords = ['wording', 'label', 'definition', 'article'].includes(part);
    return [
      `Đã công bố ${vi}: ${from} → nay là: ${to}, mà chưa có đính chính.`,
      `Nếu sửa nhầm, ghi lại như cũ. Nếu điều mới mới đúng, thêm vào ${file} hàng: ${write}${
        isOfWords ? ` (nếu chỉ sửa câu chữ mà nghĩa không đổi, viết words thay cho ${part})` : ''
      }`,
      `Published ${en}: ${from} → now: ${to}, and no correction tells so.`,
      `If that was a slip, write it as it was. If the new one is right, add to ${file} the row: ${write}${
        isOfWords ? ` (write words in place of ${part} if it says the same in other words)` : ''
      }`,
    ];
  },
  'correction-lost': (found, { file }) => [
    `Đính chính đã công bố không còn đúng như cũ: ${found}`,
    `Ghi lại hàng ấy vào ${file}. Đính chính sai thì thêm một hàng đính chính nữa.`,
    `A published correction is not as it was: ${found}`,
    `Write that row into ${file} again. If the correction was wrong, add another after it.`,
  ],
  'record-changed': (found, { why, base }) => [
    {
      file: `Tệp ${found} của sổ công bố đã bị xóa (so với ${base}).`,
      bytes: `Bản lưu ${found} không còn đúng từng byte như ${base}.`,
      row: `Hàng đã công bố “${found}” bị sửa hoặc bị xóa (so với ${base}).`,
      rows: `Còn ${found} hàng đã công bố khác bị sửa hoặc bị xóa (so với ${base}).`,
      order: `Hàng “${found}” chen vào giữa những hàng đã công bố (so với ${base}).`,
      hash: `Bản lưu ${found} không khớp mã SHA-256 trong ${base}.`,
      gone: `Bản lưu ${found} có mã trong ${base} mà không còn tệp.`,
    }[why],
    why === 'hash' || why === 'gone'
      ? `Lấy lại tệp ấy bằng git: bản lưu giữ nguyên mãi mãi.`
      : why === 'order'
        ? `Hàng mới chỉ được thêm vào cuối, bằng npm run record.`
        : `Sổ công bố chỉ thêm, không sửa, không bớt. Lấy lại: git restore --source=${base} -- published`,
    {
      file: `The file ${found} of the record was removed (against ${base}).`,
      bytes: `The archived ${found} is not byte for byte that of ${base}.`,
      row: `The published row “${found}” was changed or removed (against ${base}).`,
      rows: `${found} more published rows were changed or removed (against ${base}).`,
      order: `The row “${found}” stands among those that were published before (against ${base}).`,
      hash: `The archived ${found} has not the SHA-256 that ${base} gives.`,
      gone: `The archived ${found} is listed in ${base} and is gone.`,
    }[why],
    why === 'hash' || why === 'gone'
      ? `Get the file back from git: what is archived stays as it is.`
      : why === 'order'
        ? `New rows are added at the end alone, by npm run record.`
        : `The record only grows. Get it back: git restore --source=${base} -- published`,
  ],
  'record-base': (found) => [
    `Không có bản “${found}” trong git để so sổ công bố với nó.`,
    'Tải đủ lịch sử (git fetch --unshallow), hoặc sửa biến PUBLISHED_BASE.',
    `Git has no “${found}” to compare the record with.`,
    'Fetch the whole history (git fetch --unshallow), or correct the variable PUBLISHED_BASE.',
  ],
  'value-removed': (found, { figure, anchor, file }) => [
    `Số liệu đã công bố ${found} (${figure}) không còn trong dữ liệu.`,
    `Khôi phục hàng ấy. Nếu chỉ đổi mã, ghi vào ${file} nơi mới của #${anchor}.`,
    `The published datum ${found} (${figure}) is gone from the data.`,
    `Restore its row. If only its id changed, name in ${file} where #${anchor} moved.`,
  ],
  'correction-wrong': (found, { why = '', column, expected, from, to }) => [
    {
      unread: `Không đọc được “${found}” ở cột “${column}” thành một số.`,
      same: `old_value và new_value đều là ${found}.`,
      old: `old_value là ${found}, không phải điều đã công bố.`,
      unpublished: `old_value là ${found}, điều chưa từng được công bố.`,
      new: `new_value là ${found}, không phải điều có trong dữ liệu.`,
      part: `Ở đây không có gì để đính chính phần “${found}”.`,
      date: `Ngày đính chính ${found} không thể đúng.`,
    }[why] ?? `Đính chính sai: ${found}.`,
    {
      unread: 'Viết liền các chữ số, hoặc viết như trong bài, ví dụ 185 hoặc 1,6 tỷ.',
      old: `Ghi điều đã công bố trước đó: ${expected}`,
      unpublished: 'Bỏ hàng này: chỉ đính chính điều đã công bố (thư mục published/).',
      new: `Ghi điều có trong dữ liệu, ${expected}, hoặc sửa dữ liệu cho đúng.`,
      part: 'Phần của một số liệu cần mã chỉ tiêu và kỳ; unit, label, definition chỉ cần mã chỉ tiêu; article chỉ cần năm.',
      date: `Viết một ngày từ ${from} (ngày công bố hay ngày của nguồn) đến hôm nay, ${to}.`,
    }[why] ?? 'Sửa một trong hai, hoặc bỏ hàng này.',
    {
      unread: `“${found}” in the column “${column}” cannot be read as a number.`,
      same: `The old and the new value are both ${found}.`,
      old: `The old value ${found} is not what was published.`,
      unpublished: `The old value ${found} was never published.`,
      part: `There is no “${found}” here to correct.`,
      new: `The new value ${found} is not what the data say.`,
      date: `The day of the correction, ${found}, cannot be.`,
    }[why] ?? `The correction is wrong: ${found}.`,
    {
      unread: 'Write plain digits, or as in the article, for example 185 or 1,6 tỷ.',
      old: `Write what was published before: ${expected}`,
      unpublished: 'Remove this row: only what was published is corrected (the folder published/).',
      part: 'A part of a figure needs its indicator and period; unit, label and definition the indicator alone; article the year alone.',
      new: `Write what the data say, ${expected}, or fix the data.`,
      date: `Write a day from ${from} (of publication or of the source) to today, ${to}.`,
    }[why] ?? 'Fix one of the two values, or remove this row.',
  ],
  'review-missing': (year) => [
    `Năm ${year} chưa ai đối chiếu với nguồn: xem thử được, chưa đăng được.`,
    `Chạy npm run review -- ${year}, so từng điều với tài liệu rồi ký.`,
    `The year ${year} has not been compared with its source: it can be previewed, not published.`,
    `Run npm run review -- ${year}, compare each thing with the document, and sign.`,
  ],
  'review-changed': (year, { date, lines }) => [
    `Từ lần ký đối chiếu năm ${year} (ngày ${date}), những điều này đã đổi: ${lines}`,
    `Chạy npm run review -- ${year}, đối chiếu lại những điều ấy rồi ký lại.`,
    `Since the signature of ${year} (on ${date}) these have changed: ${lines}`,
    `Run npm run review -- ${year}, compare them again, and sign again.`,
  ],
  'published-number': (found, { around, where, unmarked }) => [
    `Trang đã dựng có số ${found} (${where}: “…${around}…”) không rõ từ đâu ra.`,
    unmarked
      ? `Nếu là số liệu ${unmarked}: phần tử chứa nó thiếu data-datum, hãy báo cho người bảo trì.`
      : 'Đưa số ấy vào qua số liệu, ngày tháng, hoặc data/not-statistics.csv.',
    `The built page has a number ${found} (${where}: “…${around}…”) that nothing accounts for.`,
    unmarked
      ? `If it is ${unmarked}, its element lacks data-datum: tell the maintainer.`
      : 'Bring it in by a datum, a date, or data/not-statistics.csv.',
  ],
  'published-other-value': (found, { datum, expected, where }) => [
    `Trang đã dựng ghi ${found} cho ${datum} (${where}), mà số liệu là ${expected}.`,
    'Đây là lỗi của chương trình dựng trang, không phải của dữ liệu: hãy báo cho người bảo trì.',
    `The built page says ${found} for ${datum} (${where}), but the datum is ${expected}.`,
    'This is the site builder’s fault, not the data’s: tell the maintainer.',
  ],
  'published-other-unit': (found, { around, where, units }) => [
    `Trang đã dựng có số ${found} (${where}: “…${around}…”) mà sau nó không phải đơn vị ${units}.`,
    'Viết đơn vị của số liệu ngay sau con số, hoặc sửa con số.',
    `The built page has the number ${found} (${where}: “…${around}…”) without its unit, ${units}.`,
    'Write the datum’s unit right after the number, or fix the number.',
  ],
  'published-hedge-missing': (found, { around, where, datum, hedge }) => [
    `Trang đã dựng ghi ${found} cho ${datum} (${where}: “…${around}…”) mà thiếu chữ “${hedge}”.`,
    'Trong bài hoặc câu gõ tay, viết chữ ấy ngay trước con số; ở nơi khác, đây là lỗi của chương trình dựng trang: hãy báo cho người bảo trì.',
    `The built page says ${found} for ${datum} (${where}: “…${around}…”) without its “${hedge}”.`,
    'In an article or a typed sentence write it right before the number; elsewhere this is the site builder’s fault: tell the maintainer.',
  ],
  'published-other-date': (found, { expected, where }) => [
    `Trang đã dựng ghi ${found} (${where}) cho ngày ${expected}.`,
    'Chữ trong <time> phải là chính ngày ở datetime: hãy báo cho người bảo trì.',
    `The built page says ${found} (${where}) for the date ${expected}.`,
    'The text of <time> must be the date in its datetime: tell the maintainer.',
  ],
  'published-datum-unknown': (found, { where }) => [
    `Trang đã dựng có ${where} mang data-datum="${found}", nhưng không có số liệu nào như thế.`,
    'Đây là lỗi của chương trình dựng trang, không phải của dữ liệu: hãy báo cho người bảo trì.',
    `The built page has a ${where} with data-datum="${found}", but there is no such datum.`,
    'This is the site builder’s fault, not the data’s: tell the maintainer.',
  ],
  'published-nothing': (found) => [
    `Không có trang HTML nào trong ${found} để soát.`,
    'Dựng trang trước (npm run build), hoặc chỉ đúng thư mục bằng --site.',
    `There is no HTML page in ${found} to audit.`,
    'Build the site first (npm run build), or name its folder with --site.',
  ],
};

/** What a part of a front matter needs, where it is wrong. */
const matterNeeds: Record<MatterNeed, (choices: string) => readonly [vi: string, en: string]> = {
  fence: () => [
    'Mở đầu tệp bằng một dòng ---, rồi title, description …, rồi một dòng --- nữa.',
    'Begin the file with a line ---, then title, description …, then another line ---.',
  ],
  syntax: () => [
    "Mỗi dòng là “tên: nội dung”; nội dung có dấu hai chấm thì đặt cả câu trong dấu nháy đơn ('…'). Kiểm tra dấu nháy và chỗ thụt vào đầu dòng.",
    "Each line is “name: text”; put a text with a colon in single quotes ('…'). Look at quotes and at how lines are indented.",
  ],
  day: () => [
    'Cần: một ngày viết theo dạng 2026-11-24 (năm-tháng-ngày).',
    'Needed: a day written as 2026-11-24 (year-month-day).',
  ],
  text: () => [
    "Cần: chữ, không để trống; có dấu hai chấm thì đặt trong dấu nháy đơn ('…').",
    "Needed: words, not left empty; with a colon in them, put them in single quotes ('…').",
  ],
  list: () => [
    'Cần: một danh sách, mỗi dòng bắt đầu bằng dấu gạch và một dấu cách (- …).',
    'Needed: a list, each line of it with a dash and a space first (- …).',
  ],
  number: () => ['Cần: một số, ví dụ 1.', 'Needed: a number, as 1.'],
  yes: () => ['Cần: true hoặc false.', 'Needed: true or false.'],
  choice: (choices) => [`Cần một trong: ${choices}.`, `Needed is one of: ${choices}.`],
  known: (choices) => [
    `Xóa hoặc sửa mục không có: ${choices}.`,
    `Remove or fix what is unknown: ${choices}.`,
  ],
  id: () => [
    'Cần: mã của một chỉ tiêu, như ho_ngheo hoặc ho_ngheo.first.',
    'Needed: the id of an indicator, as ho_ngheo or ho_ngheo.first.',
  ],
};

/** A plain number of a cell as articles write it: `9000000000` is `9.000.000.000`. */
function grouped(text: string, lang: Lang): string {
  return /^\d{4,15}$/.test(text) ? writeNumber(Number(text), lang) : text;
}

/** Two readings of one numeral, each written so that it can only be that one. */
function readings(choices: string, lang: Lang): string {
  const [group, point, whole, part, or] =
    lang === 'vi'
      ? ['.', ',', 'hàng nghìn', 'có phần lẻ', ' hay ']
      : [',', '.', 'thousands', 'a decimal', ' or '];
  return choices
    .split(' | ')
    .map((choice) => {
      const [digits = '', fraction] = choice.split('.');
      const written = digits.replace(/\B(?=(?:\d{3})+$)/g, group);
      return fraction === undefined
        ? `${written}${digits.length > 3 ? ` (${whole})` : ''}`
        : `${written}${point}${fraction} (${part})`;
    })
    .join(or);
}

function maybe(near: string | undefined, nearAt = ''): string {
  return near ? ` Có phải “${near}”${nearAt && ` (${nearAt})`}?` : '';
}

function perhaps(near: string | undefined, nearAt = ''): string {
  return near ? ` Did you mean “${near}”${nearAt && ` (${nearAt})`}?` : '';
}
