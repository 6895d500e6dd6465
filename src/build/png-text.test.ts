import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { withProvenance } from './png-text.ts';

test('withProvenance() adds text to a picture that stays the same picture, checksums and all', () => {
  const picture = new PNG({ width: 3, height: 2, fill: true });
  picture.data.fill(117);
  const written = withProvenance(PNG.sync.write(picture), {
    program: 'chronodeck 1.2.3',
    story: 'ночь',
    sha256: '9f86',
  });
  // It throws at a checksum that is not right.
  expect(PNG.sync.read(Buffer.from(written)).data).toEqual(picture.data);
  expect(Buffer.from(written).toString('utf8')).toContain('iTXtSource\0\0\0\0\0story ночь, SHA-256 9f86');
});
