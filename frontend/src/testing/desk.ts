import { vi } from 'vitest';
import { WebSocket } from 'ws';
import { startDesk, type RunningDesk } from '../../dev/running-desk';
import { Link } from '../live/link';
import { LiveConversation, type Side } from '../live/live-conversation';
import { eventually } from './eventually';

/** A stand-in server that this page belongs to, with one conversation open. */
export interface TestDesk extends RunningDesk {
  readonly conversation: string;
  join(side: Side): Promise<LiveConversation>;
}

export async function openDesk(): Promise<TestDesk> {
  const running = await startDesk();
  vi.stubGlobal('WebSocket', WebSocket);
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(running.url);
  const conversation = running.desk.open('Dana', { order: '4411' }).id;
  const joined: LiveConversation[] = [];
  return {
    ...running,
    conversation,
    join: async (side) => {
      const link = new Link(running.url, side === 'agent' ? 'agent' : `customer-${conversation}`);
      const live = new LiveConversation(link, conversation, side);
      joined.push(live);
      live.open();
      link.open();
      await eventually(() => {
        if (link.state !== 'live' || !live.loaded) throw new Error(live.problem ?? link.state);
      });
      return live;
    },
    stop: async () => {
      document.body.replaceChildren();
      for (const live of joined) {
        live.close();
        await live.link.close();
      }
      await running.stop();
      vi.unstubAllGlobals();
    },
  };
}
