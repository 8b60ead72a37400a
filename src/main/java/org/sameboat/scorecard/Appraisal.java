package org.sameboat.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;

/**
 * The scores of one past conversation on their way to the agent who held it.
 *
 * @param id the same for the same words, in whatever file they come, so that several reviewers score one and the same
 * @param conversation as the transcript calls it
 * @param state how far it is
 * @param agent account of the agent whom it is shared with, if it is
 * @param items what the engine scored
 * @param given what reviewers scored, one of each reviewer and item
 * @param appeal why the agent disagrees, if they do
 * @param answer what the agent was answered at the end
 * @param at when it last moved
 */
public record Appraisal(
        String id,
        String conversation,
        State state,
        @Nullable String agent,
        List<ScoredItem> items,
        List<Given> given,
        @Nullable String appeal,
        @Nullable String answer,
        Instant at) {

    /** Code units of a reason, an answer or a note. */
    public static final int LONGEST_WORDS = 2_000;

    public Appraisal {
        items = List.copyOf(items);
        given = List.copyOf(given);
    }

    /** From draft to final; nothing goes back. */
    public enum State {
        /** Reviewers are at work; the agent does not see it. */
        DRAFT,
        /** The agent sees it and may appeal. */
        SHARED,
        /** The agent disagrees and waits for an answer. */
        APPEALED,
        /** Decided. */
        FINAL;

        /** As it is written in JSON and in the database. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An item with what the engine scored it.
     *
     * @param id the item's
     * @param title what the reader sees
     * @param weight the item's
     * @param critical whether its lowest score makes the whole review 0
     * @param scale what it can score
     * @param score the engine's
     */
    public record ScoredItem(String id, String title, double weight, boolean critical, Scale scale, Score score) {}

    /**
     * A reviewer's score.
     *
     * @param item id of the item
     * @param reviewer who gave it
     * @param score on the item's scale
     * @param note why, if they said so
     */
    public record Given(
            String item,
            String reviewer,
            int score,
            @Nullable String note) {}

    /** A draft with the engine's scores. */
    public static Appraisal draft(
            String id, String conversation, Scorecard scorecard, Assessment assessment, Instant at) {
        List<ScoredItem> items = assessment.scores().stream()
                .map(score -> {
                    Item item = scorecard.item(score.item());
                    return new ScoredItem(item.id(), item.title(), item.weight(), item.critical(), item.scale(), score);
                })
                .toList();
        return new Appraisal(id, conversation, State.DRAFT, null, items, List.of(), null, null, at);
    }

    /**
     * Shown to an agent; again to another one if the first name was wrong.
     *
     * @throws UnusableInput SB216 without a name, SB217 once the agent has appealed or it is final
     */
    public Appraisal sharedWith(@Nullable String name, Instant now) {
        require(state == State.DRAFT || state == State.SHARED, "This can no longer be shared with anybody else.");
        return moved(
                State.SHARED, words(name, "Say whose conversation it is: the name of an account."), null, null, now);
    }

    /**
     * The agent disagrees.
     *
     * @throws UnusableInput SB216 without a reason, SB217 if it is not shared
     */
    public Appraisal appealed(@Nullable String reason, Instant now) {
        require(state == State.SHARED, "Only scores that are shared and not yet final can be appealed, once.");
        return moved(State.APPEALED, agent, words(reason, "Say what you disagree with, and why."), null, now);
    }

    /**
     * Decided; the scores stay as they are.
     *
     * @throws UnusableInput SB216 if an appeal is not answered, SB217 if it is not shared
     */
    public Appraisal decided(@Nullable String words, Instant now) {
        require(state == State.SHARED || state == State.APPEALED, "Only scores that are shared can become final.");
        String reply = state == State.APPEALED ? words(words, "Answer the appeal.") : null;
        return moved(State.FINAL, agent, appeal, reply, now);
    }

    /**
     * Whether a reviewer may give this score.
     *
     * @throws UnusableInput SB216 if there is no such item or its scale has no such score, SB217 if it is final
     */
    public void check(Given score) {
        require(state != State.FINAL, "These scores are final.");
        ScoredItem item = items.stream()
                .filter(candidate -> candidate.id().equals(score.item()))
                .findFirst()
                .orElseThrow(() -> new UnusableInput("SB216", "The scorecard has no such item."));
        if (score.score() < item.scale().min() || score.score() > item.scale().max()) {
            throw new UnusableInput(
                    "SB216",
                    "The score must be " + item.scale().min() + " to "
                            + item.scale().max() + ".");
        }
        if (score.note() != null && score.note().length() > LONGEST_WORDS) {
            throw tooLong();
        }
    }

    /** 0 to 100, as a scorecard counts; what people scored stands in the place of what the engine did. */
    public @Nullable Double percent() {
        Total total = new Total();
        for (ScoredItem item : items) {
            OptionalDouble people = given.stream()
                    .filter(score -> score.item().equals(item.id()))
                    .mapToDouble(score -> item.scale().percent(score.score()))
                    .average();
            Double percent = people.isPresent()
                    ? Double.valueOf(people.getAsDouble())
                    : item.score().percent();
            total.add(item.id(), item.weight(), item.critical(), percent);
        }
        return total.percent();
    }

    /** Adds what reviewers and the engine scored, under its id, if a reviewer scored anything. */
    public void addTo(Ratings ratings) {
        for (ScoredItem item : given.isEmpty() ? List.<ScoredItem>of() : items) {
            Optional.ofNullable(item.score().score())
                    .ifPresent(score -> ratings.add(item.id(), id, Ratings.ENGINE, score));
        }
        given.forEach(score -> ratings.add(score.item(), id, score.reviewer(), score.score()));
    }

    private Appraisal moved(
            State to, @Nullable String whose, @Nullable String reason, @Nullable String reply, Instant now) {
        return new Appraisal(id, conversation, to, whose, items, given, reason, reply, now);
    }

    private static void require(boolean possible, String why) {
        if (!possible) {
            throw new UnusableInput("SB217", why);
        }
    }

    private static String words(@Nullable String said, String missing) {
        if (said == null || said.isBlank()) {
            throw new UnusableInput("SB216", missing);
        }
        if (said.length() > LONGEST_WORDS) {
            throw tooLong();
        }
        return said.strip();
    }

    private static UnusableInput tooLong() {
        return new UnusableInput("SB216", "Keep it to " + LONGEST_WORDS + " characters.");
    }
}
