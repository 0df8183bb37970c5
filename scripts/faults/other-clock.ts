/**
 * Loaded before the code of each process and thread of a build (`node --import`): the clock is off by
 * the years that CLOCK_YEARS names, back when negative.
 */
import { shiftClock } from '../verify-build/clock.ts';

const year = 365.25 * 24 * 60 * 60 * 1000;

shiftClock(Number(process.env.CLOCK_YEARS ?? 0) * year);
