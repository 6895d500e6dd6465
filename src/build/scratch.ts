/** Temporary files and folders that are gone when their work ends, however it ends. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = new Set<string>();

/** Gives `use` an empty folder of its own. */
export async function withScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chronodeck-'));
  return removedAfterwards(folder, () => use(folder));
}

/** Removes `path` when `work` has ended, has failed, or the process is interrupted meanwhile. */
export async function removedAfterwards<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (scratch.size === 0) watchTheEnd('on');
  scratch.add(path);
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
    scratch.delete(path);
    if (scratch.size === 0) watchTheEnd('off');
  }
}

function watchTheEnd(change: 'on' | 'off'): void {
  process[change]('exit', removeAll);
  process[change]('SIGINT', leave);
  process[change]('SIGTERM', leave);
}

function removeAll(): void {
  for (const path of scratch) rmSync(path, { recursive: true, force: true });
}

/** Ends as the shell expects of a process that a signal ended. */
function leave(signal: NodeJS.Signals): void {
  process.exit(signal === 'SIGINT' ? 130 : 143);
}
