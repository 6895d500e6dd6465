/** One run of one tool: a process from its start to its end, and the PDF that it left. */

import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Job, Tool } from './tools.ts';

/** @returns seconds. @throws when the tool fails, with the last line that it said. */
export async function timeRun(tool: Tool, job: Job): Promise<number> {
  rmSync(job.out, { force: true });
  const start = performance.now();
  const child = spawn(process.execPath, tool.args(job), {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`ended with ${code}: ${said.trim().split('\n').at(-1)}`);
  return seconds;
}

export interface PdfFacts {
  pages: number;
  bytes: number;
  tagged: boolean;
  bookmarks: number;
}

export async function readFacts(file: string): Promise<PdfFacts> {
  const data = new Uint8Array(readFileSync(file));
  const bytes = data.length;
  const task = getDocument({ data, verbosity: 0 });
  const pdf = await task.promise;
  try {
    const tagged = (await pdf.getMarkInfo())?.Marked === true;
    return { pages: pdf.numPages, bytes, tagged, bookmarks: countOf((await pdf.getOutline()) ?? []) };
  } finally {
    await task.destroy();
  }
}

interface Bookmark {
  items: Bookmark[];
}

function countOf(bookmarks: Bookmark[]): number {
  return bookmarks.reduce((count, { items }) => count + 1 + countOf(items), 0);
}
