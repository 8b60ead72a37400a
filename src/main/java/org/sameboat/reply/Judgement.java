package org.sameboat.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.Overlap;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;

/**
 * Decides what an agent wonders whether to do, from what the facts say of it: a condition that isn't met, somebody else's
 * word, something that can't be taken back, or little time left. Without a fact that bears on it there is no decision.
 */
final class Judgement {

    private static final String SAYING =
            "(?!(?:just |still |even |really )?(?:say|tell|write|ask|mention|answer|explain|word|put it|apologi[sz]e|close|end|guarantee|promise (?!(?:him|her|them)? ?(?:a|an|the|any|some) (?:refund|reduction|credit|discount|voucher|free|money))|bring|reply|respond|find|see|read|"
                    + "believe|trust|help|know|understand|use|own|go|leave|take|name|ring|call|deal|get out|raise|make (?:it|this|that)|owe|sound|talk|start|begin|calm|stop (?:him|her|them|the customer)|react|ignore|escalate|transfer|hand|pass|let (?:him|her|them) know)\\b)";
    private static final String NO_HOW = "(?<!\\b(?:how|what|when|which|where|who|why|much|many|long) )";
    private static final Pattern MAY = Pattern.compile("(?i)" + NO_HOW + "\\b(?:can|could|may|am|are) (?:i|we)"
            + " (?:just |already |simply |still |even |allowed to |able to |authori[sz]ed to |also |actually |be the one to )*"
            + SAYING + "(?<act>[a-z]+)");
    private static final Pattern SHOULD = Pattern.compile("(?i)" + NO_HOW
            + "\\b(?:(?:should|shall|must|do|would) (?:i|we)(?: just| already| simply| rather| better| go ahead and| try (?:to|and)| have to| need to)* "
            + SAYING
            + "(?<act>[a-z]+)|(?:is it |it's |be )?worth (?:offering|booking|giving|sending|ordering|doing|trying|moving|arranging|waiving|holding|[a-z]+ing)|(?:better|ok|okay|safe|wise|smart|best) to "
            + SAYING + "[a-z]+)");
    /** One way or another, without a verb that asks. */
    private static final Pattern NOW_OR = Pattern.compile(
            "(?i)^\\W*(?:(?:so|ok|and|do i|do we|should i|shall i) )*(?!(?:do|should|shall|can|could|what|who|when|where|why|how|is|are|was|did|does|has|one|need|he|she|they|the|it|i|we|my|his|her|their|that|this|there|go|bring|talk|mention|raise|say|tell|answer|ask|reply|apologi[sz]e|sorry|first)\\b)[a-z]+\\b.{0,50}\\b(?:now|first|today|straight"
                    + " away|tonight|right away)?\\b.{0,14}\\bor (?:call|ring|send|book|order|refund|open|wait|ask|let|leave|hold|check|tell|first|later|do|after|just|stick|keep|the)\\b");

    private static final Pattern THEIR_PART = Pattern.compile(
            "(?i)\\b(?:ask|make|get|tell|have|want|need|let) (?:him|her|them|the (?:customer|lady|guy|man|woman|client))(?: to)? (?:please )?"
                    + "(?<part>send|return|fill|prove|upload|bring|post|ship|restart|reboot|try|check|go|wait|take|measure|read|unplug|reset|call|ring|drop|pay|sign|provide|submit|email|photograph)\\b");
    private static final String OFFERING = "offering";
    private static final String DOING = "doing";
    private static final String SETTLING = "settling";
    private static final Pattern STOPS = Pattern.compile("(?i)\\b(?:stop|hold|pause|cancel|postpone|halt|call off)\\b");
    private static final Pattern FIRST = Pattern.compile(
            "(?i)\\b(?:what(?:'s| is| comes)?|which(?: one)?(?: comes| is)?) first\\b|\\bfirst,? the \\w+ or the\\b");
    private static final Pattern WAITS =
            Pattern.compile("(?i)^\\W*(?:do i |should i |shall i )?(?:wait|hold)\\b.*\\bor\\b");
    private static final Pattern LOSES = Pattern.compile(
            "(?i)\\b(?:will|would|could|do|does|can|might|is) (?:we|it|they|he|she|that|this|the [a-z]+)\\b.{0,12}\\b(?:lose|losing|lost|overwrite|delete|wipe|break|gone)\\b");
    private static final Pattern AGAIN = Pattern.compile(
            "(?i)\\b(?:ask|request|chase)\\b.*\\b(?:again|a second time|once more|twice|still)\\b|\\bstill (?:need|ask|want)\\b");
    private static final Pattern URGENT = Pattern.compile(
            "(?i)\\b(emergency|urgent|priority|can (it|this|that|he|she|they) wait|drop everything|how (serious|urgent))\\b");
    private static final Pattern HURRIES = Pattern.compile(
            "(?i)\\b(emergency|urgent|priority|vulnerable|infants?|within \\d+ hours?|same day|immediate(ly)?)\\b");
    private static final Pattern KEEPS = Pattern.compile(
            "(?i)\\b(lose|lost|losing|keep|keeping|don't you dare|whatever you do|make sure|need(ed)? (it|them|that)|only copy)\\b");
    private static final Pattern HELPER =
            Pattern.compile("\\b(engineer|on call|specialist|contact|technician|expert|manager)\\b");
    private static final Pattern POLICY = Pattern.compile("\\b(policy|rules?|terms|process)\\b");
    private static final Pattern HOW = Pattern.compile("(?i)\\bhow\\b");
    private static final Pattern OF_AGENT = Pattern.compile("(?i)\\b(should|shall|do|can) (i|we)\\b");
    private final Situation situation;
    private final Lookup lookup;
    private final CaseWords words;
    private final CaseNotes notes;

    Judgement(Situation situation, Language language) {
        this.situation = situation;
        this.lookup = new Lookup(situation.context(), language);
        this.words = new CaseWords(situation, language);
        this.notes = new CaseNotes(situation.context(), language);
    }

    /**
     * A decision.
     *
     * @param text what to do, and why
     * @param intent the intent whose wordings go with it
     */
    record Decision(String text, String intent) {}

    /** What to do, in one or two sentences; empty where the question asks for no decision, or no fact bears on it. */
    Optional<Decision> of(String question) {
        boolean may = MAY.matcher(question).find();
        boolean should =
                SHOULD.matcher(question).find() || NOW_OR.matcher(question).find();
        Matcher theirs = THEIR_PART.matcher(question);
        boolean part = theirs.find()
                && !HOW.matcher(question).find()
                && (should || OF_AGENT.matcher(question).find());
        if (LOSES.matcher(question).find() && first(all(), FactRole.RISK).isPresent()) {
            return decided(question, List.of(first(all(), FactRole.RISK).orElseThrow()));
        }
        if (AGAIN.matcher(question).find() && !HOW.matcher(question).find()) {
            Optional<CaseNotes.Line> asked = askedBefore(question);
            if (asked.isPresent()) {
                return decision(
                        OFFERING,
                        "No, you have asked that already: " + asked.get().quoted()
                                + notes.reply(asked.get())
                                        .map(line -> ", and they answered " + line.quoted())
                                        .map(Judgement::ended)
                                        .orElse(".")
                                + " Take it from there, and bring what you have instead"
                                + Optional.ofNullable(words.slots(question).get("bearing"))
                                        .map(bearing -> ": " + bearing)
                                        .orElse("")
                                + ".");
            }
        }
        if (FIRST.matcher(question).find() && notes.frail().isPresent()) {
            return decision(
                    OFFERING,
                    "The person first: they wrote "
                            + ended(notes.frail().orElseThrow().quoted())
                            + " Ask how things are right now, and point to whoever helps at once (a doctor, a pharmacy, the"
                            + " emergency services) before anything else."
                            + onThat(all().stream()
                                    .filter(fact -> CaseWords.isOffer(fact)
                                            || FactWords.act(fact).isPresent())
                                    .toList()));
        }
        if (URGENT.matcher(question).find()
                || WAITS.matcher(question).find() && notes.frail().isPresent()) {
            return urgent().map(text -> new Decision(text, OFFERING));
        }
        if (!may && !should && !part) {
            return Optional.empty();
        }
        List<Map.Entry<String, String>> facts = lookup.factsByWord(question).stream()
                .filter(fact -> !FactSheet.isName(fact))
                .limit(3)
                .toList();
        if (part) {
            return decision(
                    OFFERING,
                    "Not first: your own step comes before anything they have to do, so settle that and tell"
                            + " them, then ask." + onThat(policies(facts)));
        }
        Optional<Map.Entry<String, String>> decider = first(facts, FactRole.DECIDER)
                .or(() -> CaseWords.isMoney(question) ? first(all(), FactRole.DECIDER) : Optional.empty());
        if (decider.isPresent() && (may || CaseWords.isMoney(question))) {
            return decision(
                    OFFERING,
                    "Not on your own: " + Lookup.told(decider.get())
                            + words.clock(decider.get().getValue())
                            + ". Take it there, tell them that you have and when they will hear, and name no amount until then."
                            + onThat(facts.stream()
                                    .filter(fact -> !fact.equals(decider.get()))
                                    .toList()));
        }
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        return decided(question, facts);
    }

    /** The question of the agent's that a question would repeat. */
    private Optional<CaseNotes.Line> askedBefore(String question) {
        return notes.of(Speaker.AGENT).stream()
                .filter(CaseNotes.Line::asks)
                .filter(line -> !Overlap.shared(AskedWords.of(question), Overlap.words(line.words()))
                        .isEmpty())
                .reduce((first, second) -> second);
    }

    /** What the rules hold for somebody who is worse off than others, and the words that show it. */
    private Optional<String> urgent() {
        return all().stream()
                .filter(fact -> HURRIES.matcher(Lookup.told(fact)).find())
                .findFirst()
                .map(rule -> "Treat it as urgent, as long as what the rule names holds here: " + Lookup.told(rule) + "."
                        + notes.frail()
                                .map(line -> " They wrote " + line.quoted())
                                .map(Judgement::ended)
                                .orElse("")
                        + " So don't let the ordinary date stand; say at once what you are setting going."
                        + onThat(all().stream()
                                .filter(fact -> !fact.equals(rule) && CaseWords.isOffer(fact))
                                .toList()));
    }

    private static Optional<Decision> decision(String intent, String text) {
        return Optional.of(new Decision(text, intent));
    }

    private Optional<Decision> decided(String question, List<Map.Entry<String, String>> facts) {
        Optional<Map.Entry<String, String>> risk = first(facts, FactRole.RISK);
        if (risk.isPresent()) {
            if (STOPS.matcher(question).find()) {
                return decision(
                        SETTLING,
                        "Settle it before it can't be taken back: " + Lookup.told(risk.get())
                                + words.clock(Lookup.told(risk.get()))
                                + ". Ask whoever runs it to hold it until the rest is clear, and tell them that you have.");
            }
            return decision(
                    SETTLING,
                    "Don't start it blind, because it can't be taken back: " + Lookup.told(risk.get()) + "."
                            + theirWords() + " Settle that first" + helper() + ", then go ahead and tell them."
                            + deadline());
        }
        Optional<Map.Entry<String, String>> condition = first(facts, FactRole.CONDITION);
        if (condition.isPresent()) {
            return decision(OFFERING, condition(condition.get()));
        }
        Optional<Map.Entry<String, String>> good = facts.stream()
                .filter(fact -> CaseWords.isOffer(fact) || FactRole.SCARCE.of(fact) || FactRole.FREE.of(fact))
                .findFirst();
        if (good.isPresent()) {
            Map.Entry<String, String> fact = good.get();
            String told = Lookup.told(fact) + words.clock(Lookup.told(fact));
            if (FactRole.SCARCE.of(fact) && !FactRole.FREE.of(fact)) {
                return decision(
                        OFFERING,
                        "Yes, and don't leave it long: " + told
                                + ". Hold or book it if you can undo that, and get their yes in the same message."
                                + deadline());
            }
            if (FactRole.FREE.of(fact)) {
                return decision(
                        DOING,
                        "Yes, go ahead: " + told
                                + ". It costs them nothing, so do it, tell them that it is done, and ask only what you need for it.");
            }
            return decision(
                    OFFERING,
                    "Yes: " + told + ". Put it to them as a choice beside what is already running, not instead of it."
                            + deadline());
        }
        return Optional.empty();
    }

    /** A condition, and the fact that says whether it is met. */
    private String condition(Map.Entry<String, String> condition) {
        Optional<Map.Entry<String, String>> unmet = all().stream()
                .filter(fact -> !fact.equals(condition) && FactRole.UNMET.of(fact))
                .filter(fact -> shares(fact, condition))
                .findFirst();
        boolean own = FactRole.UNMET.of(condition);
        String rule = Lookup.told(condition) + words.clock(Lookup.told(condition));
        if (unmet.isPresent()) {
            return "Not yet: " + Lookup.told(unmet.get()) + ", and the case says " + rule
                    + ". So do that first; then it is yours to do, and you can tell them so now.";
        }
        return own
                ? "Not as it stands: " + rule + ". See to that first, and tell them what you are waiting for."
                : "Only on the condition that the case names: " + rule
                        + ". If that is met, go ahead; if you can't see that it is, check it before you say so.";
    }

    private static boolean shares(Map.Entry<String, String> one, Map.Entry<String, String> other) {
        return !Overlap.shared(
                        Overlap.words(FactSheet.key(one) + " " + one.getValue()),
                        Overlap.words(FactSheet.key(other) + " " + other.getValue()))
                .isEmpty();
    }

    /** What the customer wrote that the risk touches. */
    private String theirWords() {
        return notes.of(Speaker.CUSTOMER).stream()
                .filter(line -> KEEPS.matcher(line.words()).find())
                .reduce((first, second) -> second)
                .map(line -> " They wrote " + line.quoted() + ", and that is at stake.")
                .orElse("");
    }

    /** Whoever the facts name for doing it. */
    private String helper() {
        return all().stream()
                .filter(fact -> HELPER.matcher(FactSheet.key(fact)).find())
                .findFirst()
                .map(fact -> " (" + Lookup.told(fact) + ")")
                .orElse("");
    }

    /** By when the customer needs it, in their words. */
    private String deadline() {
        return notes.deadline()
                .map(line -> " Their own date: " + line.quoted())
                .map(Judgement::ended)
                .orElse("");
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.?!…]\"$") ? sentence : sentence + ".";
    }

    /** The rules of the case before the facts that a question names. */
    private List<Map.Entry<String, String>> policies(List<Map.Entry<String, String>> facts) {
        List<Map.Entry<String, String>> rules = all().stream()
                .filter(fact -> POLICY.matcher(FactSheet.key(fact)).find())
                .toList();
        return rules.isEmpty() ? facts.stream().limit(1).toList() : rules;
    }

    private String onThat(List<Map.Entry<String, String>> facts) {
        return facts.isEmpty()
                ? ""
                : " On that the case says: "
                        + facts.stream().limit(2).map(Lookup::told).collect(Collectors.joining("; ")) + ".";
    }

    private List<Map.Entry<String, String>> all() {
        return situation.context().facts().entries().entrySet().stream()
                .filter(fact -> !FactSheet.isName(fact))
                .toList();
    }

    private static Optional<Map.Entry<String, String>> first(List<Map.Entry<String, String>> facts, FactRole role) {
        Predicate<Map.Entry<String, String>> plays = role::of;
        return facts.stream().filter(plays).findFirst();
    }
}
