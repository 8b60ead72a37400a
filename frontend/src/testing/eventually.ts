import { vi } from 'vitest';

/** Waits until the check holds; long, because a busy machine is slow and a failing test may be so too. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 30_000 });
}
