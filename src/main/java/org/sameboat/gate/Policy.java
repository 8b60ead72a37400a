package org.sameboat.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.reading.Reading;

/**
 * What fails a question, in one place. A {@code STOP} always fails. A {@code WARNING} fails what is not true, since a
 * claim without support is worth a second look, and fails the other questions when the customer is upset or when there
 * are two. A {@code HINT} never fails. The budget behind it: of drafts that are fine at most 8 % may be flagged, of
 * polite ones at most 5 % as unkind.
 */
final class Policy {

    /** Default length of the pause of doctrine C1. */
    static final int HOLD_SECONDS = 10;

    /** Probability that a sentence is unkind by its words, from which it is warned of and from which it stops. */
    private static final double WARNS_BY_WORDS = 0.5;

    private static final double STOPS_BY_WORDS = 0.6;

    /** The same of a whole draft by the encoder. */
    private static final double UNKIND_WARNS = 0.5;

    private static final double UNKIND_STOPS = 0.6;

    /** Probability that a whole draft is needless, from which it is warned of and from which it stops. */
    private static final double NEEDLESS_WARNS = 0.65;

    private static final double NEEDLESS_STOPS = 0.75;

    /** The same where nothing is known of the case, so that a promise to find out is often all that can be given. */
    private static final double NEEDLESS_OF_THE_UNKNOWN = 0.8;

    static final String NEEDLESS_DRAFT = "necessary-learnt";

    /** What is said of the whole draft takes nothing from what is said of its words. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of("necessary-moves-nothing", NEEDLESS_DRAFT, "necessary-too-long", "cold-to-upset");

    private Policy() {}

    /** What a probability of unkind by the words means for a sentence; null if nothing. */
    static @Nullable Severity unkindSentence(double p) {
        return severity(p, WARNS_BY_WORDS, STOPS_BY_WORDS);
    }

    /** What a learnt probability of needless means for a draft where facts are known or not; null if nothing. */
    static @Nullable Severity needlessDraft(double p, boolean known) {
        return known
                ? severity(p, NEEDLESS_WARNS, NEEDLESS_STOPS)
                : severity(p, NEEDLESS_OF_THE_UNKNOWN, NEEDLESS_OF_THE_UNKNOWN);
    }

    /** What a learnt probability of unkind means for a draft; null if nothing. */
    static @Nullable Severity unkindDraft(double p) {
        return severity(p, UNKIND_WARNS, UNKIND_STOPS);
    }

    private static @Nullable Severity severity(double p, double warns, double stops) {
        if (p >= stops) {
            return Severity.STOP;
        }
        return p >= warns ? Severity.WARNING : null;
    }

    static Review decide(List<Finding> findings, Reading reading) {
        Review.Verdict kind = verdict(Question.KIND, findings, reading);
        return new Review(
                kind,
                verdict(Question.NECESSARY, findings, reading),
                verdict(Question.TRUE, findings, reading),
                hold(kind, reading));
    }

    private static Review.Verdict verdict(Question question, List<Finding> findings, Reading reading) {
        List<Finding> own = withoutOverlaps(
                findings.stream().filter(f -> f.question() == question).toList());
        boolean stopped = own.stream().anyMatch(f -> f.severity() == Severity.STOP);
        long warnings =
                own.stream().filter(f -> f.severity() == Severity.WARNING).count();
        boolean enough = question == Question.TRUE || reading.isUpset() ? warnings > 0 : warnings > 1;
        return new Review.Verdict(!stopped && !enough, own);
    }

    /** Of findings on the same words the weightiest stays, so that one fault is told once. */
    private static List<Finding> withoutOverlaps(List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(Finding::begin)
                        .thenComparing(Finding::end)
                        .thenComparing(Finding::rule))
                .filter(f -> kept.stream().noneMatch(k -> overlap(k, f)))
                .forEach(kept::add);
        kept.sort(
                Comparator.comparing(Finding::begin).thenComparing(Finding::end).thenComparing(Finding::rule));
        return kept;
    }

    private static boolean overlap(Finding a, Finding b) {
        if (OF_THE_WHOLE.contains(a.rule()) != OF_THE_WHOLE.contains(b.rule())) {
            return false;
        }
        return a.begin() < b.end() && b.begin() < a.end() || a.begin() == b.begin() && a.end() == b.end();
    }

    private static @Nullable Hold hold(Review.Verdict kind, Reading reading) {
        if (kind.pass() || !reading.isUpset()) {
            return null;
        }
        String feeling = reading.anger().isClear() ? "angry" : "frustrated";
        Finding worst = kind.findings().stream()
                .min(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::begin))
                .orElseThrow();
        return new Hold(HOLD_SECONDS, "The customer is " + feeling + ". " + worst.message());
    }
}
