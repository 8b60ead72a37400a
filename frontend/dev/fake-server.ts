import type { Plugin } from 'vite';
import { FakeDesk } from './fake-desk.ts';

/** Lets `npm run dev` show every page without a Java server: see {@link FakeDesk}. */
export function fakeServer(): Plugin {
  const desk = new FakeDesk();
  return {
    name: 'sameboat-fake-server',
    apply: 'serve',
    configureServer(server) {
      if (server.httpServer !== null) desk.acceptSockets(server.httpServer);
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/') === true) void desk.answer(request, response);
        else next();
      });
    },
  };
}
