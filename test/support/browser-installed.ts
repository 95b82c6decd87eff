import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const macApps = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

const places = (env: NodeJS.ProcessEnv) => [
  ...(env['PATH'] ?? '').split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command))),
  ...(process.platform === 'darwin' ? macApps : []),
  ...windowsRoots.flatMap((root) => env[root] ?? []).map((root) => join(root, 'Google/Chrome/Application/chrome.exe')),
];

const runs = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** CHROME_PATH as it stands, else the first Chrome or Chromium that this machine has. */
export const installedChrome = (env: NodeJS.ProcessEnv): string | undefined =>
  env['CHROME_PATH'] || places(env).find(runs);
