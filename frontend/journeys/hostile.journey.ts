import { describe, expect } from 'vitest';
import { journey, NARROW, useBrowser } from './browser';
import { agentPage, customerPage, openConversation, say } from './desk';

const zalgo = 'Where is it'.replaceAll(/./g, (letter) => letter + '\u0351\u036b\u0343\u0364'.repeat(40));

const texts = [
  { name: 'an image that runs a script', text: '<img src=x onerror="window.broken=true">my order' },
  { name: 'a script', text: '<script>window.broken=true</script> where is my order' },
  { name: 'text from right to left', text: '\u202eأين طلبي؟ <b>الآن</b>' },
  { name: 'stacked marks', text: zalgo },
  { name: 'one word of 5,000 letters', text: 'a'.repeat(5_000) },
  { name: '100 kB', text: 'My refund is late. '.repeat(5_200) },
];

useBrowser();

describe.each(texts)('$name', ({ text }) => {
  journey('is shown as text on both sides and breaks nothing', async () => {
    const conversation = await openConversation();
    const customer = await customerPage(conversation, { viewport: NARROW });
    const agent = await agentPage(conversation, { viewport: NARROW });
    await say(customer, text);
    await agent.locator('main sameboat-thread li.customer').waitFor();
    for (const page of [customer.locator('body'), agent.locator('main')]) {
      const shown = await page.locator('sameboat-clipped p').first().innerText();
      expect(text.trim().startsWith(shown.replace(/…$/, '').trim().slice(0, 500))).toBe(true);
      expect(await page.page().evaluate('window.broken')).toBeUndefined();
      expect(await page.locator('sameboat-thread').locator('img, script').count()).toBe(0);
      const width = await page.page().evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
      expect(width).toBeLessThanOrEqual(NARROW.width);
      const bubble = await page.locator('.bubble').first().boundingBox();
      expect(bubble?.width ?? 0).toBeLessThanOrEqual(NARROW.width);
    }
  });
});
