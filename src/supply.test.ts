/** What the package is made of: few libraries, each with its reason, and the very ones that were looked at. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const text = (name: string) => readFileSync(join(root, name), 'utf8');

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const { dependencies, devDependencies }: Manifest = JSON.parse(text('package.json'));
const direct = [...Object.keys(dependencies), ...Object.keys(devDependencies)];

test('each dependency has its reason in CONTRIBUTING, and no other package has', () => {
  const table = text('CONTRIBUTING.md').split('| package | reason |')[1] ?? '';
  const named = [...table.matchAll(/^\| ([^|]+) \| [^|\n]{5,} \|$/gm)].flatMap(([, names = '']) =>
    names.split(/, | and /).map(name => name.trim()),
  );
  const reasoned = named.includes('@types/*') ? direct.filter(name => name.startsWith('@types/')) : [];
  expect([...named.filter(name => name !== '@types/*'), ...reasoned].sort()).toEqual([...direct].sort());
});

test('the lockfile has every package with its hash, and says of none that it comes from elsewhere', () => {
  interface Locked {
    integrity?: string;
    resolved?: string;
  }
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(text('package-lock.json'));
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  expect(installed.length).toBeGreaterThan(direct.length);
  expect(installed.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([path]) => path)).toEqual(
    [],
  );
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  for (const name of direct) expect(packages, name).toHaveProperty([`node_modules/${name}`]);
});
