import type { LitElement } from 'lit';

/** Puts an element with these properties on the page and waits until it has drawn itself. */
export async function mount<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): Promise<HTMLElementTagNameMap[K]> {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.replaceChildren(element);
  await drawn(element);
  return element;
}

export async function drawn(element: HTMLElement): Promise<void> {
  await (element as LitElement).updateComplete;
}

/** The element inside this component's own tree, which must be there. */
// The caller knows which element its selector names.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function inside<E extends Element = HTMLElement>(element: HTMLElement, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector} in <${element.localName}>.`);
  return found;
}

export function has(element: HTMLElement, selector: string): boolean {
  return (element.shadowRoot?.querySelector(selector) ?? null) !== null;
}

/** Everything a reader sees, across all components inside, with single spaces. */
export function shownText(node: Node): string {
  return rawText(node).replaceAll(/\s+/g, ' ').trim();
}

/** Elements that stand inside a line; the others begin a new one. */
const IN_LINE = new Set(['span', 'strong', 'kbd', 'q', 'bdi', 'a', 'em', 'mark']);

function rawText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof Element) && !(node instanceof DocumentFragment)) return '';
  if (node instanceof HTMLStyleElement) return '';
  const text = childrenOf(node).map(rawText).join('');
  return node instanceof Element && IN_LINE.has(node.localName) ? text : ` ${text} `;
}

function childrenOf(node: Element | DocumentFragment): Node[] {
  if (node instanceof HTMLSlotElement) return node.assignedNodes({ flatten: true });
  const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
  return [...root.childNodes];
}

/** The first event of this kind that the element fires. */
export function fired<T>(element: EventTarget, type: string): Promise<T> {
  return new Promise((resolve) => {
    element.addEventListener(
      type,
      (event) => {
        resolve((event as CustomEvent<T>).detail);
      },
      { once: true },
    );
  });
}

export function press(target: EventTarget, key: string, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
}
