import * as v from 'valibot';
import { listOf } from './schema';

/** Scores of past conversations, as the pages use them; as lenient as the rest of the server's answers. */

const text = v.fallback(v.string(), '');
const count = v.fallback(v.number(), 0);
const maybeText = v.fallback(v.nullish(v.string()), null);
const maybeNumber = v.fallback(v.nullish(v.number()), null);

const GivenSchema = v.object({ reviewer: v.string(), score: v.number(), note: maybeText });

const ItemSchema = v.object({
  id: v.string(),
  title: text,
  min: count,
  max: v.fallback(v.number(), 4),
  score: maybeNumber,
  because: text,
  evidence: v.fallback(
    listOf(v.object({ seq: v.number(), words: v.string(), good: v.fallback(v.boolean(), false) })),
    [],
  ),
  given: v.fallback(listOf(GivenSchema), []),
});

/** The scores of one conversation on their way to the agent; `may` is what this visitor may do with it. */
export const AppraisalSchema = v.object({
  id: v.string(),
  conversation: text,
  state: v.picklist(['draft', 'shared', 'appealed', 'final']),
  agent: maybeText,
  percent: maybeNumber,
  items: v.fallback(listOf(ItemSchema), []),
  appeal: maybeText,
  answer: maybeText,
  at: text,
  may: v.fallback(listOf(v.picklist(['score', 'share', 'appeal', 'decide'])), []),
});

const EstimateSchema = v.fallback(
  v.nullish(v.object({ value: v.number(), low: v.number(), high: v.number() })),
  null,
);

/** How well reviewers agree, item by item, and where they do not. */
export const CalibrationSchema = v.object({
  reviewers: v.fallback(listOf(v.string()), []),
  items: v.fallback(
    listOf(
      v.object({
        item: v.string(),
        conversations: count,
        kappa: maybeNumber,
        reviewers: EstimateSchema,
        withEngine: EstimateSchema,
      }),
    ),
    [],
  ),
  disagreements: v.fallback(
    listOf(
      v.object({
        appraisal: v.string(),
        conversation: text,
        item: v.string(),
        scores: v.record(v.string(), v.number()),
      }),
    ),
    [],
  ),
});

export type Appraisal = v.InferOutput<typeof AppraisalSchema>;
export type AppraisedItem = Appraisal['items'][number];
export type Calibration = v.InferOutput<typeof CalibrationSchema>;
export type Estimate = NonNullable<Calibration['items'][number]['reviewers']>;
