/**
 * What things are counted in. A unit is written in `indicators.csv` as readers
 * of Vietnamese write it; `decimals` is how far a derived value in it is given.
 */
const unitTable = {
  'chỉ tiêu': { decimals: 0 },
  đồng: { decimals: 0 },
  hộ: { decimals: 0 },
  'thành viên': { decimals: 0 },
  'hội nghị': { decimals: 0 },
  'bài viết': { decimals: 0 },
  lượt: { decimals: 0 },
  'chi bộ': { decimals: 0 },
  'đảng viên': { decimals: 0 },
  'phần quà': { decimals: 0 },
  '%': { decimals: 1 },
  'đồng/hộ': { decimals: 0 },
  'lượt/bài viết': { decimals: 1 },
} as const;

export type Unit = keyof typeof unitTable;

export const units = Object.keys(unitTable) as [Unit, ...Unit[]];

export function decimalsOfUnit(unit: Unit): number {
  return unitTable[unit].decimals;
}
