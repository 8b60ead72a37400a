import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeskList } from '../../live/desk-list';
import { openDesk, type TestDesk } from '../../testing/desk';
import { eventually } from '../../testing/eventually';
import { fired, inside, mount, shownText } from '../../testing/mount';
import './list';

let desk: TestDesk;
let list: DeskList;

beforeEach(async () => {
  desk = await openDesk();
  const agent = await desk.join('agent');
  list = new DeskList(agent.link);
  list.open();
  await eventually(() => {
    expect(list.loaded).toBe(true);
  });
});
afterEach(async () => {
  list.close();
  await desk.stop();
});

const names = (element: HTMLElement) =>
  [...(element.shadowRoot?.querySelectorAll('strong') ?? [])].map((name) => name.textContent);

test('who needs help first moves to the top as it happens', async () => {
  const second = desk.desk.open('Robin', {}).id;
  desk.desk.store(desk.conversation, 'customer', 'a', 'Hello there');
  desk.desk.store(second, 'customer', 'b', 'My refund is late again!');
  const element = await mount('sameboat-list', { desk: list });
  await eventually(() => {
    expect(names(element)).toEqual(['Robin', 'Dana']);
  });
  desk.desk.store(second, 'customer', 'c', 'Thank you, that helps');
  desk.desk.store(desk.conversation, 'customer', 'd', 'My order is late again!');
  await eventually(() => {
    expect(names(element)).toEqual(['Dana', 'Robin']);
  });
});

test('the conversation that was pressed is opened', async () => {
  const element = await mount('sameboat-list', { desk: list });
  const opened = fired<{ id: string }>(element, 'sameboat-open');
  inside(element, 'li button').click();
  expect((await opened).id).toBe(desk.conversation);
});

test('says when it cannot be loaded, and tries again', async () => {
  const element = await mount('sameboat-list', { desk: list });
  desk.desk.failing = true;
  list.refresh();
  await eventually(() => {
    expect(shownText(element)).toContain('SB399');
  });
  desk.desk.failing = false;
  inside(element, '[role=alert] button').click();
  await eventually(() => {
    expect(names(element)).toEqual(['Dana']);
  });
});
