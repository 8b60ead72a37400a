import * as v from 'valibot';
import { USUAL_KEYS, type Action } from './keys';

const KEY = 'sameboat.settings';

const chord = (action: Action) =>
  v.fallback(v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)), USUAL_KEYS[action]);

const KeysSchema = v.fallback(
  v.object({
    insert1: chord('insert1'),
    insert2: chord('insert2'),
    insert3: chord('insert3'),
    fix: chord('fix'),
    send: chord('send'),
  }),
  USUAL_KEYS,
);

const SettingsSchema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Percent of the normal text size. */
  textSize: v.fallback(v.picklist([90, 100, 115, 130]), 100),
  motion: v.fallback(v.picklist(['system', 'off']), 'system'),
  shortcuts: v.fallback(v.boolean(), true),
  keys: KeysSchema,
  /** Whether a draft goes to the server while it is typed. */
  reviewDrafts: v.fallback(v.boolean(), true),
  /** Whether the desk learns which suggestions were used, changed or dismissed. */
  shareOutcomes: v.fallback(v.boolean(), true),
});

/** What an agent has chosen for this browser. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

/**
 * The agent's settings, kept in this browser only and shared by all parts of the page.
 *
 * @fires change - a setting has changed
 */
export class SettingsKeeper extends EventTarget {
  private kept: Settings;

  constructor(private readonly storage: Storage) {
    super();
    this.kept = v.parse(SettingsSchema, parsed(storage.getItem(KEY)));
  }

  get now(): Settings {
    return this.kept;
  }

  /** The keys of an action, or null while shortcuts are switched off; a reply can always be sent by keys. */
  keysFor(action: Action): string | null {
    return this.kept.shortcuts || action === 'send' ? this.kept.keys[action] : null;
  }

  change(part: Partial<Settings>): void {
    this.kept = { ...this.kept, ...part };
    this.storage.setItem(KEY, JSON.stringify(this.kept));
    this.dispatchEvent(new Event('change'));
  }
}

/** What was kept is data of an older version or of a curious person; whatever cannot be read counts as not set. */
function parsed(kept: string | null): object {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

export const settings = new SettingsKeeper(localStorage);
