/** True in `npm run proofs`, where much is tried; `npm test` tries a little. */
export const isLong = import.meta.env.MODE === 'long';

/** Decides every chance of the proofs: the same seed tries the same. */
export const seed = Number(process.env.SEED ?? 20221231);
