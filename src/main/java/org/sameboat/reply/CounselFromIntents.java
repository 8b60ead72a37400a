package org.sameboat.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Overlap;
import org.sameboat.course.Situation;
import org.sameboat.gate.Finding;
import org.sameboat.gate.Gate;
import org.sameboat.gate.Review;
import org.sameboat.language.Language;

/** Answers from the intent that a question comes nearest to, filled with what this conversation says. */
final class CounselFromIntents implements Counsel {

    private static final int WORDINGS = 2;
    private static final int RECALLED = 3;
    private static final String FROM_FACTS = "C5: say only what is true; this is what the desk knows.";
    private static final String FROM_TURNS = "C5: say only what is true; these are the words of this conversation.";

    private static final String COMPENSATION = "compensation";
    private static final String NEXT = "next";
    private static final String TOLD = "told";
    private static final String NOT_EXACTLY = "I have nothing on exactly that. As this conversation stands: ";
    private static final String NOT_THE_REST = " On the rest of your question I have nothing.";
    /** A quoted sentence has its own end. */
    private static final Pattern QUOTE_ENDS = Pattern.compile("([.?!…])\"\\.");

    private static final Pattern ASKS_HOW = Pattern.compile(
            "(?i)\\b(how (do|can|should|would|could) (i|we)|how without|should (i|we)|what (do|can|should|could) (i|we) (say|write|tell|answer)"
                    + "|do i (say|tell|ask|answer|explain|deal|start|believe)|can (i|we) (say|tell|ask|make|do|help)|which (bit|part|one)\\b.{0,20}\\bfirst|(need|have) to tell (him|her|them)"
                    + "|worth (answering|a reply)|(unprofessional|rude|ok|okay|wrong|fair) to (say|tell|ask))\\b");
    private static final Pattern ASKS_FOR_FACT = Pattern.compile(
            "(?i)^\\W*(so |and |ok )?(what('?s| is| are| was)?|when('?s)?|where('?s)?|how (much|long|many)|which|is there|do we (have|know)|do(es)? (he|she|they|it)|(can|may) (i|we|he|she|they)|is (he|she|it|that) (covered|allowed|entitled)|remind me|whats)\\b");
    /** Words of a question about what was said that say nothing of what it was about. */
    private static final Set<String> OF_ASKING = Set.of(
            "already",
            "customer",
            "know",
            "far",
            "ever",
            "mention",
            "anyth",
            "anything",
            "someth",
            "something",
            "tell",
            "say",
            "ask",
            "talk",
            "speak",
            "explain",
            "answer",
            "write",
            "conversation",
            "chat",
            "message",
            "exact",
            "exactly",
            "actually",
            "really",
            "client",
            "guy",
            "lady",
            "thing",
            "first",
            "last",
            "want",
            "need",
            "good",
            "best",
            "much",
            "many",
            "long",
            "go",
            "going",
            "make",
            "think",
            "before",
            "yet",
            "time");

    private final QuestionMatcher matcher;
    private final Intents intents;
    private final Language language;
    private final Matters matters;
    private final PlanBook plans;
    private final Composer composer;
    private final Gate gate;

    CounselFromIntents(
            Intents intents, QuestionMatcher matcher, Language language, PlanBook plans, MoveBook moves, Gate gate) {
        this.intents = intents;
        this.matcher = matcher;
        this.language = language;
        this.matters = new Matters(language);
        this.plans = plans;
        this.composer = new Composer(moves);
        this.gate = gate;
    }

    @Override
    public Answer answer(Situation situation, String question) {
        List<String> parts = QuestionParts.of(question);
        List<Answer> answers = parts.stream()
                .map(part -> known(situation, part))
                .flatMap(Optional::stream)
                .toList();
        if (answers.isEmpty()) {
            return dontKnow(situation, question);
        }
        Set<String> texts = new LinkedHashSet<>();
        Set<Suggestion> suggestions = new LinkedHashSet<>();
        Set<String> because = new LinkedHashSet<>();
        for (Answer answer : answers) {
            texts.add(answer.text());
            suggestions.addAll(answer.suggestions());
            because.addAll(answer.because());
        }
        return new Answer(
                String.join(" ", texts) + (answers.size() < parts.size() ? NOT_THE_REST : ""),
                suggestions.stream().limit(WORDINGS).toList(),
                List.copyOf(because));
    }

    /** The answer to one question, if there is any. */
    private Optional<Answer> known(Situation situation, String question) {
        Optional<QuestionMatcher.Found> found = matcher.match(question);
        Optional<String> fact = ASKS_FOR_FACT.matcher(question).find()
                ? new FactSheet(situation.context().facts()).about(question)
                : Optional.empty();
        if (found.isEmpty() || !found.get().cued()) {
            if (fact.isPresent()
                    && found.filter(f -> COMPENSATION.equals(f.intent().id())).isEmpty()) {
                return Optional.of(fromFacts(situation, fact.get()));
            }
        }
        if (found.filter(f -> TOLD.equals(f.intent().id())).isPresent()) {
            return recalled(situation, question)
                    .or(() -> Optional.of(advised(situation, found.get().intent(), fact)));
        }
        if (found.isPresent()) {
            return Optional.of(advised(situation, found.get().intent(), fact));
        }
        if (matcher.isAfterParticulars(question)) {
            return Optional.empty();
        }
        return recalled(situation, question)
                .or(() -> ASKS_HOW.matcher(question).find() ? Optional.of(fromSituation(situation)) : Optional.empty());
    }

    private Answer advised(Situation situation, Intent intent, Optional<String> fact) {
        Matter matter = matters.of(situation);
        Map<String, String> slots = Knowledge.of(situation, matter, new CaseNotes(situation.context(), language));
        slots.putAll(lastReply(situation));
        String text = intent.advice().stream()
                .map(advice -> Slots.fill(advice, slots))
                .filter(filled -> filled != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(intent.id() + " has no advice without a slot"));
        String told = fact.filter(f -> !text.contains(f))
                .map(f -> " The facts of this case say: " + f + ".")
                .orElse("");
        return new Answer(
                QUOTE_ENDS.matcher(text + told).replaceAll("$1\""),
                wordings(intent, situation, matter),
                intent.because());
    }

    /** The agent's last words, and what the three questions find in them. */
    private Map<String, String> lastReply(Situation situation) {
        Optional<String> last = situation.context().latestOf(Speaker.AGENT).map(Turn::text);
        return last.map(text -> Map.of("last_reply", CaseNotes.quote(text), "last_review", judged(situation, text)))
                .orElse(Map.of());
    }

    private String judged(Situation situation, String text) {
        Review review = gate.review(situation, text);
        List<String> findings = Stream.of(review.kind(), review.necessary(), review.supported())
                .flatMap(verdict -> verdict.findings().stream())
                .map(Finding::message)
                .distinct()
                .limit(WORDINGS)
                .toList();
        return findings.isEmpty()
                ? "I find nothing in it against kind, necessary and true."
                : "As it reads now, I'd change this: " + String.join(" ", findings);
    }

    /** What was said of the things that a question names. */
    private Optional<Answer> recalled(Situation situation, String question) {
        Set<String> named = new LinkedHashSet<>(Overlap.words(question));
        named.removeAll(OF_ASKING);
        List<CaseNotes.Line> lines =
                new CaseNotes(situation.context(), language).speakingOf(named, RECALLED, line -> true);
        Optional<String> fact = new FactSheet(situation.context().facts()).named(question);
        if (lines.isEmpty() && fact.isEmpty()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        lines.forEach(line -> said.add((line.by() == Speaker.CUSTOMER ? "they wrote " : "you wrote ") + line.quoted()));
        fact.ifPresent(f -> said.add("the facts say " + f));
        return Optional.of(new Answer(
                "What I find on that here: " + String.join("; ", said) + ". Beyond that nothing is said of it.",
                List.of(),
                List.of(FROM_TURNS)));
    }

    /** A question of how to go on that no intent covers: where the conversation stands, and what could be said now. */
    private Answer fromSituation(Situation situation) {
        Answer answer = advised(situation, intent(NEXT), Optional.empty());
        return new Answer(NOT_EXACTLY + answer.text(), answer.suggestions(), answer.because());
    }

    private Intent intent(String id) {
        return intents.intents().stream()
                .filter(intent -> id.equals(intent.id()))
                .findFirst()
                .orElseThrow();
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

    private Answer dontKnow(Situation situation, String question) {
        String open = matcher.isAboutCustomer(question)
                ? " So ask, and don't guess."
                        + Optional.ofNullable(Knowledge.of(
                                                situation,
                                                matters.of(situation),
                                                new CaseNotes(situation.context(), language))
                                        .get("still_open"))
                                .map(items -> " What I do see as open: " + items + ".")
                                .orElse("")
                : "";
        return new Answer(
                "I don't know that: neither this conversation nor its facts say it." + open + " I can help with "
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
