import { describe, expect, test } from 'vitest';
import type { Message } from '../api/schema';
import { MessageLog } from './message-log';

function message(seq: number, speaker: Message['speaker'] = 'customer'): Message {
  return { seq, id: `m${seq}`, clientId: `c${seq}`, speaker, text: `text ${seq}`, at: '' };
}

describe('the log of messages', () => {
  test('keeps one message when the same arrives twice', () => {
    const log = new MessageLog();
    log.add([message(1)]);
    expect(log.add([message(1), message(1)])).toEqual([]);
    expect(log.messages).toHaveLength(1);
  });

  test('puts a message that was overtaken into its place', () => {
    const log = new MessageLog();
    log.add([message(1)]);
    log.add([message(3)]);
    log.add([message(2)]);
    expect(log.messages.map((m) => m.seq)).toEqual([1, 2, 3]);
  });

  test('reports a gap until the missing message has come', () => {
    const log = new MessageLog();
    log.add([message(1), message(3)]);
    expect(log.hasGap).toBe(true);
    expect(log.completeUpTo).toBe(1);
    log.add([message(2)]);
    expect(log.hasGap).toBe(false);
    expect(log.completeUpTo).toBe(3);
  });

  test('has no gap while it is empty', () => {
    expect(new MessageLog().hasGap).toBe(false);
  });

  test('finds the newest message of one side', () => {
    const log = new MessageLog();
    log.add([message(1), message(2), message(3, 'agent')]);
    expect(log.lastFrom('customer')?.seq).toBe(2);
    expect(log.lastFrom('bot')).toBeNull();
  });
});
