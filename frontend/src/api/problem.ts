/** Something the user can be told: a stable code (`SB…`), a sentence, and the HTTP status where there was one. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number | null;

  constructor(code: string, message: string, status: number | null = null) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
  }

  /** The caller is not signed in, or no longer. */
  get unauthenticated(): boolean {
    return this.status === 401;
  }
}

/** The sentence to show for whatever was thrown. */
export function sentenceFor(thrown: unknown): string {
  if (thrown instanceof Problem) {
    return thrown.code === '' ? thrown.message : `${thrown.message} (${thrown.code})`;
  }
  return 'Something went wrong on this page. Please reload it.';
}
