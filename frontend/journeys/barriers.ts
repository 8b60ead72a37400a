import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { NARROW, WIDE } from './browser';

const LOOKS = [WIDE, NARROW].flatMap((size) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['no-preference', 'more'] as const).map((contrast) => ({ size, colorScheme, contrast })),
  ),
);

/** What keeps somebody out of the page as it stands: wide and narrow, light and dark, with more contrast. */
export async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { size, colorScheme, contrast } of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
    const look = `${size.width} px, ${colorScheme}, contrast ${contrast}`;
    found.push(...(await violations(page)).map((violation) => `${look}: ${violation}`));
  }
  await page.setViewportSize(WIDE);
  return found;
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
