import * as v from 'valibot';
import { AppraisalSchema, CalibrationSchema } from './appraisal-schema';
import { Problem } from './problem';
import {
  CoachingSchema,
  ConversationSchema,
  CustomerTokenSchema,
  LearnedSchema,
  ListedConversationSchema,
  listOf,
  MessageSchema,
  OpenedSchema,
  PracticeSchema,
  ReplayedDetailSchema,
  ReplaySchema,
  ServerErrorSchema,
  SignedInSchema,
  StaffAccountSchema,
  StartedReplaySchema,
  StatusSchema,
  StorySchema,
  StoryTeaserSchema,
} from './schema';

const ErrorBodySchema = v.object({ error: ServerErrorSchema });
const OkSchema = v.unknown();

/** The server's REST side for one bearer token. Every method rejects with a {@link Problem}. */
export class Rest {
  constructor(
    private readonly server: string,
    private readonly token: string | null,
  ) {}

  status() {
    return this.get('/api/status', StatusSchema);
  }

  /** Without a name this asks for the demo's own agent, which only a demo grants. */
  signIn(user?: string, password?: string) {
    return this.post('/api/sessions', user === undefined ? {} : { user, password }, SignedInSchema);
  }

  async signOut(): Promise<void> {
    await this.call('/api/sessions', { method: 'DELETE' }, OkSchema);
  }

  conversations() {
    return this.get('/api/conversations', listOf(ListedConversationSchema));
  }

  conversation(id: string) {
    return this.get(`/api/conversations/${encodeURIComponent(id)}`, ConversationSchema);
  }

  openConversation(facts: Record<string, string>, customer: string | null) {
    return this.post('/api/conversations', { facts, ...(customer !== null && { customer }) }, OpenedSchema);
  }

  async customerToken(id: string): Promise<string> {
    const path = `/api/conversations/${encodeURIComponent(id)}/customer-token`;
    return (await this.post(path, {}, CustomerTokenSchema)).customerToken;
  }

  /** At most 500 messages with a `seq` above `after`, oldest first. */
  messages(id: string, after: number) {
    return this.get(
      `/api/conversations/${encodeURIComponent(id)}/messages?after=${after}`,
      listOf(MessageSchema),
    );
  }

  coaching(id: string, after: number) {
    return this.get(
      `/api/conversations/${encodeURIComponent(id)}/coaching?after=${after}`,
      listOf(CoachingSchema),
    );
  }

  stories() {
    return this.get('/api/demo/stories', listOf(StoryTeaserSchema));
  }

  story(id: string) {
    return this.get(`/api/demo/stories/${encodeURIComponent(id)}`, StorySchema);
  }

  /** Without a scorecard the one that comes with Sameboat counts. */
  async startReplay(
    files: readonly File[],
    names: { agent: string; customer: string },
    scorecard: File | null = null,
  ): Promise<string> {
    const form = new FormData();
    if (scorecard !== null) form.append('scorecard', scorecard, scorecard.name);
    for (const file of files) {
      form.append('file', file, file.name);
    }
    if (names.agent !== '') form.append('agent', names.agent);
    if (names.customer !== '') form.append('customer', names.customer);
    return (await this.call('/api/replays', { method: 'POST', body: form }, StartedReplaySchema)).id;
  }

  replay(id: string) {
    return this.get(`/api/replays/${encodeURIComponent(id)}`, ReplaySchema);
  }

  replayedConversation(id: string, index: number) {
    return this.get(`/api/replays/${encodeURIComponent(id)}/conversations/${index}`, ReplayedDetailSchema);
  }

  /** Begins to score a replayed conversation, or goes on where somebody began. */
  appraise(run: string, index: number) {
    const path = `/api/replays/${encodeURIComponent(run)}/conversations/${index}/appraisal`;
    return this.post(path, {}, AppraisalSchema);
  }

  appraisals() {
    return this.get('/api/appraisals', listOf(AppraisalSchema));
  }

  appraisal(id: string) {
    return this.get(`/api/appraisals/${encodeURIComponent(id)}`, AppraisalSchema);
  }

  score(id: string, item: string, score: number, note: string | null) {
    const path = `/api/appraisals/${encodeURIComponent(id)}/scores/${encodeURIComponent(item)}`;
    return this.send('PUT', path, { score, note }, AppraisalSchema);
  }

  share(id: string, agent: string) {
    return this.post(`/api/appraisals/${encodeURIComponent(id)}/share`, { agent }, AppraisalSchema);
  }

  appeal(id: string, words: string) {
    return this.post(`/api/appraisals/${encodeURIComponent(id)}/appeal`, { words }, AppraisalSchema);
  }

  decide(id: string, words: string) {
    return this.post(`/api/appraisals/${encodeURIComponent(id)}/decision`, { words }, AppraisalSchema);
  }

  calibration() {
    return this.get('/api/calibration', CalibrationSchema);
  }

  /** The reviewers' scores as the command `calibrate` takes them. */
  calibrationCsv() {
    return this.get('/api/calibration/scores.csv', v.string());
  }

  /** How one's own drafts fared, and who else may see it. */
  practice() {
    return this.get('/api/practice', PracticeSchema);
  }

  async forgetPractice(): Promise<void> {
    await this.call('/api/practice', { method: 'DELETE' }, OkSchema);
  }

  learned() {
    return this.get('/api/learned', LearnedSchema);
  }

  async forgetLearned(): Promise<void> {
    await this.call('/api/learned', { method: 'DELETE' }, OkSchema);
  }

  accounts() {
    return this.get('/api/accounts', listOf(StaffAccountSchema));
  }

  /** Makes the account or changes it; without a password it keeps the one it has. */
  async saveAccount(user: string, roles: readonly string[], password?: string): Promise<void> {
    const body = { roles, ...(password !== undefined && { password }) };
    await this.send('PUT', `/api/accounts/${encodeURIComponent(user)}`, body, OkSchema);
  }

  async removeAccount(user: string): Promise<void> {
    await this.call(`/api/accounts/${encodeURIComponent(user)}`, { method: 'DELETE' }, OkSchema);
  }

  private get<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
    return this.call(path, {}, schema);
  }

  private post<S extends v.GenericSchema>(path: string, body: object, schema: S): Promise<v.InferOutput<S>> {
    return this.send('POST', path, body, schema);
  }

  private send<S extends v.GenericSchema>(
    method: string,
    path: string,
    body: object,
    schema: S,
  ): Promise<v.InferOutput<S>> {
    const init = {
      method,
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    };
    return this.call(path, init, schema);
  }

  private async call<S extends v.GenericSchema>(
    path: string,
    init: RequestInit,
    schema: S,
  ): Promise<v.InferOutput<S>> {
    const headers = new Headers(init.headers);
    if (this.token !== null) headers.set('Authorization', `Bearer ${this.token}`);
    let response: Response;
    try {
      response = await fetch(this.server + path, { ...init, headers });
    } catch {
      throw new Problem('', 'The server cannot be reached. It is tried again as soon as possible.');
    }
    const body = await bodyOf(response);
    if (!response.ok) throw problemOf(response.status, body);
    const parsed = v.safeParse(schema, body);
    if (!parsed.success) throw new Problem('', 'The server gave an answer this page does not understand.');
    return parsed.output;
  }
}

/** The JSON of an answer, or its text where it is none. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function problemOf(status: number, body: unknown): Problem {
  const told = v.safeParse(ErrorBodySchema, body);
  if (told.success) return new Problem(told.output.error.code, told.output.error.message, status);
  return new Problem('', `The server refused this (status ${status}).`, status);
}
