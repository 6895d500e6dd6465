/** Where a Chrome, an Edge or a Chromium stands when a person has installed it. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Builds without a window first: they start and print in half the time. */
const commands = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Paths of the installed browsers that there are, in order of preference: first on the `PATH`, then the usual places. */
export function installedBrowsers(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): string[] {
  return [...new Set(candidates(platform, environment))].filter(exists);
}

function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return windowsPrograms.flatMap(program => roots.flatMap(root => (root ? `${root}\\${program}` : [])));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  const onPath = commands.flatMap(command => folders.map(folder => join(folder, command)));
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(environment.HOME ? [join(environment.HOME, 'Applications')] : [])];
    return [...onPath, ...macApplications.flatMap(application => roots.map(root => join(root, application)))];
  }
  const usual = [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
    '/usr/lib/chromium/chromium',
  ];
  return [...onPath, ...usual];
}
