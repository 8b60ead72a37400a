package org.sameboat.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.Coaches;
import org.sameboat.coaching.Tier;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores the gate on labelled drafts; run {@link #main} by hand to see every draft that is judged wrongly. */
final class DraftScores {

    static final Path DRAFTS = Path.of("src/test/resources/org/sameboat/gate/drafts.jsonl");

    /**
     * A labelled draft.
     *
     * @param set drafts to the same conversation
     * @param passes which questions careful people say that it passes
     */
    record Labelled(
            String id, String set, boolean upset, Context context, String draft, Map<Question, Boolean> passes) {

        boolean isFine() {
            return passes.values().stream().allMatch(pass -> pass);
        }
    }

    /** Counts of "fails". */
    static final class Counts {
        int hits;
        int falseAlarms;
        int missed;

        double f1() {
            return 2.0 * hits / Math.max(1, 2 * hits + falseAlarms + missed);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.2f recall %.2f F1 %.2f (%d/%d/%d)",
                    (double) hits / Math.max(1, hits + falseAlarms),
                    (double) hits / Math.max(1, hits + missed),
                    f1(),
                    hits,
                    falseAlarms,
                    missed);
        }
    }

    private final Map<Question, Counts> counts = new EnumMap<>(Question.class);
    private final List<String> wrong = new ArrayList<>();
    private int fine;
    private int fineFlagged;

    private DraftScores() {
        for (Question question : Question.values()) {
            counts.put(question, new Counts());
        }
    }

    /** @param reviewer the gate in some situation, or the whole pipeline */
    static DraftScores of(List<Labelled> drafts, Function<Labelled, Review> reviewer) {
        DraftScores scores = new DraftScores();
        drafts.forEach(draft -> scores.add(draft, reviewer.apply(draft)));
        return scores;
    }

    private void add(Labelled labelled, Review review) {
        Map<Question, Review.Verdict> verdicts = Map.of(
                Question.KIND,
                review.kind(),
                Question.NECESSARY,
                review.necessary(),
                Question.TRUE,
                review.supported());
        for (Question question : Question.values()) {
            boolean fails = !verdicts.get(question).pass();
            boolean shouldFail = !labelled.passes().get(question);
            Counts count = counts.get(question);
            count.hits += fails && shouldFail ? 1 : 0;
            count.falseAlarms += fails && !shouldFail ? 1 : 0;
            count.missed += !fails && shouldFail ? 1 : 0;
            if (fails != shouldFail) {
                String found = verdicts.get(question).findings().stream()
                        .map(f -> f.rule() + " [" + labelled.draft().substring(f.begin(), f.end()) + "]")
                        .toList()
                        .toString();
                wrong.add((fails ? "FALSE ALARM " : "MISSED ") + question + " " + labelled.id() + ": "
                        + labelled.draft() + "   " + found);
            }
        }
        if (labelled.isFine()) {
            fine++;
            fineFlagged += review.passes() ? 0 : 1;
        }
    }

    double f1(Question question) {
        return counts.get(question).f1();
    }

    double fineFlagged() {
        return (double) fineFlagged / Math.max(1, fine);
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return counts + " fine drafts flagged " + fineFlagged + " of " + fine;
    }

    static List<Labelled> read(Path file) {
        JsonMapper mapper = JsonMapper.builder().build();
        try {
            return Files.readAllLines(file).stream()
                    .map(mapper::readTree)
                    .map(DraftScores::labelled)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(JsonNode row) {
        Map<String, String> facts = new LinkedHashMap<>();
        row.get("facts")
                .properties()
                .forEach(e -> facts.put(e.getKey(), e.getValue().asString()));
        List<Turn> turns = new ArrayList<>();
        row.get("conversation")
                .forEach(turn -> turns.add(new Turn(
                        Speaker.valueOf(turn.get("speaker").asString().toUpperCase(Locale.ROOT)),
                        turn.get("text").asString(),
                        null)));
        Instant now = row.hasNonNull("now") ? Instant.parse(row.get("now").asString()) : null;
        return new Labelled(
                row.get("id").asString(),
                row.get("set").asString(),
                row.get("upset").asBoolean(),
                new Context(turns, 0, new CaseFacts(facts), now),
                row.get("draft").asString(),
                Map.of(
                        Question.KIND, row.get("kind").asBoolean(),
                        Question.NECESSARY, row.get("necessary").asBoolean(),
                        Question.TRUE, row.get("true").asBoolean()));
    }

    /**
     * Judges drafts as a user's drafts are judged, the customer read by the models.
     *
     * @param args a file of labelled drafts, {@code fast} or {@code full}, and {@code errors} to see what is judged
     *     wrongly; never look at the errors of drafts that are kept for testing
     */
    public static void main(String[] args) {
        Coach coach = Coaches.load(Path.of("models"), Tier.valueOf(args[1].toUpperCase(Locale.ROOT)));
        DraftScores scores = of(read(Path.of(args[0])), draft -> coach.review(draft.context(), draft.draft()));
        if (args.length > 2 && "errors".equals(args[2])) {
            scores.wrong().forEach(System.out::println);
        }
        System.out.println(scores);
    }
}
