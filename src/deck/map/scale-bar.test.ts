import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Frame } from './camera.ts';
import { measureBar } from './scale-bar.ts';

test('measureBar(x) is 1, 2 or 5 times a power of ten km, 60 to 160 px long', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.02, max: 80, noNaN: true }), kmPerPx => {
      const { km, length } = measureBar({ kmPerPx } as Frame);
      expect(length).toBeGreaterThanOrEqual(60);
      expect(length).toBeLessThanOrEqual(160.05);
      expect(length).toBeCloseTo(km / kmPerPx, 0);
      expect(['1', '2', '5']).toContain(km.toExponential()[0]);
    }),
  );
});
