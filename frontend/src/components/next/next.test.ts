import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CoachingSchema } from '../../api/schema';
import { mount, shownText } from '../../testing/mount';
import './next';

const course = (members: object) => v.parse(CoachingSchema, { seq: 1, course: members }).course;

test('names the first open step of the repair and what follows', async () => {
  const text = shownText(
    await mount('sameboat-next', { course: course({ missing: ['own', 'options', 'step'] }) }),
  );
  expect(text).toBe('Next: take it on as yours, then give them real options');
});

test('says nothing when nothing is missing', async () => {
  expect(shownText(await mount('sameboat-next', { course: course({ stage: 'thank', missing: [] }) }))).toBe(
    '',
  );
});

test('a stalemate comes with its proof', async () => {
  const stalemateProof = ['a refund for the kettle', 'the warranty does not cover it'];
  const text = shownText(
    await mount('sameboat-next', { course: course({ stalemate: true, stalemateProof }) }),
  );
  expect(text).toContain('going in circles');
  expect(text).toContain('They come back to “a refund for the kettle”');
  expect(text).toContain('You come back to “the warranty does not cover it”');
});
