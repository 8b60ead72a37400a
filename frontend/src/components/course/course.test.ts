import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CoachingSchema, type Course } from '../../api/schema';
import { inside, mount, shownText } from '../../testing/mount';
import './course';

function course(members: object): Course {
  const parsed = v.parse(CoachingSchema, { seq: 1, course: members }).course;
  if (parsed === null) throw new Error('This is no course.');
  return parsed;
}

test('of an empty course there is nothing to say', async () => {
  expect(shownText(await mount('sameboat-course', { course: course({}) }))).toBe('');
});

test('marks how far the conversation has come, also for a screen reader', async () => {
  const element = await mount('sameboat-course', { course: course({ state: 'heard' }) });
  expect(inside(element, '[aria-current=step]').textContent.trim()).toBe('Heard');
});

test('names goal, approach with its reason, and direction', async () => {
  const text = shownText(
    await mount('sameboat-course', {
      course: course({
        goal: { text: 'have the money back', seq: 1 },
        mode: { customer: 'competing', advised: 'collaborating', because: 'They still hope to solve it.' },
        trend: { direction: 'falling', turnedAt: 5 },
      }),
    }),
  );
  expect(text).toContain('They want have the money back');
  expect(text).toContain('Work it out together');
  expect(text).toContain('They still hope to solve it.');
  expect(text).toContain('The customer is pushing for their way.');
  expect(text).toContain('Easing since message 5');
});

test('a promise says when it is due, or that it is kept or open', async () => {
  const promises = [
    { text: 'write by five', seq: 2, dueText: 'today, 17:00', kept: false },
    { text: 'ask the depot', seq: 4, kept: true },
    { text: 'send a label', seq: 6, kept: false },
  ];
  const text = shownText(await mount('sameboat-course', { course: course({ promises }) }));
  expect(text).toContain('write by five due today, 17:00');
  expect(text).toContain('ask the depot kept');
  expect(text).toContain('send a label open');
});

test('room on both sides shows only what is known', async () => {
  const power = { grants: ['a refund up to 50 USD'], exits: [], stakes: [] };
  const text = shownText(await mount('sameboat-course', { course: course({ power }) }));
  expect(text).toContain('You may grant a refund up to 50 USD');
  expect(text).not.toContain('They could');
});
