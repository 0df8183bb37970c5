import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuild } from '../../tests/support/run-build.ts';
import { commandPath, startNginx } from '../../tests/support/web-servers.ts';
import { finishSite } from '../finish.ts';
import { emptyFile, loadTable } from './load.ts';
import { handWrittenPage, paintTable } from './paint.ts';
import { withCopy } from './site-copy.ts';
import type { BenchWords } from './words.ts';

/** The page that is measured: that of the chart with the most marks. */
const chartPage = '2022/giam-ngheo/';
const handWritten = 'hand-written/';

/**
 * Puts the real site, and files to hold it against, under nginx as `deploy/` configures it; tells how
 * it bears load and when a reader with a slow phone sees a chart. Says so where nginx is absent.
 */
export async function measureService(say: BenchWords): Promise<string> {
  const titled = (title: string, figures: string) => `\n${title}\n${figures}`;
  if (commandPath('nginx') === undefined) {
    const figures = say.notHere('nginx');
    return [titled(say.service, figures), titled(say.paint, figures)].join('\n');
  }
  return withCopy(undefined, async (root) => {
    const site = join(root, 'dist');
    const { status, stdout, stderr } = await runBuild(root, site);
    if (status !== 0) throw new Error(say.didNotBuild(stdout + stderr));
    writeFileSync(join(site, emptyFile), ' '.repeat(200));
    mkdirSync(join(site, handWritten));
    const page = readFileSync(join(site, chartPage, 'index.html'), 'utf8');
    writeFileSync(join(site, handWritten, 'index.html'), handWrittenPage(page));
    await finishSite(site, { compress: true, cache: join(root, '.cache', 'packed') });
    // nginx, which has no privileges, reads it.
    chmodSync(root, 0o755);
    const home = join(root, '.nginx');
    mkdirSync(home);
    const { url, close } = await startNginx(site, home);
    try {
      const load = await loadTable(url, chartPage, say);
      const paint = await paintTable(url, chartPage, handWritten, say);
      return [titled(say.service, load), titled(say.paint, paint)].join('\n');
    } finally {
      await close();
    }
  });
}
