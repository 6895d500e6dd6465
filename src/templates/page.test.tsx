/** @jsxImportSource preact */
import { expect, test } from 'vitest';
import { renderPage } from './page.tsx';
import { assets, hostile, tagsOf } from './sample-page.test-kit.ts';

const plain = { title: 'T', language: 'en', page: 'deck', children: <main>Text</main> };

test('renderPage(props) is a whole document with its policy before anything loads', () => {
  const html = renderPage(plain, assets);
  expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr" data-theme="paper" data-page="deck"/);
  const order = tagsOf(html).map(tag => tag.attributes.get('http-equiv') ?? tag.name);
  expect(order.indexOf('Content-Security-Policy')).toBeGreaterThan(0);
  for (const loads of ['link', 'script']) {
    expect(order.indexOf('Content-Security-Policy')).toBeLessThan(order.indexOf(loads));
  }
});

test('renderPage(assets) loads styles, module scripts and fonts by their addresses', () => {
  const tags = tagsOf(renderPage(plain, assets));
  const links = tags
    .filter(tag => tag.name === 'link')
    .map(tag => [tag.attributes.get('rel'), tag.attributes.get('href')]);
  expect(links).toContainEqual(['stylesheet', '../assets/deck.css']);
  expect(links).toContainEqual(['preload', '../assets/inter.woff2']);
  const script = tags.find(tag => tag.name === 'script');
  expect(script?.attributes.get('type')).toBe('module');
  expect(script?.attributes.get('src')).toBe('../assets/deck.js');
});

test('renderPage(nothing optional) has no description, no refresh and no empty policy', () => {
  const html = renderPage(plain, { ...assets, csp: '' });
  for (const absent of [
    'description',
    'refresh',
    'Content-Security-Policy',
    'data-story',
    'data-speaker',
    'undefined',
  ]) {
    expect(html).not.toContain(absent);
  }
});

test('renderPage(withoutScripts) sends only browsers without scripts elsewhere', () => {
  const html = renderPage({ ...plain, withoutScripts: './read/' }, assets);
  expect(html).toContain('<noscript><meta http-equiv="refresh" content="0; url=./read/"/></noscript>');
});

test('renderPage(hostile title and description) keeps them text', () => {
  const html = renderPage({ ...plain, title: hostile, description: hostile, story: hostile }, assets);
  expect(tagsOf(html).filter(tag => tag.name === 'img')).toEqual([]);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('</script><!--');
});
