import { expect, test } from 'vitest';
import { fired, has, inside, mount, shownText } from '../../testing/mount';
import { finding, review } from '../../testing/samples';
import { placedFindings } from '../../words/gate';
import './verdicts';

const blaming = review([
  finding(0, 4, { replacement: 'I see', evidence: [{ text: 'You said so', seq: 2 }] }),
]);

test('three questions are asked before anything is known', async () => {
  expect(shownText(await mount('sameboat-verdicts'))).toBe('○ Is it kind? ○ Is it necessary? ○ Is it true?');
});

test('each light has a word beside its sign', async () => {
  const element = await mount('sameboat-verdicts', { review: blaming, findings: placedFindings(blaming) });
  const text = shownText(element);
  expect(text).toContain('△ Is it kind? look again');
  expect(text).toContain('✓ Is it true? yes');
  expect(text).toContain('Message 2: “You said so”');
});

test('the better wording is one press away', async () => {
  const element = await mount('sameboat-verdicts', { review: blaming, findings: placedFindings(blaming) });
  const fixed = fired<{ finding: { replacement: string } }>(element, 'sameboat-fix');
  inside(element, '.fix').click();
  expect((await fixed).finding.replacement).toBe('I see');
});

test('the key is named where it acts, and nowhere else', async () => {
  const two = review([finding(0, 4, { replacement: 'a' }), finding(5, 9, { replacement: 'b' })]);
  const element = await mount('sameboat-verdicts', {
    review: two,
    findings: placedFindings(two),
    fixKeys: 'Alt+F',
  });
  const keys = () =>
    [...(element.shadowRoot?.querySelectorAll('.fix') ?? [])].map((fix) => /Alt/.test(fix.textContent));
  expect(keys()).toEqual([true, false]);
  element.pointed = placedFindings(two)[1] ?? null;
  await element.updateComplete;
  expect(keys()).toEqual([false, true]);
});

test('an empty wording means to leave the words out', async () => {
  const wordy = review([finding(0, 4, { replacement: '' })]);
  const element = await mount('sameboat-verdicts', { review: wordy, findings: placedFindings(wordy) });
  expect(shownText(inside(element, '.fix'))).toBe('Leave these words out');
});

test('a finding can be reached by keyboard and then shows its words', async () => {
  const element = await mount('sameboat-verdicts', { review: blaming, findings: placedFindings(blaming) });
  const shown = fired<{ question: string }>(element, 'sameboat-show');
  inside(element, '.findings [tabindex]').dispatchEvent(new FocusEvent('focus'));
  expect((await shown).question).toBe('kind');
});

test('in a replay findings are read, not pressed', async () => {
  const element = await mount('sameboat-verdicts', {
    review: blaming,
    findings: placedFindings(blaming),
    readonly: true,
  });
  expect(has(element, 'button, [tabindex]')).toBe(false);
  expect(shownText(element)).toContain('Better: I see');
});
