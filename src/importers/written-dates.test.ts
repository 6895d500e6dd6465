import { expect, test } from 'vitest';
import { Losses } from './losses.ts';
import { edtfOfText, readTime } from './written-dates.ts';

function read(text: string, time = '') {
  const losses = new Losses();
  const date = edtfOfText(text, time, { where: 'row 2', losses, name: part => part });
  return { date, told: losses.list.map(loss => loss.what) };
}

test.each([
  ['2011', '2011'],
  ['2011,12,10', '2011-12-10'],
  ['1896,9,10,12,06', '1896-09-10T12:06'],
  ['2011-3-9', '2011-03-09'],
  ['2011/03', '2011-03'],
  ['3/9/2011', '2011-03-09'],
  ['3/2011', '2011-03'],
  ['3/9/2011 4:05 pm', '2011-03-09T16:05'],
  ['2011-03-09T04:05:06Z', '2011-03-09T04:05:06Z'],
  ['2011-03-09T04:05+05:00', '2011-03-09T04:05+05:00'],
  ['2011-03-09 04:05:06', '2011-03-09T04:05:06'],
  ['-0043-03-15', '-0043-03-15'],
  ['1984~', '1984~'],
  ['1992/1997', '1992/1997'],
  ['201X', '201X'],
])('edtfOfText(%j) is %s and nothing is said', (text, date) => {
  expect(read(text)).toEqual({ date, told: [] });
});

test.each([
  ['July 21, 2012', '2012-07-21'],
  ['21/7/2012', '2012-07-21'],
  ['circa 1850', '1850~'],
  ['44 BC', '-0043'],
  ['-44', '-0043'],
  ['2012,2,31', '2012-02'],
])('edtfOfText(%j) is %s and says so', (text, date) => {
  const found = read(text);
  expect(found.date).toBe(date);
  expect(found.told).toHaveLength(1);
});

test.each(['someday', '13/13', '2012,,', 'NaN', '99999999999999999999'])(
  'edtfOfText(%j) is never a date that was not written',
  text => {
    expect([undefined, '2012']).toContain(read(text).date);
  },
);

test.each([
  ['4:30', { hour: '4', minute: '30' }],
  ['04:30:15.25', { hour: '4', minute: '30', second: '15', millisecond: '250' }],
  ['12 am', { hour: '0', minute: '00' }],
  ['12 PM', { hour: '12', minute: '00' }],
  ['1630', { hour: '16', minute: '30' }],
  ['430', { hour: '4', minute: '30' }],
  ['16.30', { hour: '16', minute: '30' }],
  ['noon', undefined],
  ['13 pm', undefined],
])('readTime(%j) is %j', (text, time) => {
  expect(readTime(text)).toEqual(time);
});

test('edtfOfText(a date, minute 75) keeps the hour of the day and names the minute', () => {
  expect(read('2012-07-21', '4:75')).toMatchObject({
    date: '2012-07-21T04:00',
    told: [expect.stringContaining('75'), expect.anything()],
  });
});
