package org.sameboat.transcript;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.conversation.Speaker;
import org.sameboat.reading.Reading;
import org.sameboat.scorecard.Scorecard;

/** Makes the digest of a replayed conversation. */
final class Digests {

    private static final int MOST_POINTS = 200;
    private static final int MOST_CAUSES = 20;
    /** Code units of a turn that a report shows. */
    private static final int MOST_WORDS = 500;

    private final Scorecard scorecard;

    Digests(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    Digest of(Replayed replayed) {
        Transcript transcript = replayed.transcript();
        List<CoachedTurn> turns = replayed.turns();
        return new Digest(
                transcript.file(),
                transcript.format(),
                transcript.conversation(),
                agent(transcript),
                week(turns),
                turns.size(),
                (int) turns.stream().filter(Digests::isUpset).count(),
                (int) turns.stream()
                        .filter(t -> t.review() != null && !t.review().passes())
                        .count(),
                curve(turns),
                rose(turns),
                calmed(turns),
                turns.stream()
                        .filter(t -> t.course().stalemate())
                        .map(CoachedTurn::seq)
                        .findFirst()
                        .orElse(null),
                causes(turns),
                scorecard.assess(replayed.asCase()));
    }

    private static boolean isUpset(CoachedTurn turn) {
        return turn.reading() != null && turn.reading().isUpset();
    }

    /** The more pressing of both emotions. */
    private static double displeasure(Reading reading) {
        return Math.max(reading.anger().p(), reading.frustration().p());
    }

    private static @Nullable String agent(Transcript transcript) {
        Map<String, Integer> said = new HashMap<>();
        for (Utterance utterance : transcript.utterances()) {
            if (utterance.turn().by(Speaker.AGENT) && isName(utterance.name())) {
                said.merge(utterance.name(), 1, Integer::sum);
            }
        }
        return said.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** "Agent" or "Advisor 2" is nobody's name. */
    private static boolean isName(@Nullable String name) {
        return name != null && Roles.none().of(name).isEmpty();
    }

    private static @Nullable String week(List<CoachedTurn> turns) {
        return turns.stream()
                .map(turn -> turn.turn().at())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Digests::week)
                .orElse(null);
    }

    private static String week(Instant at) {
        var day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static List<Digest.Point> curve(List<CoachedTurn> turns) {
        List<Digest.Point> points = new ArrayList<>();
        for (CoachedTurn turn : turns) {
            Reading reading = turn.reading();
            if (reading != null && points.size() < MOST_POINTS) {
                points.add(new Digest.Point(
                        turn.seq(), reading.anger().p(), reading.frustration().p()));
            }
        }
        return points;
    }

    private static Digest.@Nullable Turning rose(List<CoachedTurn> turns) {
        Reading before = null;
        for (CoachedTurn turn : turns) {
            if (isUpset(turn)) {
                return turning(turns, turn, before);
            }
            before = turn.reading() == null ? before : turn.reading();
        }
        return null;
    }

    /** The last message that is no longer upset right after one that was. */
    private static Digest.@Nullable Turning calmed(List<CoachedTurn> turns) {
        Digest.Turning calmed = null;
        Reading before = null;
        for (CoachedTurn turn : turns) {
            Reading reading = turn.reading();
            if (reading != null) {
                if (before != null && before.isUpset() && !reading.isUpset()) {
                    calmed = turning(turns, turn, before);
                } else if (reading.isUpset()) {
                    calmed = null;
                }
                before = reading;
            }
        }
        return calmed;
    }

    private static Digest.Turning turning(List<CoachedTurn> turns, CoachedTurn at, @Nullable Reading before) {
        CoachedTurn agent = null;
        for (CoachedTurn turn : turns.subList(0, at.seq() - 1)) {
            agent = turn.turn().by(Speaker.AGENT) ? turn : agent;
        }
        double drop =
                (before == null ? 0 : displeasure(before)) - (at.reading() == null ? 0 : displeasure(at.reading()));
        boolean clean = agent != null
                && agent.review() != null
                && agent.review().kind().pass()
                && agent.review().necessary().pass();
        return new Digest.Turning(
                at.seq(),
                shortened(at.turn().text()),
                agent == null ? 0 : agent.seq(),
                agent == null ? "" : shortened(agent.turn().text()),
                Math.round(drop * 10_000) / 10_000.0,
                clean);
    }

    private static String shortened(String text) {
        if (text.length() <= MOST_WORDS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_WORDS - 1)) ? MOST_WORDS - 1 : MOST_WORDS;
        return text.substring(0, end) + "…";
    }

    private static List<Digest.Cause> causes(List<CoachedTurn> turns) {
        List<Digest.Cause> causes = new ArrayList<>();
        for (CoachedTurn turn : turns) {
            Reading reading = turn.reading();
            if (reading != null && reading.isUpset() && causes.size() < MOST_CAUSES) {
                String about = reading.about() == null ? null : reading.about().text();
                causes.add(new Digest.Cause(reading.need().name().toLowerCase(Locale.ROOT), about, turn.seq()));
            }
        }
        return causes;
    }
}
