import { html, type TemplateResult } from 'lit';
import type { Placed } from '../../words/gate';

/**
 * The draft cut into plain and underlined pieces. Where findings overlap, the earlier one keeps the words;
 * a span outside of the text is left out.
 */
export function marked(text: string, findings: readonly Placed[]): (TemplateResult | string)[] {
  const pieces: (TemplateResult | string)[] = [];
  let done = 0;
  for (const { question, finding } of findings) {
    const end = Math.min(finding.end, text.length);
    if (finding.begin < done || end <= finding.begin) continue;
    pieces.push(text.slice(done, finding.begin));
    pieces.push(
      html`<mark class=${question} data-severity=${finding.severity} data-begin=${finding.begin}
        >${text.slice(finding.begin, end)}</mark
      >`,
    );
    done = end;
  }
  // A field keeps room for the line after a trailing line break; the mirror does so with one more character.
  pieces.push(`${text.slice(done)}\n`);
  return pieces;
}
