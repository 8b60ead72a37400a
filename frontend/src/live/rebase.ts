import type { Finding, Review } from '../api/schema';

/**
 * Moves a review's findings from the draft they were made for to the draft as it is now. Words before or
 * after the place that was edited keep their findings, so that nothing flickers while the next review is
 * on its way; a finding whose own words were touched is dropped.
 */
export function rebase(review: Review, reviewed: string, now: string): Review {
  if (reviewed === now) return review;
  const shorter = Math.min(reviewed.length, now.length);
  let head = 0;
  while (head < shorter && reviewed[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && reviewed.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const shift = now.length - reviewed.length;

  const moved = (findings: readonly Finding[]): Finding[] =>
    findings.flatMap((finding) => {
      if (finding.end <= head) return [finding];
      if (finding.begin < reviewed.length - tail) return [];
      return [{ ...finding, begin: finding.begin + shift, end: finding.end + shift }];
    });
  return {
    kind: { ...review.kind, findings: moved(review.kind.findings) },
    necessary: { ...review.necessary, findings: moved(review.necessary.findings) },
    true: { ...review.true, findings: moved(review.true.findings) },
    hold: review.hold,
  };
}
