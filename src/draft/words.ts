import type { LeftOutKind } from '../data/document/docx.ts';
import type { Lang } from '../data/text/number.ts';
import { enReason, viReason, type Reason } from './reason.ts';

/** What went wrong, and what the person can do about it. */
export interface Refused {
  message: string;
  hint: string;
}

/** The words of `npm run new-year`. */
export interface NewYearWords {
  usage: Refused;
  extension: (file: string) => Refused;
  fileMissing: (file: string) => Refused;
  fileUnreadable: (file: string, reason: string) => Refused;
  documentBroken: (file: string) => Refused;
  lettersUnreadable: (file: string) => Refused;
  refusal: {
    year: (year: string) => Refused;
    'report-there': (year: number, place: string) => Refused;
    'article-there': (year: number, place: string) => Refused;
    'project-wrong': (errors: number) => Refused;
    'text-empty': (file: string) => Refused;
  };
  warnings: (count: number) => string;
  warning: {
    'other-years': (year: number, years: readonly number[]) => string;
    'year-unnamed': (year: number) => string;
    'year-in-title-only': (year: number) => string;
    'nothing-recognised': (year: number) => string;
    'same-figures': (year: number) => string;
    'other-place': (place: string) => string;
    'old-letters': () => string;
  };
  /** The comments in the drafts' files. */
  draft: {
    matter: string;
    body: string;
    notRecorded: string;
    english: string;
    englishTitle: string;
  };
  written: string;
  newFile: string;
  /** The copy of the document that is not kept in git. */
  copy: string;
  newRows: (count: number) => string;
  recognised: (count: number) => string;
  inYear: (year: number) => string;
  isNew: string;
  notRecorded: (count: number) => string;
  reason: (reason: Reason) => string;
  excepted: (count: number) => string;
  head: string;
  leftOut: (count: number) => string;
  leftOutKinds: Readonly<Record<LeftOutKind, string>>;
  absent: (count: number) => string;
  underived: (count: number) => string;
  left: (errors: number) => string;
  next: readonly string[];
}

const vi: NewYearWords = {
  usage: {
    message: 'Cần một năm và một tệp bài viết.',
    hint: 'Ví dụ: npm run new-year -- 2023 bai-tong-ket.docx',
  },
  extension: (file) => ({
    message: `Không đọc được loại tệp này: ${file}`,
    hint: 'Mở bài bằng Word rồi lưu thành .docx, hoặc chép chữ vào một tệp .txt.',
  }),
  fileMissing: (file) => ({
    message: `Không có tệp ${file}.`,
    hint: 'Xem lại tên và thư mục của tệp; tên có dấu cách thì đặt trong ngoặc kép.',
  }),
  fileUnreadable: (file, reason) => ({
    message: `Không mở được ${file} (${reason}).`,
    hint: 'Xem đó có phải là một tệp, và bạn có quyền đọc nó không.',
  }),
  documentBroken: (file) => ({
    message: `${file} không phải là tài liệu Word (.docx) còn nguyên.`,
    hint: 'Mở bằng Word rồi lưu lại thành .docx (tệp .doc cũ chỉ đổi tên thì không đọc được; tệp có mật khẩu cũng vậy).',
  }),
  lettersUnreadable: (file) => ({
    message: `Không rõ ${file} dùng bảng mã nào.`,
    hint: 'Lưu lại tệp thành UTF-8 (trong Notepad: Save As, Encoding: UTF-8).',
  }),
  refusal: {
    year: (year) => ({
      message: `“${year}” không phải là một năm đã có báo cáo.`,
      hint: 'Viết năm của báo cáo bằng bốn chữ số, không quá năm nay, ví dụ 2023.',
    }),
    'report-there': (year, place) => ({
      message: `Năm ${year} đã có nguồn trong ${place}; lệnh này không ghi đè.`,
      hint: 'Sửa các hàng ấy bằng tay; muốn làm lại từ đầu thì xóa các hàng và bài của năm ấy trước.',
    }),
    'article-there': (year, place) => ({
      message: `Bài của năm ${year} đã có: ${place}; lệnh này không ghi đè.`,
      hint: 'Sửa tệp ấy bằng tay; muốn làm lại từ đầu thì dời nó đi chỗ khác trước.',
    }),
    'project-wrong': (errors) => ({
      message: `Số liệu và bài viết hiện có còn ${errors} lỗi.`,
      hint: 'Chạy npm run check và sửa hết lỗi trước; bản nháp của năm trước thì xác nhận trước.',
    }),
    'text-empty': (file) => ({
      message: `${file} không có chữ nào.`,
      hint: 'Xem có đúng tệp không; bài chụp ảnh thì phải gõ lại thành chữ.',
    }),
  },
  warnings: (count) => `CHÚ Ý (${count}):`,
  warning: {
    'other-years': (year, years) =>
      `Bài nói về năm ${years.join(', ')}, không nói về năm ${year}: chưa ghi hàng số liệu nào. Xem lại năm và tệp có đi với nhau không.`,
    'year-unnamed': (year) =>
      `Không chỗ nào trong bài nêu năm ${year}: hãy xem kỹ bài có đúng là của năm ấy không.`,
    'year-in-title-only': (year) =>
      `Năm ${year} chỉ có trong tiêu đề: hãy xem kỹ từng số có đúng là của năm ấy không.`,
    'nothing-recognised': () =>
      'Không nhận ra số liệu nào của trang này. Khung bài vẫn được ghi; các số của bài kể ở dưới, số nào cần thì nhập tay theo data/README.md.',
    'same-figures': (year) =>
      `Mọi số nhận ra được đều trùng với năm ${year}: đây có lẽ là bài của năm ấy.`,
    'other-place': (place) =>
      `Tiêu đề nêu “${place}”, không phải nơi mà trang này nói đến: xem lại tệp có đúng không.`,
    'old-letters': () =>
      'Tệp dùng bảng mã Windows-1258: có chương trình ghi sai vài chữ trong bảng mã ấy (ý thành ỳ). So lại các câu với bản gốc.',
  },
  draft: {
    matter:
      'Bản nháp do "npm run new-year" lập, chưa ai xác nhận. Viết lại title, description và bài,\nxem lại not_statistics và ngày published; xong thì xóa dòng "draft: true".',
    body: 'Dưới đây là nguyên văn của nguồn, chỉ để dựa vào: hãy VIẾT LẠI thành bài mới (câu ngắn, điều người dân\ncần biết đứng trước), giữ mọi con số với đơn vị như trong nguồn, rồi xóa dòng này.',
    notRecorded:
      'Những số chưa ghi thành hàng, với lý do và cả câu. Mỗi số cần một hàng trong tệp CSV, hoặc một cụm từ trong\nnot_statistics nếu nó không đếm gì, hoặc bỏ khỏi bài. Xong thì xóa phần này.',
    english:
      'Draft of the English edition: write it again, in sentences, after the Vietnamese article.\nEvery figure is inserted by <Value of="…" />. Then delete this note and the line "draft: true".',
    englishTitle: 'The figures of {year}',
  },
  written: 'Đã ghi:',
  newFile: 'tệp mới',
  copy: 'bản sao của tài liệu, để npm run check so từng câu; git không giữ tệp này',
  newRows: (count) => `thêm ${count} hàng nháp`,
  recognised: (count) => `Đã ghi nháp ${count} số, mỗi số với cả câu của nguồn:`,
  inYear: (year) => `năm ${year}`,
  isNew: 'chưa năm nào có',
  notRecorded: (count) =>
    `${count} số chưa ghi (cũng ghi ở cuối bài nháp), mỗi số với lý do và cả câu:`,
  reason: viReason,
  excepted: (count) => `${count} cụm từ được đề nghị là không phải thống kê (not_statistics):`,
  head: 'Phần đầu văn bản, không đưa vào bài:',
  leftOut: (count) => `${count} phần của tệp không đọc thành bài, hãy tự xem:`,
  leftOutKinds: {
    hidden: 'chữ ẩn',
    struck: 'chữ gạch ngang',
    deleted: 'chữ đã xóa (theo dõi thay đổi)',
    'text-box': 'hộp chữ',
    equation: 'công thức (trong bài ghi […])',
    footnote: 'chú thích',
    comment: 'lời bình',
    header: 'đầu trang',
    footer: 'chân trang',
    picture: 'hình: chữ và số trong hình không đọc được',
    object: 'biểu đồ hoặc tệp chèn vào: số trong đó không đọc được',
  },
  absent: (count) => `${count} số liệu của các năm trước không thấy trong bài này:`,
  underived: (count) => `${count} số tính ra chưa lập được vì thiếu số liệu:`,
  left: (errors) =>
    errors === 0
      ? 'Ngoài việc xác nhận bản nháp, không còn lỗi nào.'
      : `Ngoài việc xác nhận bản nháp, npm run check còn ${errors} lỗi cần sửa.`,
  next: [
    'Tiếp theo:',
    '1. So từng hàng có dấu ? ở cột draft với bài; đúng thì xóa dấu ?.',
    '2. Viết lại bài (và bản tiếng Anh), rồi xóa dòng draft: true ở đầu bài.',
    '3. Chạy npm run check cho đến khi hết lỗi.',
    '4. Chạy npm run review với năm ấy, so tờ đối chiếu với tài liệu, rồi ký.',
  ],
};

const en: NewYearWords = {
  usage: {
    message: 'A year and the file of an article are needed.',
    hint: 'For example: npm run new-year -- 2023 review.docx',
  },
  extension: (file) => ({
    message: `This kind of file cannot be read: ${file}`,
    hint: 'Open it in Word and save it as .docx, or copy its text into a .txt file.',
  }),
  fileMissing: (file) => ({
    message: `There is no file ${file}.`,
    hint: 'Look at its name and folder; put a name with spaces in quotes.',
  }),
  fileUnreadable: (file, reason) => ({
    message: `${file} cannot be opened (${reason}).`,
    hint: 'See whether it is a file, and whether you may read it.',
  }),
  documentBroken: (file) => ({
    message: `${file} is no whole Word document (.docx).`,
    hint: 'Open it in Word and save it as .docx (an old .doc that was only renamed cannot be read, nor one with a password).',
  }),
  lettersUnreadable: (file) => ({
    message: `It is not clear in which encoding ${file} is written.`,
    hint: 'Save it as UTF-8 (in Notepad: Save As, Encoding: UTF-8).',
  }),
  refusal: {
    year: (year) => ({
      message: `“${year}” is no year that can have a report.`,
      hint: 'Write the year of the report in four digits, not beyond this year, as 2023.',
    }),
    'report-there': (year, place) => ({
      message: `${year} has its source in ${place}; nothing is overwritten.`,
      hint: 'Fix those rows by hand; to begin anew, delete the rows and the article of that year first.',
    }),
    'article-there': (year, place) => ({
      message: `The article of ${year} is there: ${place}; nothing is overwritten.`,
      hint: 'Fix that file by hand; to begin anew, move it away first.',
    }),
    'project-wrong': (errors) => ({
      message: `The present data and articles have ${errors} ${errors === 1 ? 'error' : 'errors'}.`,
      hint: 'Run npm run check and fix them first; confirm the drafts of an earlier year first.',
    }),
    'text-empty': (file) => ({
      message: `${file} holds no text.`,
      hint: 'See whether it is the right file; a photographed article has to be typed.',
    }),
  },
  warnings: (count) => `TAKE NOTE (${count}):`,
  warning: {
    'other-years': (year, years) =>
      `The text tells of ${years.join(', ')} and not of ${year}: no row was drafted. See whether the year and the file belong together.`,
    'year-unnamed': (year) =>
      `Nowhere does the text name ${year}: look closely whether it is of that year.`,
    'year-in-title-only': (year) =>
      `${year} stands only in the title: look closely whether each figure is of that year.`,
    'nothing-recognised': () =>
      'No figure of this site was recognised. The frame is written all the same; the numbers of the text are listed below; enter those that are needed by hand, by data/README.md.',
    'same-figures': (year) =>
      `Every figure recognised is that of ${year}: this is perhaps the text of that year.`,
    'other-place': (place) =>
      `The title names “${place}”, which is not the place of this site: see whether it is the right file.`,
    'old-letters': () =>
      'The file is in Windows-1258, in which some programs write letters wrong (ý as ỳ). Compare the sentences with the original.',
  },
  draft: {
    matter:
      'A draft by "npm run new-year" that nobody has confirmed. Write title, description and text again,\nlook at not_statistics and the day published; then delete the line "draft: true".',
    body: 'Below are the source’s own words, to lean on only: WRITE THEM AFRESH (short sentences, what residents\nneed first), keep every figure with its unit as in the source, then delete this note.',
    notRecorded:
      'Numbers without a row, with the reason and the whole sentence. Each needs a row in a CSV file, or a phrase in\nnot_statistics where it counts nothing, or has to go. Then delete this part.',
    english: vi.draft.english,
    englishTitle: vi.draft.englishTitle,
  },
  written: 'Written:',
  newFile: 'new file',
  copy: 'a copy of the document, to which npm run check holds each wording; git does not keep it',
  newRows: (count) => `${count} draft ${count === 1 ? 'row' : 'rows'} appended`,
  recognised: (count) =>
    `${count} ${count === 1 ? 'figure' : 'figures'} drafted, each with the source’s whole sentence:`,
  inYear: (year) => String(year),
  isNew: 'in no year yet',
  notRecorded: (count) =>
    `${count} ${count === 1 ? 'number' : 'numbers'} not recorded (also told at the draft’s end), each with the reason and its sentence:`,
  reason: enReason,
  excepted: (count) =>
    `${count} ${count === 1 ? 'phrase' : 'phrases'} proposed as no statistic (not_statistics):`,
  head: 'The head of the document, which is not in the article:',
  leftOut: (count) =>
    `${count} ${count === 1 ? 'part' : 'parts'} of the file not read as text; look at them yourself:`,
  leftOutKinds: {
    hidden: 'hidden text',
    struck: 'struck text',
    deleted: 'deleted text (tracked changes)',
    'text-box': 'text box',
    equation: 'equation ([…] in the text)',
    footnote: 'note',
    comment: 'comment',
    header: 'header',
    footer: 'footer',
    picture: 'picture: words and numbers in it cannot be read',
    object: 'chart or embedded file: numbers in it cannot be read',
  },
  absent: (count) =>
    `${count} ${count === 1 ? 'datum' : 'data'} of earlier years not found in this text:`,
  underived: (count) =>
    `${count} derived ${count === 1 ? 'value' : 'values'} not drafted, for want of data:`,
  left: (errors) =>
    errors === 0
      ? 'Beside confirming the drafts, no error is left.'
      : `Beside confirming the drafts, npm run check has ${errors} ${errors === 1 ? 'error' : 'errors'} to fix.`,
  next: [
    'Next:',
    '1. Compare each row with a ? in its column draft with the article; where right, delete the ?.',
    '2. Write the article (and its English edition) again, then delete the line draft: true at its top.',
    '3. Run npm run check until no error is left.',
    '4. Run npm run review with the year, compare its sheet with the document, and sign it.',
  ],
};

/** The words of `npm run new-year` in each language. */
export const newYearWords: Readonly<Record<Lang, NewYearWords>> = { vi, en };
