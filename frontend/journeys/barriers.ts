import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { NARROW, WIDE } from './browser';

const LOOKS = [WIDE, NARROW].flatMap((size) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['no-preference', 'more'] as const).map((contrast) => ({ size, colorScheme, contrast })),
  ),
);

/** Where a picture of every look that was judged goes; none are taken without it. */
const PICTURES = process.env['SCREENSHOTS'];

/** States judged so far in each journey, so that their pictures are told apart. */
const judged = new Map<string, number>();

/** What keeps somebody out of the page as it stands: wide and narrow, light and dark, with more contrast. */
export async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  const state = nextState();
  for (const { size, colorScheme, contrast } of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
    if (PICTURES !== undefined && contrast === 'no-preference') {
      await page.screenshot({ path: `${PICTURES}/${state}-${size.width}-${colorScheme}.png` });
    }
    const look = `${size.width} px, ${colorScheme}, contrast ${contrast}`;
    found.push(...(await violations(page)).map((violation) => `${look}: ${violation}`));
  }
  await page.setViewportSize(WIDE);
  return found;
}

function nextState(): string {
  const name = (expect.getState().currentTestName ?? '').replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();
  const number = (judged.get(name) ?? 0) + 1;
  judged.set(name, number);
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
  return `${name}-${number}`;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
  );
  return (result as axe.Result[]).map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}
