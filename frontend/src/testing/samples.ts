import * as v from 'valibot';
import {
  CoachingSchema,
  ReviewSchema,
  type Coaching,
  type Finding,
  type Reading,
  type Review,
  type Suggestion,
} from '../api/schema';

export const upset: Reading = {
  anger: { p: 0.4, level: 1 },
  frustration: { p: 0.9, level: 3 },
  aim: 'company',
  about: { text: 'my refund', begin: 8, end: 17 },
  need: 'progress',
  language: 'en',
  because: [],
};

export const calm: Reading = {
  ...upset,
  anger: { p: 0.02, level: 0 },
  frustration: { p: 0.1, level: 0 },
  aim: 'none',
  about: null,
  need: 'none',
};

export function suggestion(id: string, text = `Reply ${id}`): Suggestion {
  return {
    id,
    text,
    moves: ['hand_back_control'],
    because: 'A real choice helps.',
    sources: ['D1'],
    gate: { kind: true, necessary: true, true: true },
  };
}

export function coaching(seq: number, more: Partial<Coaching> = {}): Coaching {
  return { ...v.parse(CoachingSchema, { seq }), reading: upset, ...more };
}

export function finding(begin: number, end: number, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'K1',
    begin,
    end,
    message: 'These words blame.',
    replacement: null,
    source: null,
    severity: 'warning',
    evidence: [],
    ...more,
  };
}

export function review(findings: Finding[], more: Partial<Review> = {}): Review {
  return {
    ...v.parse(ReviewSchema, {
      kind: { pass: findings.length === 0, findings },
      necessary: { pass: true, findings: [] },
      true: { pass: true, findings: [] },
      hold: null,
    }),
    ...more,
  };
}
