import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine; undefined where there is none. `CHROMIUM` names another one. */
export const CHROMIUM = [process.env['CHROMIUM'] ?? '', ...PLACES].find((file) => existsSync(file));

/** What a test says that cannot run without it. */
export const NO_CHROMIUM =
  'no Chromium on this machine; `apt-get install chromium` gets it, CHROMIUM=/path names another';
