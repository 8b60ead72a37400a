import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CoachingSchema } from '../../api/schema';
import { has, mount, shownText } from '../../testing/mount';
import { calm, coaching, upset } from '../../testing/samples';
import './insight';

const course = v.parse(CoachingSchema, { seq: 1, course: { state: 'heard', missing: ['own'] } }).course;
const stuck = course === null ? null : { ...course, stalemate: true };

test('is quiet until the customer writes', async () => {
  expect(shownText(await mount('sameboat-insight'))).toBe('Quiet until the customer writes.');
});

test('says that it is reading while nothing has been read', async () => {
  const skipped = coaching(1, { reading: null });
  expect(shownText(await mount('sameboat-insight', { newest: 1, coaching: [skipped] }))).toBe(
    'Reading the first message…',
  );
});

test('a conversation that was calm all along has neither curve nor course', async () => {
  const quiet = [coaching(1, { reading: calm, course }), coaching(3, { reading: calm, course })];
  const element = await mount('sameboat-insight', { newest: 3, coaching: quiet });
  expect(shownText(element)).toContain('Calm so far');
  expect(has(element, 'sameboat-trend, sameboat-course, sameboat-next')).toBe(false);
});

test('once it has calmed down there is no more to do, but the way there stays in view', async () => {
  const eased = [coaching(1, { reading: upset, course }), coaching(3, { reading: calm, course })];
  const element = await mount('sameboat-insight', { newest: 3, coaching: eased });
  expect(shownText(element)).toContain('Calm now');
  expect(has(element, 'sameboat-next')).toBe(false);
  expect(has(element, 'sameboat-trend')).toBe(true);
});

test('going in circles is said even when the words are calm', async () => {
  const circling = [coaching(1, { reading: calm, course: stuck })];
  const element = await mount('sameboat-insight', { newest: 1, coaching: circling });
  expect(shownText(element)).toContain('going in circles');
});

test('a message that was skipped leaves the last reading in view', async () => {
  const then = [coaching(1, { reading: upset, course }), coaching(3, { reading: null, skipped: 'too many' })];
  const element = await mount('sameboat-insight', { newest: 3, coaching: then });
  expect(shownText(element)).toContain('With the company, not you');
});
