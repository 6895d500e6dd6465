import { expect, test } from 'vitest';
import { installedBrowsers } from './installed.ts';

test('installedBrowsers("linux") looks along the PATH, Chrome before Chromium, each path once', () => {
  const there = ['/usr/bin/chromium', '/home/a/bin/google-chrome'];
  const found = installedBrowsers('linux', { PATH: '/usr/bin:/home/a/bin:/usr/bin:' }, path => there.includes(path));
  expect(found).toEqual(['/home/a/bin/google-chrome', '/usr/bin/chromium']);
});

test('installedBrowsers("linux") takes a build without a window before Chrome', () => {
  const there = ['/usr/bin/google-chrome', '/usr/bin/chromium-headless-shell'];
  const found = installedBrowsers('linux', { PATH: '/usr/bin' }, path => there.includes(path));
  expect(found).toEqual(['/usr/bin/chromium-headless-shell', '/usr/bin/google-chrome']);
});

test('installedBrowsers("darwin") knows the applications of all users and of this one', () => {
  const all = installedBrowsers('darwin', { PATH: '', HOME: '/Users/a' }, () => true);
  expect(all).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(all).toContain('/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium');
});

test('installedBrowsers("win32") knows the program folders', () => {
  const environment = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(installedBrowsers('win32', environment, () => true)).toContain(
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  );
});
