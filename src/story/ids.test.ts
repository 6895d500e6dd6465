import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameEvents, reservedIds, stems } from './ids.ts';
import { slug } from './transliterate.ts';

const idsOf = (...events: Parameters<typeof nameEvents>[1]) => nameEvents([], events).ids;

test('nameEvents makes an id from date and title', () => {
  expect(idsOf({ date: '2012-07-21', title: 'General Nazarov is killed' })).toEqual([
    '2012-07-21-general-nazarov-is-killed',
  ]);
});

test('nameEvents leaves clock, marks and the other end of an interval out of the id', () => {
  expect(idsOf({ date: '2012-07-24T04:00~', title: 'x' })).toEqual(['2012-07-24-x']);
  expect(idsOf({ date: '1992/1997', title: 'x' })).toEqual(['1992-x']);
  expect(idsOf({ date: '[2012-07-21,2012-07-22]', title: 'x' })).toEqual(['2012-07-21-x']);
  expect(idsOf({ date: '../2012-07', title: 'x' })).toEqual(['2012-07-x']);
  expect(idsOf({ date: '201X', title: 'y' })).toEqual(['201x-y']);
  expect(idsOf({ date: '-0044-03-15', title: 'x' })).toEqual(['minus-0044-03-15-x']);
  expect(idsOf({ date: 'Y-17000', title: 'x' })).toEqual(['minus-17000-x']);
});

test('nameEvents writes Tajik, Russian, Ukrainian and accented Latin letters in ASCII', () => {
  expect(slug('Хоруғ: ҷанг ва сулҳ')).toBe('khorugh-jang-va-sulh');
  expect(slug('Щука и ёж')).toBe('shchuka-i-yozh');
  expect(slug('Київ, її ґанок')).toBe('kiyiv-yiyi-ganok');
  expect(slug('Łódź, straße, Đà Nẵng')).toBe('lodz-strasse-da-nang');
});

test('nameEvents gives a title in another script a short stable name', () => {
  const [id] = idsOf({ date: '2012', title: '東京' });
  expect(id).toMatch(/^2012-e[a-z0-9]{7}$/);
  expect(idsOf({ date: '2012', title: '東京' })).toEqual([id]);
  expect(idsOf({ date: '2012', title: '大阪' })).not.toEqual([id]);
});

test('nameEvents never gives an id without a letter', () => {
  expect(idsOf({ date: '1984', title: '1984' })).toEqual(['1984-1984-event']);
  expect(idsOf({})).toEqual(['event']);
});

test('nameEvents numbers the second of two equal events -n2, since -2 is a continuation slide', () => {
  const twin = { date: '2012', title: 'Talks' };
  expect(idsOf(twin, twin, twin)).toEqual(['2012-talks', '2012-talks-n2', '2012-talks-n3']);
});

test('nameEvents lets no made id take a written one or the address of its further slides', () => {
  const { ids, mistakes } = nameEvents([], [{ date: '2012', title: 'Talks claims' }, { id: '2012-talks' }]);
  expect(ids).toEqual(['2012-talks-claims-n2', '2012-talks']);
  expect(mistakes).toEqual([]);
});

test('nameEvents cuts a long id at the end of a word', () => {
  const [id = ''] = idsOf({
    date: '2012-07-21',
    title: 'a very long headline that goes on and on, well beyond the end',
  });
  expect(id.length).toBeLessThanOrEqual(60);
  expect(id).toBe('2012-07-21-a-very-long-headline-that-goes-on-and-on-well');
});

test('nameEvents reports written ids that are taken, reserved or the address of a further slide', () => {
  const { mistakes } = nameEvents(
    [{ id: 'siege' }],
    [{ id: 'attack' }, { id: 'attack' }, { id: 'siege' }, { id: 'sources' }, { id: 'attack-claims-2' }],
  );
  expect(mistakes.map(({ list, index, message }) => [list, index, message])).toEqual([
    ['events', 1, 'the id `attack` is taken already'],
    ['events', 2, 'the id `siege` is taken already'],
    ['events', 3, 'the id `sources` is kept for the program'],
    ['events', 4, 'the id `attack-claims-2` is the address of a further slide of `attack`'],
  ]);
});

test('nameEvents does not take a year for the number of a continuation', () => {
  expect(nameEvents([], [{ id: 'crisis' }, { id: 'crisis-2012' }]).mistakes).toEqual([]);
  expect(nameEvents([], [{ id: 'crisis' }, { id: 'crisis-12' }]).mistakes).toHaveLength(1);
});

test('nameEvents always gives ASCII ids that are unique, never numeric, and no further slide of each other', () => {
  const title = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Talks', 'Talks claims', 'Talks 2', '7', ''));
  const date = fc.constantFrom('2012', '2012-07-21', '-0044', '', '201X');
  fc.assert(
    fc.property(fc.array(fc.record({ date, title }), { maxLength: 30 }), events => {
      const { ids } = nameEvents([{ id: 'talks' }], events);
      expect(new Set(ids).size).toBe(events.length);
      for (const id of ids) {
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(id).toMatch(/[a-z]/);
        expect([...reservedIds, 'talks']).not.toContain(id);
        for (const stem of stems(id)) expect([...reservedIds, 'talks', ...ids]).not.toContain(stem);
      }
    }),
  );
});

test('nameEvents keeps the addresses of measures: `toll-series` and what goes on from it', () => {
  const events = [{ id: 'toll-series' }, { id: 'toll-series-2' }, { id: 'price-series' }];
  const { mistakes } = nameEvents([{ id: 'toll-series' }], events, ['toll']);
  expect(mistakes.map(({ list, index }) => [list, index])).toEqual([
    ['acts', 0],
    ['events', 0],
    ['events', 1],
  ]);
  expect(mistakes[0]?.message).toContain('the slide of a measure');
  expect(nameEvents([], [{ id: 'toll' }], ['toll']).mistakes).toEqual([]);
});

test('nameEvents never makes the address of a measure', () => {
  expect(nameEvents([], [{ date: '2001', title: 'toll series' }], ['2001-toll']).ids).toEqual(['2001-toll-series-n2']);
});
