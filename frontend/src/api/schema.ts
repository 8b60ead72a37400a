import * as v from 'valibot';

/**
 * The server's answers as the pages use them. Parsing is lenient on purpose: a member that is missing or
 * of an unknown kind falls back to "nothing known", so that an older page keeps working beside a newer server.
 */

const text = v.fallback(v.string(), '');
const count = v.fallback(v.number(), 0);
const truth = v.fallback(v.boolean(), false);
const sequence = v.fallback(v.nullable(v.number()), null);

/** A list in which an entry that cannot be read costs only itself. */
function listOf<const S extends v.GenericSchema>(schema: S) {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((entries: unknown[]): v.InferOutput<S>[] =>
      entries.flatMap((entry) => {
        const parsed = v.safeParse(schema, entry);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}

const texts = v.fallback(listOf(v.string()), []);

export const SpeakerSchema = v.fallback(v.picklist(['customer', 'agent', 'bot', 'system']), 'system');

/** One message as everybody in the conversation sees it; `seq` counts from 1 without gaps. */
export const MessageSchema = v.object({
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  id: text,
  clientId: text,
  speaker: SpeakerSchema,
  text: v.string(),
  at: text,
});

const LevelSchema = v.fallback(v.picklist([0, 1, 2, 3]), 0);
const StrengthSchema = v.fallback(v.object({ p: count, level: LevelSchema }), { p: 0, level: 0 });
const AboutSchema = v.fallback(v.nullable(v.object({ text: v.string(), begin: count, end: count })), null);

const ReadingSchema = v.object({
  anger: StrengthSchema,
  frustration: StrengthSchema,
  aim: v.fallback(v.picklist(['agent', 'company', 'thing', 'third', 'none']), 'none'),
  about: AboutSchema,
  need: v.fallback(v.picklist(['info', 'progress', 'fix', 'money', 'choice', 'respect', 'none']), 'none'),
  language: v.fallback(v.string(), 'unknown'),
  because: v.fallback(
    listOf(v.object({ what: v.string(), begin: count, end: count, rule: v.optional(v.string()) })),
    [],
  ),
});

const PromiseSchema = v.object({
  text: v.string(),
  seq: sequence,
  due: v.fallback(v.nullish(v.string()), null),
  dueText: v.fallback(v.nullish(v.string()), null),
  kept: truth,
});

const CourseSchema = v.object({
  state: v.fallback(v.nullish(v.picklist(['reactive', 'heard', 'problem_solving', 'resolved'])), null),
  stage: v.fallback(v.nullish(v.string()), null),
  missing: texts,
  goal: v.fallback(v.nullable(v.object({ text: v.string(), seq: sequence })), null),
  mode: v.fallback(
    v.nullable(
      v.object({
        customer: v.fallback(v.nullish(v.string()), null),
        agent: v.fallback(v.nullish(v.string()), null),
        advised: v.fallback(v.nullish(v.string()), null),
        because: text,
      }),
    ),
    null,
  ),
  power: v.fallback(v.nullable(v.object({ grants: texts, exits: texts, stakes: texts })), null),
  stalemate: truth,
  stalemateProof: texts,
  promises: v.fallback(listOf(PromiseSchema), []),
  trend: v.fallback(
    v.nullable(v.object({ direction: v.picklist(['rising', 'falling', 'steady']), turnedAt: sequence })),
    null,
  ),
});

const GateSchema = v.fallback(v.object({ kind: truth, necessary: truth, true: truth }), {
  kind: false,
  necessary: false,
  true: false,
});

export const SuggestionSchema = v.object({
  id: v.string(),
  text: v.string(),
  moves: texts,
  because: text,
  sources: texts,
  gate: GateSchema,
});

/** What the coach says about one customer message. `quiet` and `skipped` say why there are no suggestions. */
export const CoachingSchema = v.object({
  seq: v.pipe(v.number(), v.integer()),
  reading: v.fallback(v.nullable(ReadingSchema), null),
  course: v.fallback(v.nullable(CourseSchema), null),
  suggestions: v.fallback(listOf(SuggestionSchema), []),
  quiet: v.fallback(v.nullish(v.string()), null),
  skipped: v.fallback(v.nullish(v.string()), null),
});

const FindingSchema = v.object({
  rule: text,
  begin: count,
  end: count,
  message: v.string(),
  replacement: v.fallback(v.nullish(v.string()), null),
  source: v.fallback(v.nullish(v.string()), null),
  severity: v.fallback(v.picklist(['hint', 'warning', 'stop']), 'warning'),
  evidence: v.fallback(listOf(v.object({ text: v.string(), seq: sequence })), []),
});

const VerdictSchema = v.object({ pass: v.boolean(), findings: v.fallback(listOf(FindingSchema), []) });

/** The three questions about a draft. Offsets are UTF-16 code units into the draft as it was sent. */
export const ReviewSchema = v.object({
  kind: VerdictSchema,
  necessary: VerdictSchema,
  true: VerdictSchema,
  hold: v.fallback(v.nullable(v.object({ seconds: count, because: text })), null),
});

export const DraftAnswerSchema = v.object({ draftId: v.string(), ...ReviewSchema.entries });

export const AnswerSchema = v.object({
  askId: v.string(),
  text: v.string(),
  suggestions: v.fallback(listOf(SuggestionSchema), []),
  because: v.pipe(
    v.fallback(v.union([v.array(v.unknown()), v.string()]), []),
    v.transform((reasons) =>
      (Array.isArray(reasons) ? reasons : [reasons]).filter((r) => typeof r === 'string'),
    ),
  ),
});

/** A line of the desk's list of conversations. */
export const ListedConversationSchema = v.object({
  id: v.string(),
  customer: v.fallback(v.nullish(v.string()), null),
  startedAt: text,
  lastAt: text,
  messages: count,
  last: v.fallback(v.nullable(v.object({ speaker: SpeakerSchema, text: v.string() })), null),
  reading: v.fallback(v.nullable(ReadingSchema), null),
  course: v.fallback(v.nullable(CourseSchema), null),
  priority: count,
});

export const StatusSchema = v.object({ demo: truth, version: text });
export const SignedInSchema = v.object({ token: v.string(), roles: texts, user: text, expires: text });
export const StaffAccountSchema = v.object({ user: v.string(), roles: texts });
export const OpenedSchema = v.object({ id: v.string(), customerToken: v.string() });
export const CustomerTokenSchema = v.object({ customerToken: v.string() });
const FactsSchema = v.fallback(v.record(v.string(), v.string()), {});
export const ConversationSchema = v.object({
  id: v.string(),
  customer: v.fallback(v.nullish(v.string()), null),
  facts: FactsSchema,
  startedAt: text,
});

export const StoryTeaserSchema = v.object({ id: v.string(), title: v.string(), summary: text });
export const StorySchema = v.object({
  id: v.string(),
  title: v.string(),
  customer: v.fallback(v.nullish(v.string()), null),
  facts: FactsSchema,
  turns: listOf(v.object({ speaker: v.picklist(['customer', 'agent']), text: v.string() })),
});

export const StartedReplaySchema = v.object({ id: v.string() });
const ReplayedConversationSchema = v.object({
  id: v.string(),
  file: text,
  turns: count,
  peakAnger: count,
  peakFrustration: count,
  turnedAt: sequence,
});
export const ReplaySchema = v.object({
  id: v.string(),
  state: v.picklist(['running', 'done', 'failed']),
  progress: v.fallback(
    v.object({ turns: count, conversations: count, bytesRead: count, bytesTotal: count }),
    { turns: 0, conversations: 0, bytesRead: 0, bytesTotal: 0 },
  ),
  conversations: v.fallback(listOf(ReplayedConversationSchema), []),
  problems: v.fallback(
    listOf(
      v.object({
        code: text,
        message: v.string(),
        file: text,
        line: v.fallback(v.nullish(v.number()), null),
      }),
    ),
    [],
  ),
});

const ReplayedTurnSchema = v.object({
  seq: v.number(),
  speaker: SpeakerSchema,
  at: v.fallback(v.nullish(v.string()), null),
  text: v.string(),
  reading: v.fallback(v.nullable(ReadingSchema), null),
  course: v.fallback(v.nullable(CourseSchema), null),
  review: v.fallback(v.nullable(ReviewSchema), null),
  suggestions: v.fallback(listOf(SuggestionSchema), []),
  quiet: v.fallback(v.nullish(v.string()), null),
});
export const ReplayedDetailSchema = v.object({
  id: v.string(),
  file: text,
  turns: listOf(ReplayedTurnSchema),
});

export const LearnedSchema = listOf(
  v.object({ move: v.string(), used: count, edited: count, dismissed: count, weight: count }),
);

/** An answer that says what went wrong; `retryAfterSeconds` where waiting helps. */
export const ServerErrorSchema = v.object({
  code: v.string(),
  message: v.string(),
  retryAfterSeconds: v.fallback(v.nullish(v.number()), null),
  /** What this page called the thing that was refused; one of them at most. */
  clientId: v.fallback(v.nullish(v.string()), null),
  draftId: v.fallback(v.nullish(v.string()), null),
  askId: v.fallback(v.nullish(v.string()), null),
});

/** How this agent's drafts fared, and with whom the desk shares that. */
export const PracticeSchema = v.object({
  sharedWith: v.fallback(listOf(v.string()), []),
  keptDays: v.fallback(v.number(), 0),
  drafts: v.fallback(v.number(), 0),
  weeks: v.fallback(
    listOf(
      v.object({
        monday: v.string(),
        drafts: v.fallback(v.number(), 0),
        kind: v.fallback(v.number(), 0),
        necessary: v.fallback(v.number(), 0),
        true: v.fallback(v.number(), 0),
      }),
    ),
    [],
  ),
});

export { listOf };
export type Speaker = v.InferOutput<typeof SpeakerSchema>;
export type Message = v.InferOutput<typeof MessageSchema>;
export type Level = v.InferOutput<typeof LevelSchema>;
export type Strength = v.InferOutput<typeof StrengthSchema>;
export type Reading = v.InferOutput<typeof ReadingSchema>;
export type Aim = Reading['aim'];
export type Need = Reading['need'];
export type Course = v.InferOutput<typeof CourseSchema>;
export type Suggestion = v.InferOutput<typeof SuggestionSchema>;
export type Coaching = v.InferOutput<typeof CoachingSchema>;
export type Finding = v.InferOutput<typeof FindingSchema>;
export type Review = v.InferOutput<typeof ReviewSchema>;
export type Answer = v.InferOutput<typeof AnswerSchema>;
export type ListedConversation = v.InferOutput<typeof ListedConversationSchema>;
export type Status = v.InferOutput<typeof StatusSchema>;
export type SignedIn = v.InferOutput<typeof SignedInSchema>;
export type StaffAccount = v.InferOutput<typeof StaffAccountSchema>;
export type StoryTeaser = v.InferOutput<typeof StoryTeaserSchema>;
export type Story = v.InferOutput<typeof StorySchema>;
export type Replay = v.InferOutput<typeof ReplaySchema>;
export type ReplayedConversation = v.InferOutput<typeof ReplayedConversationSchema>;
export type ReplayedTurn = v.InferOutput<typeof ReplayedTurnSchema>;
export type ReplayedDetail = v.InferOutput<typeof ReplayedDetailSchema>;
export type Learned = v.InferOutput<typeof LearnedSchema>;
export type Practice = v.InferOutput<typeof PracticeSchema>;
export type ServerError = v.InferOutput<typeof ServerErrorSchema>;
