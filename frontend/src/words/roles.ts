/** What an account may be, and what that lets it see. */
export const ROLES = [
  { role: 'agent', words: 'Agent', sees: 'own and unassigned conversations, with their coaching' },
  { role: 'supervisor', words: 'Supervisor', sees: 'every conversation, with its coaching; may delete' },
  { role: 'qa', words: 'QA', sees: 'what was said in every conversation, without coaching; replays' },
  { role: 'admin', words: 'Admin', sees: 'accounts and keys, no conversations' },
] as const;

/** The roles of an account in one line. */
export function roleWords(roles: readonly string[]): string {
  return roles.map((role) => ROLES.find((known) => known.role === role)?.words ?? role).join(', ');
}
