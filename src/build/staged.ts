/**
 * Files and folders that appear whole or not at all: made under a temporary name beside their target, renamed at the
 * end. What stood there before stays until then, and survives a failure or an interruption.
 */

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from './cli-error.ts';
import { removedAfterwards } from './scratch.ts';
import { shownPath } from './shown-path.ts';

/** The file that marks a folder as one that this program made and may replace. */
export const marker = '.chronodeck';

/**
 * Lets `make` write a file under a temporary name, then puts it at `target`.
 * @param flag by which another place is named.
 * @throws CliError when the disk refuses; else whatever `make` throws.
 */
export function stageFile(
  target: string,
  make: (temporary: string) => Promise<void>,
  flag: '--out' | '--stories' = '--out',
): Promise<void> {
  const work = async (temporary: string) => {
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
      throw new CliError('usage', `${shownPath(target)} is a folder`, `choose another name with ${flag}`);
    }
    writeFileSync(temporary, '', { flag: 'wx' });
    await make(temporary);
    renameSync(temporary, target);
  };
  return staged(target, work, flag);
}

/**
 * Lets `make` fill a temporary folder, then puts it in place of `target`.
 * @throws CliError when the disk refuses, or when the target holds files that this program did not make.
 */
export function stageFolder(target: string, make: (temporary: string) => Promise<void>): Promise<void> {
  return staged(target, async temporary => {
    if (existsSync(target) && !isOurs(target)) {
      const next = 'empty it yourself or choose another folder with --out';
      throw new CliError('usage', `${shownPath(target)} holds files that chronodeck did not make`, next);
    }
    mkdirSync(temporary);
    await make(temporary);
    writeFileSync(join(temporary, marker), 'Made by chronodeck, which may replace this folder.\n');
    replaceFolder(temporary, target);
  });
}

async function staged(target: string, work: (temporary: string) => Promise<void>, flag = '--out'): Promise<void> {
  const parent = dirname(resolve(target));
  const temporary = join(parent, `.${basename(resolve(target))}-${randomBytes(6).toString('hex')}`);
  let made: string | undefined;
  try {
    made = mkdirSync(parent, { recursive: true });
    await removedAfterwards(temporary, () => work(temporary));
  } catch (error) {
    if (made) removeEmpty(parent, made);
    throw refusal(error, target, flag) ?? error;
  }
}

/** Two renames, as a folder cannot be renamed onto a full one; the first is undone when the second fails. */
function replaceFolder(temporary: string, target: string): void {
  const old = `${temporary}-old`;
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(temporary, target);
  } catch (error) {
    if (replaces) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

function isOurs(folder: string): boolean {
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(marker);
}

/** Removes the folders made for nothing, from `folder` up to `last`. */
function removeEmpty(folder: string, last: string): void {
  try {
    for (let at = folder; at.startsWith(last); at = dirname(at)) rmdirSync(at);
  } catch {
    // Somebody has put something there meanwhile: it stays.
  }
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
};

/** The failure in words when it is the target's disk that refused. */
function refusal(error: unknown, target: string, flag: string): CliError | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  if (!reason || (path && !touches(resolve(path), resolve(target)))) return undefined;
  const next = code === 'ENOSPC' || code === 'EDQUOT' ? 'make room' : `choose another place with ${flag}`;
  return new CliError('outside', `cannot write ${shownPath(target)}: ${reason}`, next);
}

/** Whether a path lies beside, in or above the target. */
function touches(path: string, target: string): boolean {
  return path.startsWith(dirname(target)) || target.startsWith(path);
}
