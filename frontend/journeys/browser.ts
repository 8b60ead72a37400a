import { existsSync, mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PATIENCE_MS } from './patience';

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where the pictures of a failure go. */
const FAILURES = '../target/journeys';

/** The server under test, without a trailing slash. */
export function serverAddress(): string {
  const address = process.env['SAMEBOAT_URL'];
  if (address === undefined || address === '') {
    throw new Error('Set SAMEBOAT_URL to the address of a running Sameboat server.');
  }
  return address.replace(/\/$/, '');
}

/** The system's own Chromium or Chrome; nothing is downloaded. */
async function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== '' && existsSync(place));
  if (executablePath === undefined) {
    throw new Error('No Chromium or Chrome was found. Install one, or set CHROMIUM to its path.');
  }
  return chromium.launch({
    executablePath,
    timeout: PATIENCE_MS,
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

let browser: Browser | undefined;
let opened: Page[] = [];

/** Gives the journeys of a file one browser; call it once at the top of the file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
}

export const NARROW = { width: 360, height: 740 };
export const WIDE = { width: 1440, height: 900 };

/** A page that shares nothing with the others; it is closed when its journey ends. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  if (browser === undefined) throw new Error('Call useBrowser() at the top of the file.');
  const context = await browser.newContext({ viewport: WIDE, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  opened.push(page);
  return page;
}

/** A test whose failure names pictures of every page it had open. */
export function journey(name: string, walk: () => Promise<void>): void {
  test(name, async () => {
    try {
      await walk();
    } catch (failure) {
      const pictures = await picturesOf(opened, expect.getState().currentTestName ?? name);
      const why = failure instanceof Error ? failure.message : String(failure);
      throw new Error(`${why}\nPictures: ${pictures.join(', ')}`, { cause: failure });
    } finally {
      const contexts = opened.map((page) => page.context());
      opened = [];
      await Promise.all(contexts.map((context) => context.close()));
    }
  });
}

async function picturesOf(pages: readonly Page[], name: string): Promise<string[]> {
  mkdirSync(FAILURES, { recursive: true });
  const file = name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();
  return Promise.all(
    pages.map(async (page, i) => {
      const path = `${FAILURES}/${file}-${i + 1}.png`;
      return page.screenshot({ path }).then(
        () => path.replace('../', ''),
        (reason: unknown) => `none of page ${i + 1} (${String(reason)})`,
      );
    }),
  );
}
