/** A STOMP 1.2 frame, as far as a stand-in for the server needs it. */
export interface Frame {
  readonly command: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** @returns null for a heartbeat */
export function parseFrame(raw: string): Frame | null {
  const split = raw.indexOf('\n\n');
  if (split < 0) return null;
  const [command = '', ...lines] = raw.slice(0, split).trimStart().split('\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).replaceAll('\\c', ':')];
    }),
  );
  return { command, headers, body: raw.slice(split + 2).replace(/\0[\s\S]*$/, '') };
}

export function formatFrame(command: string, headers: Record<string, string>, body = ''): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`);
  return `${command}\n${lines.join('\n')}\n\n${body}\0`;
}
