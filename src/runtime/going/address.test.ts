import { expect, test } from 'vitest';
import { idIn } from './address.ts';

test.each([
  ['', ''],
  ['#', ''],
  ['#/', ''],
  ['#nazarov-killed', 'nazarov-killed'],
  ['#/nazarov-killed', 'nazarov-killed'],
  ['#%D1%85%D0%BE%D1%80%D0%BE%D0%B3', 'хорог'],
  ['#100%', '100%'],
  ['#%E0%A4%A', '%E0%A4%A'],
])('idIn(%j) is %j', (hash, id) => {
  expect(idIn(hash)).toBe(id);
});
