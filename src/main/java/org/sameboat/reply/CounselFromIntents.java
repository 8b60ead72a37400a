package org.sameboat.reply;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.gate.Gate;
import org.sameboat.gate.Review;
import org.sameboat.language.Language;

/**
 * Answers from the intent that a question comes nearest to, filled with what this conversation says. A question for a fact
 * or for what was said is looked up and quoted; a draft that is handed over is judged and reworded.
 */
final class CounselFromIntents implements Counsel {

    /** What a conversation shows and wordings depend on. */
    private static final List<String> SHOWN = List.of(
            "brief", "their_time", "apologised", "missing_upset", "gives_up", "abuse_rule", "no_abuse", "wish_line");

    /** What only the facts or the conversation can tell. */
    private static final Set<AskedFor> ONLY_LOOKED_UP = EnumSet.of(AskedFor.NAME, AskedFor.PLACE);

    private static final String GIVING = "compensation";
    private static final String OUTSIDE = "outside";
    private static final String NEXT = "next";
    private static final String TELL = "tell";
    private static final String SHORTER = "shorter";
    private static final String REWORD = "reword";
    /** Intents that have nothing to say beside the agent's own words. */
    private static final Set<String> SAYING = Set.of(TELL, REWORD);

    /** Plans that say what the agent asks how to tell. */
    private static final List<String> TELLING = List.of("tell-gravely", "tell-heard", "tell-plain");

    private static final String NOT_EXACTLY = "I have nothing on exactly that. As this conversation stands: ";
    private static final String CAN_HELP =
            " I can help with what was said and promised, what the case allows, what to do next, and how to word it.";
    private static final String NOT_THE_REST = " On the rest of your question I have nothing.";
    /** A quoted sentence has its own end. */
    private static final Pattern QUOTE_ENDS = Pattern.compile("([.?!…])\"\\.");

    private final Intents intents;
    private final QuestionMatcher matcher;
    private final Language language;
    private final Matters matters;
    private final ReadyWordings wordings;
    private final LookedUp lookedUp;
    private final CaseAnswers caseAnswers;
    private final Gate gate;

    CounselFromIntents(
            Intents intents, QuestionMatcher matcher, Language language, PlanBook plans, MoveBook moves, Gate gate) {
        this.intents = intents;
        this.matcher = matcher;
        this.language = language;
        this.matters = new Matters(language);
        this.wordings = new ReadyWordings(plans, moves, gate);
        this.lookedUp = new LookedUp(language, matters, wordings);
        this.caseAnswers = new CaseAnswers(language, intents, matters, wordings);
        this.gate = gate;
    }

    @Override
    public Answer answer(Situation situation, String question) {
        Optional<GivenDraft> draft = GivenDraft.in(question);
        if (draft.isPresent()) {
            return reworded(situation, draft.get(), question);
        }
        List<String> parts = QuestionParts.of(Shorthand.spelled(question));
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
                suggestions.stream().limit(ReadyWordings.MOST).toList(),
                List.copyOf(because));
    }

    /** The answer to one question, if there is any. */
    private Optional<Answer> known(Situation situation, String question) {
        if (matcher.isAfterParticulars(question)) {
            return lookedUp.answer(situation, question);
        }
        boolean words = Asking.forWords(question);
        Optional<Answer> decided = words ? Optional.empty() : caseAnswers.of(situation, question);
        if (decided.isPresent()) {
            return decided;
        }
        Optional<QuestionMatcher.Found> found = matcher.of(question);
        if (found.filter(f -> OUTSIDE.equals(f.intent().id())).isPresent()) {
            return lookedUp.in(situation).fact(question).map(known -> lookedUp.answer(situation, known));
        }
        if (found.filter(f -> IntentKinds.isBeside(f, question)).isPresent()) {
            return lookedUp.answer(situation, question);
        }
        boolean how = Asking.how(question);
        Optional<String> told = AskedClause.in(question, language);
        if (told.isPresent()) {
            Intent intent = found.map(QuestionMatcher.Found::intent).orElseGet(() -> intents.get(TELL));
            return Optional.of(advised(situation, question, intent, Map.of("told", told.get())));
        }
        boolean after = !how && !words && Asking.forFact(question);
        boolean giving = found.filter(f -> GIVING.equals(f.intent().id())).isPresent();
        Optional<Lookup.Known> fact = after || giving ? lookedUp.in(situation).fact(question) : Optional.empty();
        if (after
                && fact.isPresent()
                && found.filter(f -> IntentKinds.outweighs(f, fact.get(), question))
                        .isEmpty()) {
            return Optional.of(lookedUp.answer(situation, fact.get()));
        }
        if (after
                && ONLY_LOOKED_UP.contains(AskedFor.in(question))
                && found.filter(f -> IntentKinds.AT_WHOM.contains(f.intent().id()))
                        .isEmpty()) {
            return lookedUp.answer(situation, question);
        }
        if (after
                && !Asking.yesOrNo(question)
                && found.filter(f -> f.cued()
                                || IntentKinds.HOLDING_FACTS.contains(f.intent().id())
                                        && AskedFor.in(question) == AskedFor.ANY)
                        .isEmpty()) {
            Optional<Answer> said = lookedUp.answer(situation, question);
            if (said.isPresent()) {
                return said;
            }
        }
        if (found.filter(f -> IntentKinds.RECALLING.contains(f.intent().id())).isPresent()) {
            return lookedUp.answer(situation, question)
                    .or(() -> Optional.of(
                            how
                                    ? fromSituation(situation, question, NOT_EXACTLY)
                                    : advised(situation, question, found.get().intent(), Map.of())));
        }
        if (found.filter(f -> NEXT.equals(f.intent().id()) || !f.cued() && how && Asking.aboutThing(question))
                .isPresent()) {
            return Optional.of(fromSituation(situation, question, ""));
        }
        if (found.isPresent()) {
            Map<String, String> more = new HashMap<>();
            Allowance.over(question, situation.context().facts()).ifPresent(amount -> more.put("over", amount));
            fact.filter(known ->
                            !IntentKinds.OF_PERSON.contains(found.get().intent().id()))
                    .filter(known -> known.sure()
                            || IntentKinds.HOLDING_FACTS.contains(
                                    found.get().intent().id()))
                    .ifPresent(known -> {
                        more.put(
                                known.grants()
                                                || !GIVING.equals(
                                                        found.get().intent().id())
                                        ? "asked_fact"
                                        : "asked_rule",
                                known.told());
                        known.offer().ifPresent(offer -> more.put("asked_offer", offer));
                    });
            return Optional.of(advised(situation, question, found.get().intent(), more));
        }
        return !words && (after || !how)
                ? lookedUp.answer(situation, question)
                : Optional.of(fromSituation(situation, question, words ? "" : NOT_EXACTLY));
    }

    private Answer advised(Situation situation, String question, Intent intent, Map<String, String> more) {
        Matter matter = intent.tone() == null
                ? matters.of(situation)
                : matters.of(situation).in(intent.tone());
        matter = caseAnswers.with(matter, situation, question);
        for (Map.Entry<String, String> slot : more.entrySet()) {
            matter = matter.with(slot.getKey(), slot.getValue());
        }
        Map<String, String> slots = Knowledge.of(situation, matter, new CaseNotes(situation.context(), language));
        slots.putAll(lastReply(situation));
        slots.put(Occasions.hasAbuse(situation.context()) ? "abuse_rule" : "no_abuse", "");
        for (String shown : SHOWN) {
            matter = slots.containsKey(shown) ? matter.with(shown, slots.get(shown)) : matter;
        }
        String text = intent.advice().stream()
                .map(advice -> Slots.fill(advice, slots))
                .filter(filled -> filled != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(intent.id() + " has no advice without a slot"));
        String known = Optional.ofNullable(more.get("asked_fact"))
                .or(() -> IntentKinds.ON_COMPLAINT.contains(intent.id()) && !slots.containsKey("felt")
                        ? lookedUp.onComplaint(situation)
                        : Optional.empty())
                .filter(fact -> !text.contains(fact))
                .map(LookedUp::inFacts)
                .orElse("");
        List<Suggestion> ready = new ArrayList<>();
        String own = "";
        if (matter.slots().containsKey("told") || matter.slots().containsKey("redraft")) {
            Intent saying = intent.saying(matter.slots().containsKey("told") ? TELLING : intent.plans());
            ready.addAll(wordings.of(saying, situation, matter));
            if (ready.isEmpty()) {
                own = wordings.ifTrue(saying, situation, matter)
                        .map(words -> " Nothing I know says so, but if it is true, this would do: \"" + words + "\"")
                        .orElse("");
            }
        }
        if (ready.isEmpty() && own.isEmpty() || !SAYING.contains(intent.id())) {
            ready.addAll(wordings.of(intent, situation, matter));
        }
        if (ready.isEmpty() && own.isEmpty() && asksForWords(intent)) {
            ready.addAll(wordings.of(intents.get(NEXT), situation, matter));
        }
        return new Answer(
                QUOTE_ENDS.matcher(text + known).replaceAll("$1\"") + own,
                ready.stream().limit(ReadyWordings.MOST).toList(),
                intent.because());
    }

    /** Whether something to send belongs to the answer: an intent that words something, though nothing of it fits here. */
    private static boolean asksForWords(Intent intent) {
        return !(intent.say().isEmpty() && intent.plans().isEmpty());
    }

    /** The agent's last words, and what the three questions find in them. */
    private Map<String, String> lastReply(Situation situation) {
        Optional<String> last = situation.context().latestOf(Speaker.AGENT).map(Turn::text);
        return last.map(text -> Map.of("last_reply", CaseNotes.quote(text), "last_review", judged(situation, text)))
                .orElse(Map.of());
    }

    private String judged(Situation situation, String text) {
        List<String> against = GivenDraft.against(gate.review(situation, text));
        return against.isEmpty()
                ? "I find nothing in it against kind, necessary and true."
                : "As it reads now, I'd change this: " + String.join(" ", against);
    }

    private Answer reworded(Situation situation, GivenDraft draft, String question) {
        Review review = gate.review(situation, draft.words());
        String better = draft.isToShorten() ? draft.shortened(draft.reworded(review)) : draft.reworded(review);
        if (better.isEmpty() && draft.isToShorten()) {
            return advised(situation, "", intents.get(SHORTER), Map.of("hollow", ""));
        }
        Map<String, String> slots = new HashMap<>();
        slots.put("draft_review", judged(situation, draft.words()));
        if (!better.isEmpty()) {
            slots.put("redraft", better);
        }
        if (!review.necessary().pass()) {
            slots.put("no_step", "");
        }
        return advised(situation, question, intents.get(REWORD), slots);
    }

    /** A question of how to go on that no intent covers: where the conversation stands, and what could be said now. */
    private Answer fromSituation(Situation situation, String question, String otherwise) {
        Answer answer = advised(situation, question, intents.get(NEXT), Map.of());
        List<CaseNotes.Line> lines = lookedUp.in(situation).lines(question);
        String on = lines.isEmpty() ? otherwise : "On that, " + told(lines.get(lines.size() - 1)) + ". ";
        String fact = lookedUp.in(situation)
                .fact(question)
                .map(Lookup.Known::told)
                .filter(known -> !answer.text().contains(known))
                .map(LookedUp::inFacts)
                .orElse("");
        return new Answer(
                QUOTE_ENDS.matcher(on).replaceAll("$1\"") + answer.text() + fact,
                answer.suggestions(),
                answer.because());
    }

    private static String told(CaseNotes.Line line) {
        return (line.by() == Speaker.CUSTOMER ? "they wrote " : "you wrote ") + line.quoted();
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
                "I don't know that: neither this conversation nor its facts say it." + open + CAN_HELP,
                List.of(),
                List.of());
    }
}
