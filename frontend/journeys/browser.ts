import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The server under test, without a trailing slash. */
export function serverAddress(): string {
  const address = process.env['SAMEBOAT_URL'];
  if (address === undefined || address === '') {
    throw new Error('Set SAMEBOAT_URL to the address of a running Sameboat server.');
  }
  return address.replace(/\/$/, '');
}

/** The system's own Chromium or Chrome; nothing is downloaded. */
export async function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== '' && existsSync(place));
  if (executablePath === undefined) {
    throw new Error('No Chromium or Chrome was found. Install one, or set CHROMIUM to its path.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const NARROW = { width: 360, height: 740 };
export const WIDE = { width: 1440, height: 900 };

export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  return context.newPage();
}
