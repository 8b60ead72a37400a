import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeDesk } from './fake-desk.ts';

/** A stand-in server on a free port of this machine. */
export interface RunningDesk {
  readonly desk: FakeDesk;
  readonly url: string;
  stop(): Promise<void>;
}

export async function startDesk(): Promise<RunningDesk> {
  const desk = new FakeDesk();
  const server = createServer((request, response) => void desk.answer(request, response));
  desk.acceptSockets(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    desk,
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      desk.dropAll();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}
