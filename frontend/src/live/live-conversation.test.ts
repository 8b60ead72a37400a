// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startDesk, type RunningDesk } from '../../dev/running-desk';
import { DraftReviews } from './draft-reviews';
import { Link } from './link';
import { LiveConversation, type Side } from './live-conversation';
import { Questions } from './questions';
import { eventually } from '../testing/eventually';

let server: RunningDesk;
let id: string;
const opened: { conversation: LiveConversation; link: Link }[] = [];

beforeEach(async () => {
  server = await startDesk();
  vi.stubGlobal('WebSocket', WebSocket);
  vi.stubGlobal('location', new URL(server.url));
  id = server.desk.open('Dana', {}).id;
});

afterEach(async () => {
  for (const { conversation, link } of opened.splice(0)) {
    conversation.close();
    await link.close();
  }
  await server.stop();
  vi.unstubAllGlobals();
});

function join(side: Side): LiveConversation {
  const link = new Link(server.url, side === 'agent' ? 'agent' : `customer-${id}`);
  const conversation = new LiveConversation(link, id, side);
  opened.push({ conversation, link });
  conversation.open();
  link.open();
  return conversation;
}

const live = (conversation: LiveConversation) =>
  eventually(() => {
    expect(conversation.link.state).toBe('live');
    expect(conversation.loaded).toBe(true);
  });

describe('a live conversation', () => {
  test('shows a message to both sides and its coaching to the agent alone', async () => {
    const [customer, agent] = [join('customer'), join('agent')];
    await Promise.all([live(customer), live(agent)]);
    customer.send('Where is my refund?');
    await eventually(() => {
      expect(agent.coachingOf(1)?.reading?.about?.text).toBe('my refund');
    });
    expect(agent.messages.map((m) => m.text)).toEqual(['Where is my refund?']);
    expect(customer.messages).toHaveLength(1);
    expect(customer.coaching).toEqual([]);
  });

  test('keeps a message on its way until the server has stored it', async () => {
    const customer = join('customer');
    await live(customer);
    customer.send('Hello');
    expect(customer.outgoing).toHaveLength(1);
    await eventually(() => {
      expect(customer.outgoing).toEqual([]);
    });
    expect(customer.messages.map((m) => m.text)).toEqual(['Hello']);
  });

  test('fetches what was said while the connection was down, and shows nothing twice', async () => {
    const agent = join('agent');
    await live(agent);
    server.desk.store(id, 'customer', 'a', 'First');
    await eventually(() => {
      expect(agent.messages).toHaveLength(1);
    });
    server.desk.dropAll();
    await eventually(() => {
      expect(agent.link.state).toBe('reconnecting');
    });
    server.desk.store(id, 'customer', 'b', 'Second, my refund is late');
    await eventually(() => {
      expect(agent.messages.map((m) => m.text)).toEqual(['First', 'Second, my refund is late']);
      expect(agent.coachingOf(2)).not.toBeNull();
    });
  });

  test('misses nothing that was said while its subscription was on the way', async () => {
    const link = new Link(server.url, 'agent');
    const agent = new LiveConversation(link, id, 'agent');
    opened.push({ conversation: agent, link });
    const coached = vi.fn();
    agent.addEventListener('coached', coached);
    agent.open();
    await eventually(() => {
      expect(agent.loaded).toBe(true);
    });
    server.desk.beforeSubscribing = () => {
      server.desk.store(id, 'customer', 'a', 'My refund is late');
    };
    link.open();
    await eventually(() => {
      expect(agent.coachingOf(1)).not.toBeNull();
    });
    expect(agent.messages.map((m) => m.text)).toEqual(['My refund is late']);
    expect(coached).toHaveBeenCalledOnce();
  });

  test('sends what was written without a connection once it is back', async () => {
    const customer = join('customer');
    await live(customer);
    server.desk.dropAll();
    await eventually(() => {
      expect(customer.link.state).toBe('reconnecting');
    });
    customer.send('Are you there?');
    await eventually(() => {
      expect(customer.messages.map((m) => m.text)).toEqual(['Are you there?']);
    });
    expect(customer.outgoing).toEqual([]);
  });

  test('says that it is not there when the server does not know it', async () => {
    const link = new Link(server.url, 'agent');
    const conversation = new LiveConversation(link, 'no-such', 'agent');
    opened.push({ conversation, link });
    conversation.open();
    await eventually(() => {
      expect(conversation.problem).toContain('SB404');
    });
    expect(conversation.loaded).toBe(false);
  });

  test('gives a refused message back to its writer', async () => {
    const customer = join('customer');
    await live(customer);
    server.desk.refuseNext('SB302', 'This is too long.');
    customer.send('x'.repeat(20));
    await eventually(() => {
      expect(customer.outgoing[0]?.problem).toBe('This is too long. (SB302)');
    });
    const clientId = customer.outgoing[0]?.clientId ?? '';
    expect(customer.takeBack(clientId)).toBe('x'.repeat(20));
    expect(customer.outgoing).toEqual([]);
  });
});

describe('the review of a draft', () => {
  test('comes for the newest words after a pause in typing', async () => {
    const agent = join('agent');
    await live(agent);
    const reviews = new DraftReviews(agent.link, id);
    reviews.type('Please');
    reviews.type('Please calm down');
    await eventually(() => {
      expect(reviews.current).toBe(true);
    });
    expect(reviews.review?.kind.findings.map((f) => f.begin)).toEqual([7]);
    reviews.close();
  });

  test('is asked for again when the server had no time for it', async () => {
    const agent = join('agent');
    await live(agent);
    const reviews = new DraftReviews(agent.link, id);
    server.desk.refuseNext('SB303', 'The coach is busy.', 0);
    reviews.type('Please calm down');
    await eventually(() => {
      expect(reviews.current).toBe(true);
    });
    expect(reviews.review?.kind.pass).toBe(false);
    reviews.close();
  });

  test('that is refused says why until the draft is reviewed', async () => {
    const agent = join('agent');
    await live(agent);
    const reviews = new DraftReviews(agent.link, id);
    server.desk.refuseNext('SB304', 'The coach failed on this.');
    reviews.type('Please calm down');
    await eventually(() => {
      expect(reviews.problem).toBe('The coach failed on this.');
    });
    reviews.type('Please calm down now');
    await eventually(() => {
      expect(reviews.current).toBe(true);
    });
    expect(reviews.problem).toBeNull();
    reviews.close();
  });

  test('is not mixed up with another thing that is refused', async () => {
    const agent = join('agent');
    await live(agent);
    const reviews = new DraftReviews(agent.link, id);
    const questions = new Questions(agent.link, id);
    server.desk.refuseNext('SB303', 'The coach is busy.');
    agent.send('Hello');
    await eventually(() => {
      expect(agent.outgoing[0]?.problem).toContain('SB303');
    });
    questions.ask('Why?');
    reviews.type('Fine');
    expect(questions.asked[0]?.problem).toBeNull();
    expect(reviews.problem).toBeNull();
    reviews.close();
    questions.close();
  });

  test('is not waited for when nobody can be asked', async () => {
    const agent = join('agent');
    await live(agent);
    server.desk.dropAll();
    await eventually(() => {
      expect(agent.link.state).toBe('reconnecting');
    });
    const reviews = new DraftReviews(agent.link, id);
    reviews.type('Please calm down');
    expect(await reviews.settled()).toBeNull();
    reviews.close();
  });

  test('is forgotten with the words', async () => {
    const agent = join('agent');
    await live(agent);
    const reviews = new DraftReviews(agent.link, id);
    reviews.type('Please calm down');
    expect((await reviews.settled())?.hold?.seconds).toBe(10);
    reviews.type('');
    expect(reviews.review).toBeNull();
    reviews.close();
  });
});

describe('a question to the coach', () => {
  test('gets its own answer', async () => {
    const agent = join('agent');
    await live(agent);
    const questions = new Questions(agent.link, id);
    questions.ask('Why are they upset?');
    await eventually(() => {
      expect(questions.asked[0]?.answer?.text).toContain('promised');
    });
    questions.close();
  });

  test('that is refused says why', async () => {
    const agent = join('agent');
    await live(agent);
    const questions = new Questions(agent.link, id);
    server.desk.refuseNext('SB304', 'There are too many questions at once.');
    questions.ask('Why?');
    await eventually(() => {
      expect(questions.asked[0]?.problem).toBe('There are too many questions at once.');
    });
    questions.again(questions.asked[0]?.askId ?? '');
    await eventually(() => {
      expect(questions.asked[0]?.answer?.text).toContain('promised');
    });
    questions.close();
  });
});

describe('the connection', () => {
  test('that is turned down stays down and says so', async () => {
    const link = new Link(server.url, 'nobody');
    link.open();
    await eventually(() => {
      expect(link.state).toBe('refused');
    });
    await link.close();
  });

  test('does not hand over what it cannot send', () => {
    const link = new Link(server.url, 'agent');
    expect(link.send('/app/anything', {})).toBe(false);
  });
});
