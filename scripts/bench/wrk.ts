/** What wrk counted in one run. */
export interface LoadRun {
  readonly requestsASecond: number;
  /** The time under which 99 of 100 answers stay, in milliseconds. */
  readonly p99: number;
  /** Answers that were no success, and connections that failed, broke or waited too long. */
  readonly errors: number;
}

const milliseconds: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Reads what `wrk --latency` prints; none when it is no such report. */
export function readWrk(report: string): LoadRun | undefined {
  const rate = /^Requests\/sec:\s+([\d.]+)$/m.exec(report)?.[1];
  const [, p99, unit = ''] = /^\s+99%\s+([\d.]+)(us|ms|s|m)\s*$/m.exec(report) ?? [];
  if (rate === undefined || p99 === undefined) return undefined;
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(report)?.[1] ?? '0';
  const socket = /Socket errors: (.*)$/m.exec(report)?.[1] ?? '';
  const counts = [failed, ...(socket.match(/\d+/g) ?? [])].map(Number);
  return {
    requestsASecond: Number(rate),
    p99: Number(p99) * (milliseconds[unit] ?? NaN),
    errors: counts.reduce((sum, count) => sum + count, 0),
  };
}
