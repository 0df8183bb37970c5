/** A text parted at the phrases in it: what is one of them, and what stands between. */
export function spansOf(
  text: string,
  phrases: readonly string[],
): { text: string; isPhrase: boolean }[] {
  const found = phrases
    .filter((phrase) => phrase !== '' && text.includes(phrase))
    .map((phrase) => ({ phrase, at: text.indexOf(phrase) }))
    .sort((a, b) => a.at - b.at || b.phrase.length - a.phrase.length);
  const [first] = found;
  if (!first) return text === '' ? [] : [{ text, isPhrase: false }];
  const before = text.slice(0, first.at);
  const after = text.slice(first.at + first.phrase.length);
  return [
    ...(before === '' ? [] : [{ text: before, isPhrase: false }]),
    { text: first.phrase, isPhrase: true },
    ...spansOf(after, phrases),
  ];
}
