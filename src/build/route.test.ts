import { expect, test } from 'vitest';
import { routeOf, storyNameIn } from './route.ts';

const names = ['khorog-2012', 'src', 'ночь'];

test('routeOf("/") is the shelf', () => {
  expect(routeOf('/', names)).toEqual({ kind: 'page', page: 'shelf' });
});

test.each([
  ['/khorog-2012/', 'deck'],
  ['/khorog-2012/index.html', 'deck'],
  ['/khorog-2012/read/', 'read'],
  ['/khorog-2012/read/index.html', 'read'],
  ['/khorog-2012/speaker/', 'speaker'],
  ['/khorog-2012/paper/', 'paper'],
])('routeOf("%s") is the %s page', (path, page) => {
  expect(routeOf(path, names)).toEqual({ kind: 'page', page, story: 'khorog-2012' });
});

test('routeOf() sends an address without its slash to the one with it, as it was encoded', () => {
  expect(routeOf('/khorog-2012', names)).toEqual({ kind: 'redirect', to: '/khorog-2012/' });
  expect(routeOf('/khorog-2012/read', names)).toEqual({ kind: 'redirect', to: '/khorog-2012/read/' });
  expect(routeOf('/%D0%BD%D0%BE%D1%87%D1%8C', names)).toEqual({ kind: 'redirect', to: '/%D0%BD%D0%BE%D1%87%D1%8C/' });
});

test('routeOf("/<story>/cut/<id>/") is the deck of a shorter version', () => {
  const cut = { kind: 'cut', page: 'deck', story: 'khorog-2012', cut: 'short' };
  expect(routeOf('/khorog-2012/cut/short/', names)).toEqual(cut);
  expect(routeOf('/khorog-2012/cut/short/index.html', names)).toEqual(cut);
  expect(routeOf('/khorog-2012/cut/short', names)).toEqual({ kind: 'redirect', to: '/khorog-2012/cut/short/' });
  expect(routeOf('/khorog-2012/cut/short/paper/', names)).toEqual({ ...cut, page: 'paper' });
  expect(routeOf('/khorog-2012/cut/short/paper', names)).toMatchObject({ kind: 'redirect' });
  expect(routeOf('/khorog-2012/cut/a.jpg', names)).toMatchObject({ kind: 'file' });
});

test('routeOf() takes anything else under a story for one of its files', () => {
  expect(routeOf('/khorog-2012/media/a%20b.jpg', names)).toEqual({
    kind: 'file',
    story: 'khorog-2012',
    file: 'media/a b.jpg',
  });
});

test('routeOf() leaves what belongs to no story, and what is no address, to others', () => {
  for (const path of ['/khorog/', '/@vite/client', '/node_modules/x.js', '/%E0%A4%A', '//', '/khorog-2012x/']) {
    expect(routeOf(path, names)).toBeUndefined();
  }
});

test('storyNameIn() is the first part of an address', () => {
  expect(storyNameIn('/khorog/read/')).toBe('khorog');
  expect(storyNameIn('/%D0%BD%D0%BE%D1%87%D1%8C/')).toBe('ночь');
  expect(storyNameIn('/')).toBe('');
  expect(storyNameIn('/%E0')).toBe('');
});
