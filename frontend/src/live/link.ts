import {
  Client,
  ReconnectionTimeMode,
  type IMessage,
  type StompHeaders,
  type StompSubscription,
} from '@stomp/stompjs';
import * as v from 'valibot';
import { ServerErrorSchema, type ServerError } from '../api/schema';

/** `refused`: the server does not accept this token; everything else mends itself. */
export type LinkState = 'connecting' | 'live' | 'reconnecting' | 'refused' | 'closed';

type Handler = (body: unknown) => void;
interface Subscribed {
  readonly destination: string;
  readonly handler: Handler;
  readonly standing: (() => void) | null;
  subscription: StompSubscription | null;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;
const HEARTBEAT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 8_000;

/** A connection that lasted this long has shown that what it subscribed to is allowed. */
const SETTLED_MS = 30_000;
const MOST_ERRORS = 3;
const TOKEN_REFUSED = 'SB401';

/**
 * One STOMP connection that outlives dropped sockets: subscriptions are made again after each reconnect.
 *
 * @fires state - the state has changed; read {@link state}
 * @fires live - connected (again); what is sent now is taken after the subscriptions
 * @fires refusal - the server answered a frame with an error; `detail` is a {@link ServerError}
 */
export class Link extends EventTarget {
  private readonly client: Client;
  private readonly subscribed = new Set<Subscribed>();
  private current: LinkState = 'connecting';
  private connectedAt = 0;
  private errors = 0;

  constructor(
    readonly server: string,
    readonly token: string,
  ) {
    super();
    this.client = new Client({
      brokerURL: webSocketAddress(server),
      connectHeaders: { Authorization: `Bearer ${token}` },
      reconnectDelay: FIRST_RETRY_MS,
      maxReconnectDelay: LONGEST_RETRY_MS,
      reconnectTimeMode: ReconnectionTimeMode.EXPONENTIAL,
      heartbeatIncoming: HEARTBEAT_MS,
      heartbeatOutgoing: HEARTBEAT_MS,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      onConnect: () => {
        this.connected();
      },
      onWebSocketClose: () => {
        this.dropped();
      },
      onStompError: (frame) => {
        this.failed(errorIn(frame.body, frame.headers['message']));
      },
    });
    this.subscribe('/user/queue/errors', (body) => {
      this.tell(body);
    });
  }

  get state(): LinkState {
    return this.current;
  }

  open(): void {
    this.client.activate();
  }

  async close(): Promise<void> {
    this.become('closed');
    await this.client.deactivate();
  }

  /** Tries at once instead of waiting for the next attempt. */
  async retry(): Promise<void> {
    await this.client.deactivate({ force: true });
    this.become('connecting');
    this.client.activate();
  }

  /**
   * Listens until the returned function is called. A body that is no JSON is dropped: nothing could use it.
   *
   * @param standing is called whenever the server confirms the subscription: from then on nothing is missed,
   *   so it is time to fetch what came before
   */
  subscribe(destination: string, handler: Handler, standing: (() => void) | null = null): () => void {
    const subscribed: Subscribed = { destination, handler, standing, subscription: null };
    this.subscribed.add(subscribed);
    if (this.client.connected) this.attach(subscribed);
    return () => {
      this.subscribed.delete(subscribed);
      if (this.client.connected) subscribed.subscription?.unsubscribe();
    };
  }

  /** @returns whether the frame was handed to a live connection; false means: nothing was sent */
  send(destination: string, body: object): boolean {
    if (!this.client.connected) return false;
    this.client.publish({
      destination,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return true;
  }

  private connected(): void {
    this.connectedAt = performance.now();
    for (const subscribed of this.subscribed) this.attach(subscribed);
    this.become('live');
    this.dispatchEvent(new Event('live'));
  }

  private dropped(): void {
    if (this.current !== 'closed' && this.current !== 'refused') this.become('reconnecting');
  }

  private failed(error: ServerError): void {
    this.dispatchEvent(new CustomEvent<ServerError>('refusal', { detail: error }));
    if (performance.now() - this.connectedAt > SETTLED_MS) this.errors = 0;
    this.errors += 1;
    // A CONNECT whose token was turned down is final. After another ERROR frame a new connection helps, unless
    // the same thing happens again and again.
    if ((this.current !== 'live' && error.code === TOKEN_REFUSED) || this.errors >= MOST_ERRORS) {
      this.become('refused');
      void this.client.deactivate();
    }
  }

  private tell(body: unknown): void {
    const parsed = v.safeParse(ServerErrorSchema, body);
    if (parsed.success)
      this.dispatchEvent(new CustomEvent<ServerError>('refusal', { detail: parsed.output }));
  }

  private attach(subscribed: Subscribed): void {
    const receive = (message: IMessage) => {
      const body = jsonIn(message.body);
      if (body !== undefined) subscribed.handler(body);
    };
    const headers: StompHeaders = {};
    if (subscribed.standing !== null) {
      headers['receipt'] = crypto.randomUUID();
      this.client.watchForReceipt(headers['receipt'], subscribed.standing);
    }
    subscribed.subscription = this.client.subscribe(subscribed.destination, receive, headers);
  }

  private become(state: LinkState): void {
    if (state === this.current) return;
    this.current = state;
    this.dispatchEvent(new Event('state'));
  }
}

/** The `/ws` end of a server given as an origin with an optional path, or of this page's own server if empty. */
export function webSocketAddress(server: string): string {
  const url = new URL(server === '' ? location.origin : server, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.pathname = `${url.pathname.replace(/\/$/, '')}/ws`;
  return url.href;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorIn(body: string, header: string | undefined): ServerError {
  const parsed = v.safeParse(ServerErrorSchema, jsonIn(body));
  if (parsed.success) return parsed.output;
  return {
    code: '',
    message: header ?? 'The server closed the connection.',
    retryAfterSeconds: null,
    clientId: null,
    draftId: null,
    askId: null,
  };
}
