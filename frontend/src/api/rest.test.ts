// @vitest-environment node
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problem, sentenceFor } from './problem';
import { Rest } from './rest';

let server: Server;
let url: string;
let answer: { status: number; body: string };
let asked: { method: string; url: string; authorization: string | undefined }[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push({
      method: request.method ?? '',
      url: request.url ?? '',
      authorization: request.headers.authorization,
    });
    response.writeHead(answer.status);
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
});

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (thrown instanceof Problem) return thrown;
  throw new Error('The call was expected to be refused with a problem.');
}

test('a refusal carries the code and the sentence of the server', async () => {
  answer = { status: 403, body: '{"error":{"code":"SB403","message":"This is not allowed."}}' };
  const problem = await problemOf(new Rest(url, 't').conversations());
  expect(problem.status).toBe(403);
  expect(sentenceFor(problem)).toBe('This is not allowed. (SB403)');
  expect(problem.unauthenticated).toBe(false);
});

test('an error page of something in between is told apart by its status', async () => {
  answer = { status: 502, body: '<html>Bad gateway</html>' };
  const problem = await problemOf(new Rest(url, 't').conversations());
  expect(problem.status).toBe(502);
  expect(problem.message).not.toContain('html');
});

test('an answer that is not understood is not half believed', async () => {
  answer = { status: 200, body: '{"id":7}' };
  const problem = await problemOf(new Rest(url, 't').openConversation({}, null));
  expect(problem.message).toContain('does not understand');
});

test('a server that is not there is told apart from one that refuses', async () => {
  const problem = await problemOf(new Rest('http://127.0.0.1:1', 't').status());
  expect(problem.status).toBeNull();
  expect(sentenceFor(problem)).toContain('cannot be reached');
});

test('a missing sign-in is recognised', async () => {
  answer = { status: 401, body: '{"error":{"code":"SB401","message":"Sign in."}}' };
  expect((await problemOf(new Rest(url, null).conversations())).unauthenticated).toBe(true);
  expect(asked[0]?.authorization).toBeUndefined();
});

test('ids of strangers cannot leave their place in the address', async () => {
  answer = { status: 200, body: '[]' };
  await new Rest(url, 't').messages('../../api/learned?x', 7);
  expect(asked[0]?.url).toBe('/api/conversations/..%2F..%2Fapi%2Flearned%3Fx/messages?after=7');
  expect(asked[0]?.authorization).toBe('Bearer t');
});

test('whatever else goes wrong is not shown to the user as it is', () => {
  expect(sentenceFor(new TypeError('undefined is not a function'))).not.toContain('undefined');
});
