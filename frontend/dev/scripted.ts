/** Made-up advice for the stand-in server: enough of every part to look at and to test the pages with. */

function strength(p: number) {
  return { p, level: p < 0.25 ? 0 : p < 0.5 ? 1 : p < 0.8 ? 2 : 3 };
}

function span(text: string, words: RegExp) {
  const found = words.exec(text);
  return found === null ? null : { text: found[0], begin: found.index, end: found.index + found[0].length };
}

export function readingOf(text: string) {
  const upset = /refund|late|again|nobody|useless|!/i.test(text);
  const calm = /thank|great, that/i.test(text);
  return {
    anger: strength(calm ? 0.05 : /useless|ridiculous|!/i.test(text) ? 0.72 : upset ? 0.4 : 0.08),
    frustration: strength(calm ? 0.1 : upset ? 0.9 : 0.12),
    aim: upset ? 'company' : 'none',
    about: span(text, /(the|my) (refund|parcel|order)[^.,!?]*/i),
    need: upset ? 'progress' : 'none',
    language: 'en',
    because: [],
  };
}

export function coachingOf(seq: number, text: string, before: readonly { seq: number }[]) {
  const reading = readingOf(text);
  const upset = reading.frustration.level > 1;
  return {
    seq,
    reading,
    course: {
      state: upset ? 'reactive' : before.length > 3 ? 'problem_solving' : 'heard',
      stage: upset ? 'acknowledge' : 'step',
      missing: upset ? ['acknowledge', 'own', 'options'] : ['step'],
      goal: { text: 'to have the money back', seq: 1 },
      mode: {
        customer: 'competing',
        agent: null,
        advised: 'collaborating',
        because: 'They still hope to solve it with you; giving them a real say keeps that alive.',
      },
      power: {
        grants: ['a refund up to 50 USD'],
        exits: ['ask their bank for the money'],
        stakes: ['a customer of six years'],
      },
      stalemate: before.length > 6 && upset,
      stalemateProof: ['The refund was asked for in messages 1, 3 and 5.'],
      promises:
        before.length > 1 ? [{ text: 'write by 5 pm', seq: 2, dueText: 'today, 17:00', kept: false }] : [],
      trend: { direction: upset ? 'rising' : 'falling', turnedAt: upset ? null : seq },
    },
    suggestions: upset ? suggestions(seq, reading.about?.text ?? 'this') : [],
    ...(!upset && { quiet: 'They are calm; answer in your own words.' }),
  };
}

function suggestions(seq: number, about: string) {
  const issue = about.replace(/^my /i, 'your ');
  const gate = { kind: true, necessary: true, true: true };
  return [
    {
      id: `${seq}-a`,
      text: `Waiting this long for ${issue} without a word from us is not all right, and I am sorry you had to ask again. I am looking at it now. Which account should it go to?`,
      moves: ['acknowledge', 'apologise', 'ask_one_question'],
      because: 'They have asked before and got no answer, so being heard comes first.',
      sources: ['D1', 'R4'],
      gate,
    },
    {
      id: `${seq}-b`,
      text: `You decide how we go on with ${issue}: I can send it to your card today, or put it on your account straight away with a written confirmation. Which suits you better?`,
      moves: ['hand_back_control'],
      because: 'Two real options give back the say they have lost.',
      sources: ['D1'],
      gate,
    },
    {
      id: `${seq}-c`,
      text: `I have taken this over myself. Next, I ask our payments team where ${issue} is held, and I write to you here by 5 pm with what they say.`,
      moves: ['own', 'explain_step'],
      because: 'A named owner and a time make it move where they can see it.',
      sources: ['R6'],
      gate,
    },
  ];
}

export function reviewOf(draft: string) {
  const kind = findings(
    draft,
    /calm down/i,
    'K1',
    'Telling somebody to calm down tells them that they are wrong to be upset.',
    'I see why this is upsetting',
  );
  const necessary = findings(
    draft,
    /as I (already )?(said|told you)/i,
    'N2',
    'They have read it; saying so again moves nothing.',
    '',
  );
  const truth = findings(
    draft,
    /(tomorrow|March \d+)/i,
    'T1',
    'Not supported by what I know: no date is given for this.',
    null,
  );
  return {
    kind: { pass: kind.length === 0, findings: kind },
    necessary: { pass: necessary.length === 0, findings: necessary },
    true: { pass: truth.length === 0, findings: truth },
    hold:
      kind.length === 0
        ? null
        : {
            seconds: 10,
            because: 'They are upset, and these words answer the tone. A short pause costs nothing.',
          },
  };
}

function findings(draft: string, words: RegExp, rule: string, message: string, replacement: string | null) {
  const found = span(draft, words);
  if (found === null) return [];
  return [
    {
      rule,
      begin: found.begin,
      end: found.end,
      message,
      severity: 'warning',
      ...(replacement !== null && { replacement }),
      evidence: replacement === null ? [{ text: 'refund requested on 3 February' }] : [],
    },
  ];
}

export const STORY = {
  id: 'refund',
  title: 'The refund that never came',
  summary: 'Three weeks of waiting, two promises, and a customer who has had enough.',
  customer: 'Dana',
  facts: { order: '4411', 'refund limit': '50 USD', agent: 'Ana' },
  turns: [
    {
      speaker: 'customer',
      text: 'I have been waiting three weeks for my refund and nobody tells me anything!',
    },
    {
      speaker: 'agent',
      text: 'I am sorry that you had to wait this long without a word. I am looking into it now.',
    },
    {
      speaker: 'customer',
      text: 'That is what you said the last time. This is ridiculous, I want my refund for order 4411!',
    },
    {
      speaker: 'agent',
      text: 'You are right, it was promised before. I have taken it over and will write here by 5 pm.',
    },
    { speaker: 'customer', text: 'Ok. Thank you, that is the first clear answer I got.' },
  ],
};
