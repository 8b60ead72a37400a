import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  AnswerSchema,
  CoachingSchema,
  ListedConversationSchema,
  MessageSchema,
  ReplayedDetailSchema,
  ReviewSchema,
  StorySchema,
} from './schema';

describe('coaching', () => {
  test('of which only the number is known is still coaching', () => {
    expect(v.parse(CoachingSchema, { seq: 3 })).toEqual({
      seq: 3,
      reading: null,
      course: null,
      suggestions: [],
      quiet: null,
      skipped: null,
    });
  });

  test('with words from a newer server falls back to nothing known', () => {
    const parsed = v.parse(CoachingSchema, {
      seq: 1,
      reading: {
        anger: { p: 0.9, level: 7 },
        frustration: 'high',
        aim: 'weather',
        about: 'it',
        need: 'rain',
      },
      course: {
        state: 'dancing',
        stage: 3,
        missing: 'all',
        goal: { text: 'x' },
        promises: [{}, { text: 'p' }],
      },
      suggestions: 'none',
    });
    expect(parsed.reading).toMatchObject({
      anger: { p: 0.9, level: 0 },
      frustration: { p: 0, level: 0 },
      aim: 'none',
      about: null,
      need: 'none',
    });
    expect(parsed.course).toMatchObject({ state: null, missing: [], goal: { text: 'x', seq: null } });
    expect(parsed.course?.promises).toEqual([
      { text: 'p', seq: null, due: null, dueText: null, kept: false },
    ]);
    expect(parsed.suggestions).toEqual([]);
  });

  test('loses one broken suggestion and keeps the others', () => {
    const parsed = v.parse(CoachingSchema, {
      seq: 1,
      suggestions: [{ id: 'a' }, { id: 'b', text: 'Hello' }],
    });
    expect(parsed.suggestions.map((s) => s.id)).toEqual(['b']);
  });

  test('without a number is no coaching', () => {
    expect(v.safeParse(CoachingSchema, { reading: null }).success).toBe(false);
  });
});

test('a message without text or with half a number is no message', () => {
  expect(v.safeParse(MessageSchema, { seq: 1 }).success).toBe(false);
  expect(v.safeParse(MessageSchema, { seq: 1.5, text: 'x' }).success).toBe(false);
});

test('a review without evidence, replacement or severity is complete', () => {
  const verdict = { pass: false, findings: [{ rule: 'K1', begin: 0, end: 2, message: 'Blame.' }] };
  const parsed = v.parse(ReviewSchema, { kind: verdict, necessary: verdict, true: verdict });
  expect(parsed.kind.findings[0]).toMatchObject({ severity: 'warning', replacement: null, evidence: [] });
  expect(parsed.hold).toBeNull();
});

test('evidence need not come from a message', () => {
  const finding = { message: 'm', evidence: [{ text: 'fact' }, { text: 'said', seq: 4 }] };
  const verdict = { pass: false, findings: [finding] };
  const parsed = v.parse(ReviewSchema, { kind: verdict, necessary: verdict, true: verdict });
  expect(parsed.kind.findings[0]?.evidence).toEqual([
    { text: 'fact', seq: null },
    { text: 'said', seq: 4 },
  ]);
});

test('a review that lacks a question is not shown as passed', () => {
  expect(v.safeParse(ReviewSchema, { kind: { pass: true, findings: [] } }).success).toBe(false);
});

test('an answer may give one reason or several', () => {
  expect(v.parse(AnswerSchema, { askId: 'a', text: 't', because: 'one' }).because).toEqual(['one']);
  expect(v.parse(AnswerSchema, { askId: 'a', text: 't', because: ['one', 2, 'two'] }).because).toEqual([
    'one',
    'two',
  ]);
});

test('a listed conversation that nobody has written in yet is listed', () => {
  expect(v.parse(ListedConversationSchema, { id: 'c' })).toMatchObject({
    last: null,
    priority: 0,
    messages: 0,
  });
});

test('a turn of a story by an unknown speaker is left out', () => {
  const story = { id: 's', title: 't', turns: [{ speaker: 'ghost', text: 'boo' }] };
  expect(v.parse(StorySchema, story).turns).toEqual([]);
});

test('a replayed turn of a bot needs neither reading nor review', () => {
  const detail = { id: 'c', turns: [{ seq: 1, speaker: 'bot', text: 'Hi' }] };
  expect(v.parse(ReplayedDetailSchema, detail).turns[0]).toMatchObject({ reading: null, review: null });
});
