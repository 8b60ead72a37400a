package org.sameboat.reply;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.conversation.Context;
import org.sameboat.course.Course;
import org.sameboat.course.Promise;
import org.sameboat.course.Situation;
import org.sameboat.course.Stage;
import org.sameboat.course.State;
import org.sameboat.reading.Quote;
import org.sameboat.reading.Reading;

/** What the agent had better do next, told to the agent: the first thing, and what comes after it. */
final class NextStep {

    /** Words of a message that does not stand by itself. */
    private static final int BRIEF = 14;

    private static final int FACTS = 4;

    private final Situation situation;
    private final Matter matter;
    private final CaseNotes notes;

    NextStep(Situation situation, Matter matter, CaseNotes notes) {
        this.situation = situation;
        this.matter = matter;
        this.notes = notes;
    }

    /** The words that name the issue; of a short message that follows others, those of the conversation say more. */
    Optional<String> quotedIssue() {
        Context context = situation.context();
        Quote about = situation.reading().about();
        int last = context.turns().size() - 1;
        Optional<String> complaint = notes.complaint().map(CaseNotes.Line::quoted);
        boolean brief = last > 0 && context.turns().get(last).text().split(" ").length < BRIEF;
        if (complaint.isPresent() && (brief || about == null || !notes.names(about.text()))) {
            return complaint;
        }
        return about == null ? Optional.empty() : Optional.of("\"" + about.text() + "\"");
    }

    /** The first thing to do. */
    String first() {
        Course course = situation.course();
        Reading reading = situation.reading();
        if (matter.tags().holds("effect:danger")) {
            return "make sure that nobody is in danger, and point to the emergency services";
        }
        if (matter.tags().holds("grave")) {
            return "say in one plain sentence that you see how serious this is, before any question or rule";
        }
        if (matter.tags().holds("agreed")) {
            return "say back what was agreed, in one line";
        }
        Optional<Promise> late = LatePromise.of(situation);
        if (late.isPresent()) {
            return "own that you wrote " + CaseNotes.quote(late.get().text()) + " and that they are still waiting";
        }
        if (course.stalemate()) {
            return "stop giving the answer they have had already, and say that you see you are going in circles";
        }
        if (reading.anger().level() + reading.frustration().level() > 0) {
            return quotedIssue().map(issue -> "name what it is about, " + issue).orElse("name what it costs them")
                    + (course.missing().contains(Stage.APOLOGISE) ? ", and say sorry for it once" : "");
        }
        return course.state() == State.RESOLVED
                ? "take the thanks and leave a way back"
                : notes.unanswered().stream()
                        .reduce((a, b) -> b)
                        .map(q -> "answer their question " + q.quoted())
                        .orElse("give them the plain answer or the next step; they are calm");
    }

    /** What comes after that: a fact, an offer, the number to look with, or a step. */
    String then() {
        if (situation.course().state() == State.RESOLVED && !situation.reading().isUpset()) {
            return "leave it at that: no new topic, and nothing to sell";
        }
        Optional<String> known = matter.tags().holds("knows|has:fact") ? told(this::bears) : Optional.<String>empty();
        if (known.isPresent()) {
            return "give them what you hold (" + known.get() + ")";
        }
        Optional<String> offers = told(NextStep::isOffer);
        if (offers.isPresent()) {
            return "offer what you may (" + offers.get() + ")";
        }
        if (notes.given().isEmpty() && matter.slots().containsKey("id_ask")) {
            return "ask the one thing you need to look it up: \""
                    + matter.slots().get("id_ask") + "\"";
        }
        return "say what you will find out (" + matter.slots().getOrDefault("open", "what can be done")
                + ") and where they will hear from you";
    }

    /** Whether a fact is one that the customer may be told as the answer. */
    boolean bears(Map.Entry<String, String> fact) {
        String value = fact.getValue().strip();
        if (Lookup.alreadyTold(situation.context()).contains(value.replaceAll("[.!]+$", ""))) {
            return false;
        }
        return Stream.of("rule", "eta", "status", "answer")
                .map(slot -> matter.slots().get(slot))
                .flatMap(Stream::ofNullable)
                .anyMatch(known -> known.equalsIgnoreCase(value.replaceAll("[.!]+$", ""))
                        || known.equals(FactSheet.readable(value)));
    }

    /** Whether a fact lets the agent do something for the customer. */
    static boolean isOffer(Map.Entry<String, String> fact) {
        return Offers.isOffer(fact.getKey(), fact.getValue());
    }

    private Optional<String> told(Predicate<Map.Entry<String, String>> which) {
        return Optional.of(situation.context().facts().entries().entrySet().stream()
                        .filter(which)
                        .limit(FACTS)
                        .map(fact -> fact.getKey().replace('_', ' ') + ": "
                                + fact.getValue().strip())
                        .collect(Collectors.joining("; ")))
                .filter(told -> !told.isEmpty());
    }
}
