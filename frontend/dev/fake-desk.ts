import { randomUUID } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { FakeAppraisals } from './fake-appraisals.ts';
import { replayed, replayedDetail } from './fake-replay.ts';
import { STORY, coachingOf, reviewOf } from './scripted.ts';
import { formatFrame, parseFrame, type Frame } from './stomp.ts';

interface Stored {
  seq: number;
  id: string;
  clientId: string;
  speaker: string;
  text: string;
  at: string;
}
interface Case {
  id: string;
  customer: string | null;
  facts: Record<string, string>;
  startedAt: string;
  messages: Stored[];
  coaching: ReturnType<typeof coachingOf>[];
}
interface Client {
  socket: WebSocket;
  speaker: 'agent' | 'customer';
  subscriptions: Map<string, string>;
}

/**
 * A stand-in for the server that speaks its REST and STOMP with made-up advice. Pages are developed against
 * it, and tests use it where a connection must break and come back on command.
 */
export class FakeDesk {
  private readonly cases = new Map<string, Case>();
  private readonly clients = new Set<Client>();
  /** What agents told about suggestions, oldest first. */
  readonly feedback: object[] = [];
  /** While set, every REST call fails like a server in trouble. */
  failing = false;
  private learned = [{ move: 'hand_back_control', used: 7, edited: 2, dismissed: 1, weight: 1.3 }];
  private readonly appraisals = new FakeAppraisals();
  private readonly accounts = new Map([['admin', ['admin', 'supervisor']]]);
  practice = {
    agent: 'demo',
    sharedWith: [] as string[],
    keptDays: 180,
    drafts: 3,
    weeks: [{ monday: '2026-03-02', drafts: 3, kind: 1, necessary: 0, true: 1 }],
    rules: [{ rule: 'calm-down', drafts: 1 }],
  };
  private refusal: { code: string; message: string; retryAfterSeconds: number | undefined } | null = null;
  /** What happens when the next subscription is asked for and does not stand yet. */
  beforeSubscribing: (() => void) | null = null;
  private readonly sockets = new WebSocketServer({ noServer: true });

  acceptSockets(server: EventEmitter): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url !== '/ws') return;
      this.sockets.handleUpgrade(request, socket, head, (accepted) => {
        this.accept(accepted);
      });
    });
  }

  get connections(): number {
    return this.clients.size;
  }

  /** What has been said in a conversation, oldest first. */
  texts(id: string): string[] {
    return this.cases.get(id)?.messages.map((message) => message.text) ?? [];
  }

  /** Cuts every connection without a goodbye, as a crashed server does. */
  dropAll(): void {
    for (const client of this.clients) client.socket.terminate();
  }

  /** Answers the next frame that is sent with an error instead of doing what it asks. */
  refuseNext(code: string, message: string, retryAfterSeconds?: number): void {
    this.refusal = { code, message, retryAfterSeconds };
  }

  open(customer: string | null, facts: Record<string, string>): Case {
    const id = randomUUID();
    const opened = { id, customer, facts, startedAt: new Date().toISOString(), messages: [], coaching: [] };
    this.cases.set(id, opened);
    return opened;
  }

  /** Stores a message and tells everybody who listens, as if `speaker` had sent it. */
  store(id: string, speaker: string, clientId: string, text: string): void {
    const conversation = this.cases.get(id);
    if (conversation === undefined) return;
    const known = conversation.messages.find((message) => message.clientId === clientId);
    if (known !== undefined) {
      this.tell(`/topic/conversations/${id}`, known);
      return;
    }
    const seq = conversation.messages.length + 1;
    const stored = { seq, id: randomUUID(), clientId, speaker, text, at: new Date().toISOString() };
    conversation.messages.push(stored);
    this.tell(`/topic/conversations/${id}`, stored);
    if (speaker === 'customer') {
      const coaching = coachingOf(seq, text, conversation.messages);
      conversation.coaching.push(coaching);
      this.tell(`/topic/conversations/${id}/coaching`, coaching);
    }
    this.tell('/topic/desk', listed(conversation));
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const raw = await textOf(request);
    const body = (raw.startsWith('{') ? JSON.parse(raw) : {}) as {
      customer?: string;
      facts?: Record<string, string>;
      roles?: string[];
    };
    const [status, answer] = this.route(`${request.method ?? 'GET'} ${url.pathname}`, url, body);
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer));
  }

  private route(
    call: string,
    url: URL,
    body: { customer?: string; facts?: Record<string, string>; roles?: string[] },
  ): [number, unknown] {
    const after = Number(url.searchParams.get('after') ?? 0);
    const parts = url.pathname.split('/');
    const conversation = this.cases.get(parts[3] ?? '');
    if (this.failing) {
      return [500, { error: { code: 'SB399', message: 'The server failed on this; try again.' } }];
    }
    if (call === 'GET /api/status') return [200, { demo: true, version: 'dev' }];
    if (call === 'POST /api/sessions') {
      return [200, { token: 'agent', roles: ['agent'], user: 'demo', expires: '2999-01-01T00:00:00Z' }];
    }
    if (call === 'GET /api/demo/stories') return [200, [STORY]];
    if (call.startsWith('GET /api/demo/stories/')) return [200, STORY];
    if (call === 'GET /api/conversations') return [200, [...this.cases.values()].map(listed)];
    if (call === 'POST /api/conversations') {
      const opened = this.open(body.customer ?? null, body.facts ?? {});
      return [200, { id: opened.id, customerToken: `customer-${opened.id}` }];
    }
    if (call === 'GET /api/practice') return [200, this.practice];
    if (call === 'DELETE /api/practice') {
      this.practice = { ...this.practice, drafts: 0, weeks: [] };
      return [204, null];
    }
    if (call === 'GET /api/learned') {
      return [200, this.learned];
    }
    if (call === 'DELETE /api/learned') {
      this.learned = [];
      return [200, {}];
    }
    if (call === 'POST /api/replays') return [202, { id: 'r1' }];
    if (call.startsWith('GET /api/replays/r1/conversations/')) return [200, replayedDetail()];
    if (call === 'GET /api/replays/r1') return [200, replayed()];
    const appraised = this.appraisals.answer(call, body);
    if (appraised !== null) return appraised;
    if (call === 'GET /api/accounts') {
      return [200, [...this.accounts].map(([user, roles]) => ({ user, roles }))];
    }
    if (call.startsWith('PUT /api/accounts/')) {
      this.accounts.set(parts[3] ?? '', body.roles ?? []);
      return [200, { user: parts[3], roles: body.roles }];
    }
    if (call.startsWith('DELETE /api/accounts/')) {
      this.accounts.delete(parts[3] ?? '');
      return [200, {}];
    }
    if (conversation === undefined) {
      return [404, { error: { code: 'SB404', message: 'There is no such thing here.' } }];
    }
    if (parts[4] === 'messages')
      return [200, conversation.messages.filter((m) => m.seq > after).slice(0, 500)];
    if (parts[4] === 'coaching')
      return [200, conversation.coaching.filter((c) => c.seq > after).slice(0, 500)];
    if (parts[4] === 'customer-token') return [200, { customerToken: `customer-${conversation.id}` }];
    return [200, conversation];
  }

  private accept(socket: WebSocket): void {
    const client: Client = { socket, speaker: 'customer', subscriptions: new Map() };
    this.clients.add(client);
    socket.on('close', () => this.clients.delete(client));
    socket.on('message', (raw: Buffer) => {
      const frame = parseFrame(raw.toString('utf8'));
      if (frame !== null) this.handle(client, frame);
    });
  }

  private handle(client: Client, frame: Frame): void {
    const destination = frame.headers['destination'] ?? '';
    const id = frame.headers['id'] ?? '';
    if (frame.command === 'CONNECT' || frame.command === 'STOMP') {
      const authorization = frame.headers['Authorization'] ?? '';
      if (authorization === 'Bearer nobody') {
        const body = JSON.stringify({ code: 'SB401', message: 'Sign in: the token is unknown.' });
        client.socket.send(formatFrame('ERROR', { message: 'SB401' }, body));
        client.socket.close();
        return;
      }
      client.speaker = authorization.endsWith(' agent') ? 'agent' : 'customer';
      client.socket.send(formatFrame('CONNECTED', { version: '1.2', 'heart-beat': '0,0' }));
    } else if (frame.command === 'SUBSCRIBE') {
      this.beforeSubscribing?.();
      this.beforeSubscribing = null;
      client.subscriptions.set(id, destination);
      const receipt = frame.headers['receipt'];
      if (receipt !== undefined) client.socket.send(formatFrame('RECEIPT', { 'receipt-id': receipt }));
    } else if (frame.command === 'UNSUBSCRIBE') {
      client.subscriptions.delete(id);
    } else if (frame.command === 'DISCONNECT') {
      client.socket.send(formatFrame('RECEIPT', { 'receipt-id': frame.headers['receipt'] ?? '' }));
      client.socket.close();
    } else if (frame.command === 'SEND') {
      this.sent(client, destination, JSON.parse(frame.body) as Record<string, string>);
    }
  }

  private sent(client: Client, destination: string, body: Record<string, string>): void {
    const [, , , id = '', what] = destination.split('/');
    if (this.refusal !== null) {
      const { clientId, draftId, askId } = body;
      this.reply(client, '/user/queue/errors', { ...this.refusal, clientId, draftId, askId });
      this.refusal = null;
      return;
    }
    const text = body['text'] ?? '';
    if (what === 'messages') this.store(id, client.speaker, body['clientId'] ?? '', text);
    if (what === 'feedback') this.feedback.push(body);
    if (what === 'draft') {
      this.reply(client, '/user/queue/reviews', { draftId: body['draftId'], ...reviewOf(text) });
    }
    if (what === 'ask') {
      this.reply(client, '/user/queue/answers', {
        askId: body['askId'],
        text: 'They were promised an answer twice and got none. Give a time and keep it.',
        suggestions: [],
        because: ['The refund was asked for in messages 1 and 3.'],
      });
    }
  }

  private tell(destination: string, body: object): void {
    for (const client of this.clients) this.reply(client, destination, body);
  }

  private reply(client: Client, destination: string, body: object): void {
    for (const [subscription, listened] of client.subscriptions) {
      if (listened !== destination) continue;
      const headers = { subscription, destination, 'message-id': randomUUID() };
      client.socket.send(formatFrame('MESSAGE', headers, JSON.stringify(body)));
    }
  }
}

function listed(conversation: Case) {
  const last = conversation.messages.at(-1) ?? null;
  const coaching = conversation.coaching.at(-1) ?? null;
  return {
    id: conversation.id,
    customer: conversation.customer,
    startedAt: conversation.startedAt,
    lastAt: last?.at ?? conversation.startedAt,
    messages: conversation.messages.length,
    last: last === null ? null : { speaker: last.speaker, text: last.text },
    reading: coaching?.reading ?? null,
    course: coaching?.course ?? null,
    priority: coaching?.reading.frustration.p ?? 0,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
