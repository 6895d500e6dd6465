/** Builds the sites once with the real command and serves them, each under a path of its own. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chronodeck } from './command.ts';
import { serveFolders } from './server.ts';
import { places } from './site.ts';

export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'chronodeck-e2e-'));
  const [shipped, small] = [join(folder, 'shipped'), join(folder, 'small')];
  const builds = await Promise.all([
    chronodeck(['build', '--out', shipped, '--notes']),
    chronodeck(['build', '--stories', 'e2e/stories', '--out', small]),
  ]);
  for (const { code, errors } of builds) if (code !== 0) throw new Error(`the build failed:\n${errors}`);
  const server = await serveFolders({ [places.shipped.path]: shipped, [places.small.path]: small });
  process.env.E2E_ORIGIN = server.origin;
  process.env.E2E_FOLDER = folder;
  return async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
}
