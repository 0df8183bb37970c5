import type { Disagreement } from '../data/text/agreement.ts';
import type { Unreadable } from '../data/text/numeral.ts';

/** Why a statement is not what an indicator measures. */
export type Misfit =
  | Disagreement
  /** Words that this indicator's sources never have there, and that may make it another thing. */
  | { part: 'unknown'; said: string; expected: string }
  /** A change where none is measured, or of another base. */
  | { part: 'base'; said: string; expected: string }
  /** A name in the indicator's label that the sentence does not say: `Tết`. */
  | { part: 'unsaid'; said: string; expected: string }
  /** A count of this thing and another together. */
  | { part: 'together'; said: string; expected: string };

/** Why a figure has no row. */
export type Reason =
  | { why: 'unreadable'; kind: Unreadable | 'number'; choices: string }
  | { why: 'part-of-whole' | 'negative' | 'name' | 'start' | 'compared' | 'computed' | 'date' }
  | { why: 'in-words'; value: string }
  | { why: 'share'; base: string }
  | { why: 'plan'; said: string }
  | { why: 'section-plan'; section: string }
  | { why: 'other-year'; said: string }
  | { why: 'part-of-year'; said: string }
  | { why: 'actor'; said: string }
  | { why: 'other-standard'; said: string }
  | { why: 'misfit'; misfit: Misfit; label: string }
  | { why: 'other-values'; label: string; values: readonly string[] }
  | { why: 'several-indicators'; labels: readonly string[] }
  | { why: 'wording'; label: string }
  | { why: 'unit-unknown'; said: string }
  | { why: 'nothing-known'; unit: string };

const unreadableVi: Readonly<Record<Extract<Reason, { why: 'unreadable' }>['kind'], string>> = {
  letters: 'viết bằng ký tự không đọc thành số được',
  range: 'là một khoảng từ … đến …; chưa có cách ghi khoảng',
  share: 'là một phần hoặc số lần viết bằng chữ, không phải một số đếm',
  vague: 'chỉ là số áng chừng viết bằng chữ',
  scale: 'có chữ chỉ bậc mà chương trình không biết, nên không đọc một nửa',
  number: 'không đọc thành một số được',
};

/** Why a figure has no row, in Vietnamese: what follows its number. */
export const viReason = (reason: Reason): string => {
  switch (reason.why) {
    case 'unreadable':
      return reason.choices === ''
        ? unreadableVi[reason.kind]
        : `có thể đọc là ${reason.choices.replaceAll(' | ', ' hoặc ')}`;
    case 'part-of-whole':
      return 'là một phần trên tổng số; chưa có cách ghi hai số trong một hàng';
    case 'negative':
      return 'là số âm: không rõ tăng hay giảm, hãy ghi tay';
    case 'name':
      return 'là tên gọi hoặc số thứ tự, không đếm gì';
    case 'start':
      return 'là số lúc đầu của một thay đổi (từ … còn …), không phải số của năm';
    case 'compared':
      return 'là số được đem ra so (so với …), không phải số của năm';
    case 'computed':
      return 'là số mà trang web này tự tính; hãy so hai số với nhau';
    case 'date':
      return 'là ngày tháng chưa khớp với năm hoặc nguồn của báo cáo';
    case 'in-words':
      return `viết bằng chữ (${reason.value}); kiểm tra rồi ghi tay`;
    case 'share':
      return `là phần trăm${reason.base === '' ? '' : ` của “${reason.base}”`}; chưa có chỉ tiêu nào tính như thế`;
    case 'plan':
      return `là điều dự định (“${reason.said}”), không phải kết quả của năm`;
    case 'section-plan':
      return `đứng dưới mục “${reason.section}”: là điều dự định`;
    case 'other-year':
      return reason.said === ''
        ? 'bài có vẻ là của năm khác'
        : `là số của thời gian khác (“${reason.said}”)`;
    case 'part-of-year':
      return `chỉ của một phần trong năm (“${reason.said}”)`;
    case 'actor':
      return `là việc riêng của “${reason.said}”, chưa chắc là số của cả phường`;
    case 'other-standard':
      return `theo tiêu chuẩn khác (“${reason.said}”)`;
    case 'misfit':
      return `gần với “${reason.label}” nhưng ${viMisfit(reason.misfit)}`;
    case 'other-values':
      return `bài nêu nhiều số khác nhau cho “${reason.label}” (${reason.values.join('; ')}); chưa chọn số nào`;
    case 'several-indicators':
      return `có thể là ${reason.labels.map((label) => `“${label}”`).join(' hoặc ')}`;
    case 'wording':
      return `là “${reason.label}”, nhưng không trích được câu nào đọc lại ra đúng như vậy`;
    case 'unit-unknown':
      return reason.said === ''
        ? 'không có đơn vị đi kèm'
        : `“${reason.said}” không phải đơn vị có trong data/units.csv`;
    case 'nothing-known':
      return `chưa có chỉ tiêu nào đếm “${reason.unit}” như thế`;
  }
};

const viMisfit = ({ part, said }: Misfit): string => {
  const quoted = said === '' ? '' : ` (“${said}”)`;
  switch (part) {
    case 'unit':
      return `đơn vị khác${quoted}`;
    case 'noun':
      return said === '' ? 'câu không nói rõ là đếm gì' : `câu đếm thứ khác${quoted}`;
    case 'other':
      return `câu nói về${quoted}`;
    case 'hedge':
      return `mức độ chắc chắn khác${quoted}`;
    case 'direction':
      return said === '' ? 'câu không nói tăng hay giảm' : `đây là mức thay đổi${quoted}`;
    case 'plan':
      return `đây là điều dự định${quoted}`;
    case 'negation':
      return `câu nói là không${quoted}`;
    case 'place':
      return `là của nơi khác${quoted}`;
    case 'period':
      return `là của thời gian khác${quoted}`;
    case 'unknown':
      return `có chữ có thể đổi nghĩa${quoted}`;
    case 'unsaid':
      return `câu không nói đến “${said}”`;
    case 'base':
      return `so với mốc khác hoặc chỉ đếm một chiều${quoted}`;
    case 'together':
      return `đếm gộp với thứ khác${quoted}`;
  }
};

const unreadableEn: typeof unreadableVi = {
  letters: 'written in letters that are no number',
  range: 'a range from … to …; there is no way yet to record one',
  share: 'a part or a multiple in words, and no count',
  vague: 'only a rough number in words',
  scale: 'with a word of scale that is not known, so that no half of it is read',
  number: 'cannot be read as one number',
};

/** The same in English. */
export const enReason = (reason: Reason): string => {
  switch (reason.why) {
    case 'unreadable':
      return reason.choices === ''
        ? unreadableEn[reason.kind]
        : `may be read as ${reason.choices.replaceAll(' | ', ' or ')}`;
    case 'part-of-whole':
      return 'a part of a whole; there is no way yet to record two numbers in one row';
    case 'negative':
      return 'a negative number: it is not clear whether it rose or fell; enter it by hand';
    case 'name':
      return 'a name or an ordinal, which counts nothing';
    case 'start':
      return 'where a change began (from … to …), and not the figure of the year';
    case 'compared':
      return 'what is compared with (so với …), and not the figure of the year';
    case 'computed':
      return 'a value that this site computes; compare it with that';
    case 'date':
      return 'a date that is neither the report’s year nor its source’s day';
    case 'in-words':
      return `written in words (${reason.value}); look at it and enter it by hand`;
    case 'share':
      return `a percentage${reason.base === '' ? '' : ` of “${reason.base}”`}; no indicator is reckoned so`;
    case 'plan':
      return `something planned (“${reason.said}”), and not what the year brought`;
    case 'section-plan':
      return `below the head “${reason.section}”: something planned`;
    case 'other-year':
      return reason.said === ''
        ? 'the text seems to be of another year'
        : `of another time (“${reason.said}”)`;
    case 'part-of-year':
      return `of a part of the year only (“${reason.said}”)`;
    case 'actor':
      return `what “${reason.said}” did, and perhaps not the whole ward’s`;
    case 'other-standard':
      return `by another standard (“${reason.said}”)`;
    case 'misfit':
      return `near “${reason.label}”, but ${enMisfit(reason.misfit)}`;
    case 'other-values':
      return `the text gives several values of “${reason.label}” (${reason.values.join('; ')}); none is chosen`;
    case 'several-indicators':
      return `may be ${reason.labels.map((label) => `“${label}”`).join(' or ')}`;
    case 'wording':
      return `“${reason.label}”, but no words of the text say the same when read alone`;
    case 'unit-unknown':
      return reason.said === ''
        ? 'no unit stands with it'
        : `“${reason.said}” is no unit of data/units.csv`;
    case 'nothing-known':
      return `no indicator counts “${reason.unit}” like that`;
  }
};

const enMisfit = ({ part, said }: Misfit): string => {
  const quoted = said === '' ? '' : ` (“${said}”)`;
  switch (part) {
    case 'unit':
      return `in another unit${quoted}`;
    case 'noun':
      return said === ''
        ? 'the sentence does not say what is counted'
        : `of another thing${quoted}`;
    case 'other':
      return `the sentence speaks of${quoted}`;
    case 'hedge':
      return `otherwise limited${quoted}`;
    case 'direction':
      return said === '' ? 'the sentence says neither rise nor fall' : `this is a change${quoted}`;
    case 'plan':
      return `this is planned${quoted}`;
    case 'negation':
      return `the sentence denies it${quoted}`;
    case 'place':
      return `of another place${quoted}`;
    case 'period':
      return `of another time${quoted}`;
    case 'unknown':
      return `with a word that may make it another thing${quoted}`;
    case 'unsaid':
      return `the sentence does not say “${said}”`;
    case 'base':
      return `against another base, or one side of a change only${quoted}`;
    case 'together':
      return `counted together with something else${quoted}`;
  }
};
