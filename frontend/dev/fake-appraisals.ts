interface Given {
  item: string;
  reviewer: string;
  score: number;
  note: string | null;
}

/** The scores of one conversation, which this visitor may do everything with, as in a demo. */
export class FakeAppraisals {
  private state = 'draft';
  private agent: string | null = null;
  private appeal: string | null = null;
  private reply: string | null = null;
  private given: Given[] = [];

  /** The answer to a call about scores, or null if it is about something else. */
  answer(call: string, body: object): [number, unknown] | null {
    const { words, agent, score, note } = body as Record<string, string | undefined>;
    if (call === 'GET /api/appraisals') return [200, [this.shown()]];
    if (call === 'GET /api/calibration') return [200, this.calibration()];
    if (call.endsWith('/calibration/scores.csv')) return [200, 'reviewer,conversation,item,score,note\r\n'];
    if (call === 'POST /api/appraisals/a1/share') {
      if (agent === '') return [400, { error: { code: 'SB216', message: 'Say whose conversation it is.' } }];
      this.state = 'shared';
      this.agent = agent ?? null;
    } else if (call === 'POST /api/appraisals/a1/appeal') {
      this.state = 'appealed';
      this.appeal = words ?? null;
    } else if (call === 'POST /api/appraisals/a1/decision') {
      this.state = 'final';
      this.reply = words ?? null;
    } else if (call === 'PUT /api/appraisals/a1/scores/kind') {
      this.given = [{ item: 'kind', reviewer: 'demo', score: Number(score), note: note ?? null }];
    } else if (!/^POST \/api\/replays\/r1\/conversations\/\d+\/appraisal$/.test(call)) {
      return null;
    }
    return [200, this.shown()];
  }

  private shown() {
    const evidence = [{ seq: 2, words: 'Please calm down', rule: 'calm-down', good: false }];
    return {
      id: 'a1',
      conversation: 'double-bill',
      state: this.state,
      agent: this.agent,
      percent: 62.5,
      items: [
        {
          id: 'kind',
          title: 'Kind',
          min: 0,
          max: 4,
          score: 2,
          because: '1 of 2 turns pass.',
          evidence,
          given: this.given,
        },
        {
          id: 'close',
          title: 'A warm close',
          min: 0,
          max: 4,
          score: null,
          because: 'It never came to that.',
          evidence: [],
          given: [],
        },
      ],
      appeal: this.appeal,
      answer: this.reply,
      at: '2026-03-04T10:00:00Z',
      may: this.may(),
    };
  }

  private may(): string[] {
    if (this.state === 'draft') return ['score', 'share'];
    if (this.state === 'shared') return ['score', 'share', 'appeal', 'decide'];
    return this.state === 'appealed' ? ['score', 'decide'] : [];
  }

  private calibration() {
    const estimate = { value: 0.81, low: 0.6, high: 0.93 };
    return {
      reviewers: ['quinn', 'sue'],
      items: [{ item: 'kind', conversations: 12, kappa: 0.7, reviewers: estimate, withEngine: null }],
      disagreements: [
        {
          appraisal: 'a1',
          conversation: 'double-bill',
          item: 'kind',
          scores: { quinn: 0, sameboat: 2, sue: 4 },
        },
      ],
    };
  }
}
