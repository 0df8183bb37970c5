import { describe, expect, it } from 'vitest';
import { readWrk } from '../../../scripts/bench/wrk.ts';

const report = `Running 4s test @ http://127.0.0.1/
  2 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   688.95ms  355.16ms   1.84s    64.15%
  Latency Distribution
     50%  677.04us
     90%    1.17s 
     99%    1.56s 
  170930 requests in 15.51s, 1.45GB read
Requests/sec:  11023.57
Transfer/sec:     95.63MB
`;

describe('readWrk()', () => {
  it('reads answers a second and the 99th percentile in milliseconds', () => {
    expect(readWrk(report)).toEqual({ requestsASecond: 11023.57, p99: 1560, errors: 0 });
    expect(readWrk(report.replace('1.56s', '677.04us'))?.p99).toBeCloseTo(0.677);
    expect(readWrk(report.replace('1.56s', '12.50ms'))?.p99).toBe(12.5);
  });

  it('adds up errors of connections and answers that are none', () => {
    const broken = report.replace(
      'Requests/sec',
      `  Socket errors: connect 1, read 2, write 3, timeout 4
  Non-2xx or 3xx responses: 50
Requests/sec`,
    );
    expect(readWrk(broken)?.errors).toBe(60);
  });

  it('reads nothing out of what is not a report', () => {
    expect(readWrk('unable to connect')).toBeUndefined();
  });
});
