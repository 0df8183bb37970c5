import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a thread is told to draw: the arguments of `renderPng`. */
export interface PngOrder {
  svg: string;
  titleBand: { top: number; bottom: number };
}

export type PngAnswer = { png: Uint8Array<ArrayBuffer> } | { error: unknown };

const idle: Worker[] = [];
const waiting: ((worker: Worker) => void)[] = [];
let started = 0;

/**
 * Draws an SVG as PNG in another thread, of which there is one a core. Each drawing takes many
 * megabytes for a moment, and to free them in the build's own thread means to look through all
 * that the build holds.
 */
export async function drawPng(order: PngOrder): Promise<Uint8Array<ArrayBuffer>> {
  const worker = await freeWorker();
  worker.ref();
  worker.postMessage(order);
  const [answer] = (await once(worker, 'message')) as [PngAnswer];
  worker.unref();
  const next = waiting.shift();
  if (next) next(worker);
  else idle.push(worker);
  if ('error' in answer) throw answer.error;
  return answer.png;
}

function freeWorker(): Worker | Promise<Worker> {
  const worker = idle.pop();
  if (worker) return worker;
  if (started < availableParallelism()) {
    started += 1;
    return new Worker(join(process.cwd(), 'src/site/png-worker.ts'));
  }
  return new Promise((free) => waiting.push(free));
}
