import type { Lang } from '../data/text/number.ts';

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
    'no-report': () => Refused;
    'text-empty': (file: string) => Refused;
    'year-unnamed': (year: number) => Refused;
    'nothing-known': (numerals: number) => Refused;
    'same-figures': (year: number) => Refused;
  };
  /** The comments in the drafts' files. */
  draft: { matter: string; body: string; unmatched: string; english: string; englishTitle: string };
  written: string;
  newFile: string;
  newRows: (count: number) => string;
  recognised: (count: number, model: number) => string;
  unmatched: (count: number) => string;
  perhaps: (labels: readonly string[]) => string;
  absent: (count: number, year: number) => string;
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
      hint: 'Sửa các hàng ấy bằng tay; muốn làm lại từ đầu thì xoá các hàng và bài của năm ấy trước.',
    }),
    'article-there': (year, place) => ({
      message: `Bài của năm ${year} đã có: ${place}; lệnh này không ghi đè.`,
      hint: 'Sửa tệp ấy bằng tay; muốn làm lại từ đầu thì dời nó đi chỗ khác trước.',
    }),
    'project-wrong': (errors) => ({
      message: `Số liệu và bài viết hiện có còn ${errors} lỗi.`,
      hint: 'Chạy npm run check và sửa hết lỗi trước; bản nháp của năm trước thì xác nhận trước.',
    }),
    'no-report': () => ({
      message: 'Chưa có năm nào để so: data/sources.csv còn trống.',
      hint: 'Nhập tay năm đầu tiên theo data/README.md.',
    }),
    'text-empty': (file) => ({
      message: `${file} không có chữ nào.`,
      hint: 'Xem có đúng tệp không; bài chụp ảnh thì phải gõ lại thành chữ.',
    }),
    'year-unnamed': (year) => ({
      message: `Bài không nói về năm ${year} (tiêu đề nêu năm khác, hoặc không chỗ nào nhắc đến năm ấy).`,
      hint: 'Xem lại năm và tệp có đi với nhau không.',
    }),
    'nothing-known': (numerals) => ({
      message: `Không nhận ra số liệu nào trong ${numerals} con số của bài.`,
      hint: 'Xem có đúng bài tổng kết không; nếu đúng thì nhập tay theo data/README.md.',
    }),
    'same-figures': (year) => ({
      message: `Mọi số nhận ra được đều trùng với năm ${year}: đây có lẽ là bài của năm ấy.`,
      hint: 'Xem lại năm và tệp có đi với nhau không.',
    }),
  },
  draft: {
    matter:
      'Bản nháp do "npm run new-year" lập, chưa ai xác nhận. Viết lại title, description và bài,\nxem lại not_statistics và ngày published; xong thì xoá dòng "draft: true".',
    body: 'Dưới đây là nguyên văn của nguồn, chỉ để dựa vào: hãy VIẾT LẠI thành bài mới (câu ngắn, điều người dân\ncần biết đứng trước), giữ mọi con số với đơn vị như trong nguồn, rồi xoá dòng này.',
    unmatched:
      'Những số chưa nhận ra. Mỗi số cần một hàng trong tệp CSV, hoặc một cụm từ trong not_statistics, hoặc bỏ khỏi bài.\nXong thì xoá phần này.',
    english:
      'Draft of the English edition: write it afresh, in sentences, after the Vietnamese article.\nEvery figure is inserted by <Value of="…" />. Then delete this note and the line "draft: true".',
    englishTitle: 'The figures of {year}',
  },
  written: 'Đã ghi:',
  newFile: 'tệp mới',
  newRows: (count) => `thêm ${count} hàng nháp`,
  recognised: (count, model) => `Nhận ra ${count} số theo chữ của năm ${model}:`,
  unmatched: (count) => `Chưa nhận ra ${count} số (cũng ghi ở cuối bài nháp):`,
  perhaps: (labels) => `có thể là: ${labels.join('; ')}`,
  absent: (count, year) => `${count} số liệu của năm ${year} không thấy trong bài này:`,
  underived: (count) => `${count} số tính ra chưa lập được vì thiếu số liệu:`,
  left: (errors) =>
    errors === 0
      ? 'Ngoài việc xác nhận bản nháp, không còn lỗi nào.'
      : `Ngoài việc xác nhận bản nháp, npm run check còn ${errors} lỗi cần sửa.`,
  next: [
    'Tiếp theo:',
    '1. So từng hàng có dấu ? ở cột draft với bài; đúng thì xoá dấu ?.',
    '2. Viết lại bài (và bản tiếng Anh), rồi xoá dòng draft: true ở đầu bài.',
    '3. Chạy npm run check cho đến khi hết lỗi.',
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
      hint: 'Mend those rows by hand; to begin anew, delete the rows and the article of that year first.',
    }),
    'article-there': (year, place) => ({
      message: `The article of ${year} is there: ${place}; nothing is overwritten.`,
      hint: 'Mend that file by hand; to begin anew, move it away first.',
    }),
    'project-wrong': (errors) => ({
      message: `The present data and articles have ${errors} ${errors === 1 ? 'error' : 'errors'}.`,
      hint: 'Run npm run check and mend them first; confirm the drafts of an earlier year first.',
    }),
    'no-report': () => ({
      message: 'There is no year to compare with: data/sources.csv is empty.',
      hint: 'Enter the first year by hand, by data/README.md.',
    }),
    'text-empty': (file) => ({
      message: `${file} holds no text.`,
      hint: 'See whether it is the right file; a photographed article has to be typed.',
    }),
    'year-unnamed': (year) => ({
      message: `The article is not about ${year} (its title names another year, or nothing names that one).`,
      hint: 'See whether the year and the file belong together.',
    }),
    'nothing-known': (numerals) => ({
      message: `No figure is recognised among the article's ${numerals} numbers.`,
      hint: 'See whether it is the right article; if so, enter it by hand, by data/README.md.',
    }),
    'same-figures': (year) => ({
      message: `Every figure recognised is that of ${year}: this is perhaps the article of that year.`,
      hint: 'See whether the year and the file belong together.',
    }),
  },
  draft: {
    matter:
      'A draft by "npm run new-year" that nobody has confirmed. Write title, description and text afresh,\nlook at not_statistics and the day published; then delete the line "draft: true".',
    body: "Below are the source's own words, to lean on only: WRITE THEM AFRESH (short sentences, what residents\nneed first), keep every figure with its unit as in the source, then delete this note.",
    unmatched:
      'Numbers not recognised. Each needs a row in a CSV file, or a phrase in not_statistics, or has to go.\nThen delete this part.',
    english: vi.draft.english,
    englishTitle: vi.draft.englishTitle,
  },
  written: 'Written:',
  newFile: 'new file',
  newRows: (count) => `${count} draft ${count === 1 ? 'row' : 'rows'} appended`,
  recognised: (count, model) =>
    `${count} ${count === 1 ? 'figure' : 'figures'} recognised by the words of ${model}:`,
  unmatched: (count) =>
    `${count} ${count === 1 ? 'number' : 'numbers'} not recognised (also told at the draft's end):`,
  perhaps: (labels) => `perhaps: ${labels.join('; ')}`,
  absent: (count, year) =>
    `${count} ${count === 1 ? 'datum' : 'data'} of ${year} not found in this article:`,
  underived: (count) =>
    `${count} derived ${count === 1 ? 'value' : 'values'} not drafted, for want of data:`,
  left: (errors) =>
    errors === 0
      ? 'Beside confirming the drafts, no error is left.'
      : `Beside confirming the drafts, npm run check has ${errors} ${errors === 1 ? 'error' : 'errors'} to mend.`,
  next: [
    'Next:',
    '1. Compare each row with a ? in its column draft with the article; where right, delete the ?.',
    '2. Write the article (and its English edition) afresh, then delete the line draft: true at its top.',
    '3. Run npm run check until no error is left.',
  ],
};

/** The words of `npm run new-year` in each language. */
export const newYearWords: Readonly<Record<Lang, NewYearWords>> = { vi, en };
