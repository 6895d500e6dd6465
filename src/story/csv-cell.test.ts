import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardCell, joinList, splitList, unguardCell } from './csv-cell.ts';

test.each(['=1+1', '+1', '-0043', '@SUM(A1)', '＝1', "'=1", "''-x"])(
  'guardCell(%j) puts an apostrophe before it',
  cell => {
    expect(guardCell(cell)).toBe(`'${cell}`);
  },
);

test.each(['1969', "'tis", 'a=b', '', '~1984'])('guardCell(%j) leaves it as it is', cell => {
  expect(guardCell(cell)).toBe(cell);
  expect(unguardCell(cell)).toBe(cell);
});

test('unguardCell(guardCell(cell)) is the cell, and a cell whose apostrophe a spreadsheet took is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("'", '=', '-', '@', 'a', ' ', '＋')), signs => {
      const cell = signs.join('');
      expect(unguardCell(guardCell(cell))).toBe(cell);
    }),
  );
  expect(unguardCell('-0043')).toBe('-0043');
});

test('splitList(joinList(values)) are the values, semicolons and backslashes in them', () => {
  const value = fc
    .array(fc.constantFrom(';', '\\', 'a', ' b', ','), { minLength: 1 })
    .map(signs => signs.join('').trim());
  fc.assert(
    fc.property(fc.array(value.filter(Boolean)), values => {
      expect(splitList(joinList(values))).toEqual(values);
    }),
  );
  expect(splitList('khorog; moscow;;C:\\x ')).toEqual(['khorog', 'moscow', 'C:\\x']);
});
