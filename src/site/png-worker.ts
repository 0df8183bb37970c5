/** The thread of a `PngPool`: draws one card after another. */
import { parentPort } from 'node:worker_threads';
import { renderPng } from '../share/png.ts';
import type { PngAnswer, PngOrder } from './png-pool.ts';

parentPort?.on('message', ({ svg, titleBand }: PngOrder) => {
  renderPng(svg, titleBand).then(
    (png) => parentPort?.postMessage({ png } satisfies PngAnswer, [png.buffer]),
    (error: unknown) => parentPort?.postMessage({ error } satisfies PngAnswer),
  );
});
