/** A stretch of a text that could lead to a person. */
export interface PrivatePart {
  kind: 'place' | 'phone' | 'identity';
  text: string;
  start: number;
  end: number;
}

/** A number as places have it: `5`, `12A`, `45/2`, `số 5`, `thứ ba`, `III`. */
const numbered = String.raw`(?:[\s:.–-]*(?:số|so|no\.?|number|#)?[\s:.]*\d+\p{L}?(?!\p{L})(?:\/\d+\p{L}?)*|\s+(?:(?:số|thứ)\s+(?:một|nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|[IVX]+)(?!\p{L}))`;

/** A count of how often, which is no name of the place before it: `họp tổ dân phố 3 lần`. */
const notOften = String.raw`(?!\s*(?:lần|buổi|cuộc|đợt|times))`;

/**
 * What is smaller than a ward and has a number, in Vietnamese with its marks or, where no other word
 * is spelt so, without them, and in English; and a house by its number and street.
 */
const places = [
  String.raw`(?:tổ dân phố|to dan pho|tdp|khu phố|khu pho|kp|cụm dân cư|cum dan cu|ấp|thôn|xóm|khóm|hẻm|hem|hẽm|ngõ|ngách|kiệt|số nhà|so nha|nhà số|nha so|căn hộ|neighbou?rhood|residential (?:group|quarter|cluster|unit)|civil group|hamlet|alley|house(?: number| no\.?)?|apartment|quarter (?:no\.?|number))(?:\s*\([^()]*\))?${numbered}${notOften}`,
  // With its mark: “up to 5” is none. A group of so many people is none either.
  String.raw`tổ${numbered}(?!\s*(?:người|thành viên|đồng chí|lần|buổi|cuộc|đợt))`,
  String.raw`số\s+\d+\p{L}?(?:\/\d+\p{L}?)*\s+(?:đường(?!\s+lối)|phố)\s`,
  String.raw`(?<![\d/])\d{1,4}(?:\/\d{1,3}\p{L}?)+(?![\d/])\s+(?:đường(?!\s+lối)|phố|hẻm|\p{L}+(?:\s\p{L}+){0,3}\s+(?:street|st\.?)(?!\p{L}))`,
];

/** Numbers of Vietnam: ten or eleven digits after a 0 or +84, or any that is called a telephone's. */
const phones = [
  String.raw`(?<![\d.,/-])(?:\+\s?84|0)(?:[\s.()-]{0,2}\d){8,10}(?!\d)`,
  String.raw`(?:điện thoại|đt|sđt|đtdđ|telephone|phone|tel|hotline)[\s.:]*(?:số|number|no\.?)?[\s.:]*\+?\d(?:[\s.()-]{0,2}\d){6,}`,
];

/** An identity card's twelve digits begin with the province's 0; an older one's nine have to be named. */
const identities = [
  String.raw`(?<![\d.,/-])0\d{11}(?!\d)`,
  String.raw`(?:cccd|cmnd|căn cước(?: công dân)?|chứng minh(?: nhân dân)?|(?:id|identity)(?: card)?)[\s.:]*(?:số|number|no\.?)?[\s.:]*\d(?:[\s.-]?\d){8,11}(?!\d)`,
];

const kinds = [
  ['identity', patternOf(identities)],
  ['phone', patternOf(phones)],
  ['place', patternOf(places)],
] as const;

/** Addresses of the web, whose digits name no person. */
const address = /https?:\/\/\S+/g;

/**
 * The places below the ward, telephone numbers and numbers of identity cards in a text, each stretch
 * once. A place without its number (`các tổ dân phố`), a street and a larger place are none.
 */
export function privateParts(text: string): PrivatePart[] {
  if (!/\d|\s[IVX]+(?!\p{L})|(?:số|thứ)\s/u.test(text)) return [];
  const plain = text.replaceAll(address, (found) => ' '.repeat(found.length));
  const found: PrivatePart[] = [];
  for (const [kind, pattern] of kinds) {
    for (const { 0: part, index: start } of plain.matchAll(pattern)) {
      const end = start + part.length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ kind, text: part.trim(), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function patternOf(parts: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})`, 'giu');
}
