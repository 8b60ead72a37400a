package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.gate.Gate;

/** Answers from the intent that a question comes nearest to, filled with what this conversation says. */
final class CounselFromIntents implements Counsel {

    private static final int WORDINGS = 2;
    private static final String FROM_FACTS = "C5: say only what is true; this is what the desk knows.";

    private static final String COMPENSATION = "compensation";
    private static final String NEXT = "next";
    private static final String NOT_EXACTLY = "I have nothing on exactly that. As this conversation stands: ";
    private static final Pattern ASKS_HOW = Pattern.compile(
            "(?i)\\b(how (do|can|should|would|could) (i|we)|how without|should (i|we)|what (do|can|should|could) (i|we) (say|write|tell|answer)"
                    + "|do i (say|tell|ask|answer|explain|deal|start|believe)|can i (say|tell|ask)|which (bit|part|one)\\b.{0,20}\\bfirst|(need|have) to tell (him|her|them)"
                    + "|worth (answering|a reply)|(unprofessional|rude|ok|okay|wrong|fair) to (say|tell|ask))\\b");
    private static final Pattern ASKS_FOR_FACT = Pattern.compile(
            "(?i)^\\W*(so |and |ok )?(what('?s| is| are| was)?|when('?s)?|where('?s)?|how (much|long|many)|which|is there|do we (have|know)|do(es)? (he|she|they|it)|(can|may) (he|she|they)|is (he|she|it|that) (covered|allowed|entitled)|remind me|whats)\\b");

    private final QuestionMatcher matcher;
    private final Intents intents;
    private final Matters matters;
    private final PlanBook plans;
    private final Composer composer;
    private final Gate gate;

    CounselFromIntents(
            Intents intents, QuestionMatcher matcher, Matters matters, PlanBook plans, MoveBook moves, Gate gate) {
        this.intents = intents;
        this.matcher = matcher;
        this.matters = matters;
        this.plans = plans;
        this.composer = new Composer(moves);
        this.gate = gate;
    }

    @Override
    public Answer answer(Situation situation, String question) {
        Optional<Intent> intent = matcher.match(question);
        boolean granted = !situation.course().power().grants().isEmpty();
        boolean gifts = intent.filter(i -> COMPENSATION.equals(i.id())).isPresent();
        Optional<String> fact = ASKS_FOR_FACT.matcher(question).find() && !(granted && gifts)
                ? new FactSheet(situation.context().facts()).about(question)
                : Optional.empty();
        if (fact.isPresent()) {
            return fromFacts(situation, fact.get());
        }
        if (intent.isEmpty()) {
            return ASKS_HOW.matcher(question).find() ? fromSituation(situation) : dontKnow();
        }
        return advised(situation, intent.get());
    }

    private Answer advised(Situation situation, Intent intent) {
        Matter matter = matters.of(situation);
        Map<String, String> slots = Knowledge.of(situation, matter);
        String text = intent.advice().stream()
                .map(advice -> Slots.fill(advice, slots))
                .filter(filled -> filled != null)
                .findFirst()
                .orElse("");
        return text.isEmpty() ? dontKnow() : new Answer(text, wordings(intent, situation, matter), intent.because());
    }

    /** A question of how to go on that no intent covers: where the conversation stands, and what could be said now. */
    private Answer fromSituation(Situation situation) {
        Intent next = intents.intents().stream()
                .filter(intent -> NEXT.equals(intent.id()))
                .findFirst()
                .orElseThrow();
        Answer answer = advised(situation, next);
        return new Answer(NOT_EXACTLY + answer.text(), answer.suggestions(), answer.because());
    }

    private Answer fromFacts(Situation situation, String fact) {
        Intent told = new Intent(
                "fact",
                "a fact of the case",
                List.of(),
                ASKS_FOR_FACT,
                List.of(),
                List.of(
                        new Wording("As things stand, {rule}.", null, null, null),
                        new Wording("{answer}.", null, null, null)),
                null,
                List.of(FROM_FACTS));
        return new Answer(
                "The facts of this case say: " + fact + ".",
                wordings(told, situation, matters.of(situation)),
                List.of(FROM_FACTS));
    }

    private Answer dontKnow() {
        return new Answer(
                "I don't know that: neither this conversation nor its facts say it. I can help with "
                        + intents.intents().stream().limit(6).map(Intent::about).collect(Collectors.joining(", "))
                        + ", and the like.",
                List.of(),
                List.of());
    }

    private List<Suggestion> wordings(Intent intent, Situation situation, Matter matter) {
        Predicate<String> passes = text -> gate.review(situation, text).passes();
        String seed =
                situation.context().latestOf(Speaker.CUSTOMER).map(Turn::text).orElse("");
        int seq = situation.context().seq(situation.context().turns().size() - 1);
        Said said = new Said();
        situation.context().turns().stream()
                .filter(turn -> turn.by(Speaker.AGENT))
                .map(Turn::text)
                .forEach(said::add);
        List<Suggestion> found = new ArrayList<>();
        for (Plan plan : plans(intent)) {
            Optional<Draft> draft = matter.tags().all(plan.fits())
                    ? composer.compose(plan, matter, said, seed, passes)
                    : Optional.empty();
            if (draft.isPresent() && found.size() < WORDINGS) {
                said.add(draft.get().phrasings());
                found.add(draft.get().suggestion(seq));
            }
        }
        for (Wording wording : intent.say()) {
            Plan plan = new Plan(
                    intent.id(),
                    intent.id(),
                    List.of(),
                    List.of(),
                    intent.because().get(0));
            Move move = new Move(intent.id(), List.of(), plan.because(), null, List.of(wording), null);
            Optional<Draft> draft = found.size() < WORDINGS
                    ? composer.compose(plan, List.of(move), matter, said, seed, passes)
                    : Optional.empty();
            draft.ifPresent(d -> {
                said.add(d.phrasings());
                found.add(d.suggestion(seq));
            });
        }
        return found;
    }

    private List<Plan> plans(Intent intent) {
        return intent.plans().stream().map(plans::get).toList();
    }
}
