/** What the site speaks of; each topic has one colour, and its words in `src/i18n`. */
export const topics = [
  'giam-ngheo',
  'an-sinh',
  'thu-thue',
  'mang-xa-hoi',
  'cong-tac-dang',
] as const;

export type Topic = (typeof topics)[number];
