package org.sameboat.gate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;
import org.sameboat.reading.Need;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/**
 * Whether a draft brings the customer anything: a step, a question that is needed, something to do, or news that answers
 * what is open. Courtesy, what has been said, what is so in general, recited rules and reproaches bring nothing.
 */
final class Contribution {

    /** Words below which a draft is an answer like "Every week". */
    private static final int FEWEST = 4;

    /** Content words that nobody has said yet, and their share of all of a sentence's, that make it news. */
    private static final int NEW = 2;

    private static final double NEW_SHARE = 0.34;

    /** Turns back in which an agent's "I'm checking" still counts. */
    private static final int RECENT = 6;

    /** Somebody here does something, or lets the customer choose. */
    private static final Pattern STEP = Pattern.compile(
            "(?<!\\w)(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to| can| could|'d)(?: also| now| gladly| happily| certainly| just| then| still| at least| like to| be happy to| be glad to)* (?!not|only|never|confirm|understand|see|imagine|hear|appreciate|assure|have|do|be|say|expect|close|end|block|suggest|remind|thank|point|feel|want|hate|love|wish|think|keep (?:a|an|on)|watch)\\p{L}+"
                    + "|(?<!\\w)(?:i'm|i am|we're|we are)(?: now| just| already| also| both)* (?!keeping (?:a|an|my|our|on)|watching|digging|standing|thinking|being|having(?! (?:it|them|that|this|your \\w+|someone)(?!\\w))|hoping|looking forward|saying|going through|doing|feeling|getting|seeing|following|managing)\\p{L}+ing(?!\\w)"
                    + "|(?<!\\w)(?:i|we)(?:'ve| have)(?: now| just| already| also)* (?!(?:seen|heard|understood|read|noted|looked|checked|told|said|got|received|been|had|always|never|nothing|no|a|to|texted|gone (?:back|over|through)|noted)(?!\\w))\\p{L}+(?:ed|nt|ght|de|ung|ut|en)(?!\\w)"
                    + "|(?<!\\w)(?:let me|let's|shall (?:i|we)|on (?:its|her|his|their|the) way|would you (?:like|prefer|rather)|you(?:'ll| will) (?:hear|have|get|receive)|either|instead)(?!\\w)");

    private static final Pattern TO_DO = Pattern.compile(
            "(?:^|[;,:.!?\\u2013-]\\s*|(?<!\\w)(?:and|but|so|then|or) )(?:just |simply |maybe )*(?:please|you can|you could|you may|you don't have to|you needn't|go ahead|leave|keep|try|press|send|take|call|ring|use|come|bring|put|reply|pick|choose)(?!\\w)(?! (?:understand|note|be|bear|wait|remember|accept|refer|care|in mind|expect))");
    private static final Pattern ACKNOWLEDGES = Pattern.compile(
            "^\\W*(?:(?:yes|no|ok|okay|right|well|hi|hello|thanks|thank you|sorry|so|and)\\W+)?(?:i|we)(?:'m|'ve| am| have|'re| do| can| could| really| already| also| again| happy to| glad to| pleased to| now| just| fully| both)* (?:confirm|see|saw|seen|look|looked|read|checked|check|noted|note|hear|understand|know|agree|appreciate|it open|said|told|say|get|only|state)(?!\\w)");

    /** What is so at large: people, things, rules, none of them the customer's. */
    private static final Pattern AT_LARGE = Pattern.compile(
            "^\\W*(?:(?:and|but|so|well|sometimes|unfortunately|usually|generally|most|many|some|thousands of|lots of)\\W+)*(?:(?:people|everyone|everybody|nobody|most|some|any|every|things?) |(?:\\p{L}+ )?\\p{L}{2,}s (?:do|can|may|often|rarely|always|usually|are|tend|need|go|who|that|sort|use|have)(?!\\w))");

    private static final Pattern VERDICT = Pattern.compile(
            "(?<!\\w)(?:yes|no|not|never|\\p{L}+n't|cannot|possible|certainly|definitely|of course|sure|(?:it|they|that|you) (?:can|will|is|are|does|do|may)|it's|they're|that's|you'd|(?:it|they|he|she)'ll)(?!\\w)");

    private static final Pattern DIRECT = Pattern.compile(
            "^\\W*(?:\\p{L}+, )?(?:yes|no|yeah|yep|nope|sure|certainly|of course|absolutely|not)(?!\\w)");

    /** A time in words, or that there is none yet. */
    private static final Pattern ROUGHLY = Pattern.compile(
            "(?<!\\w)(?:not (?:before|until|yet|known)|(?:don't|do not|doesn't) (?:\\w+ )?(?:know|have)|can't (?:\\w+ )?(?:say|tell|give|promise)|no (?:date|time)|as soon as|once|by (?:lunchtime|then|the end|the weekend)|at once|straight away|every \\p{L}+|(?:next|this) \\p{L}+)(?!\\w)");

    private static final Pattern REQUEST = Pattern.compile(
            "\\?|(?<!\\w)(?:please|i (?:want|need|demand|expect|would like|'d like)|when|why|how|where|what|can you|could you|tell me|fix|refund|send|cancel|change|explain|help)(?!\\w)");
    private static final Pattern SETTLED = Pattern.compile(
            "(?<!\\w)(?:thanks?|thank you|cheers|perfect|great|brilliant|wonderful|sorted|that works|all good|ok|okay|bye)(?!\\w)");
    private static final Pattern FACT = Pattern.compile("\\d|(?<!\\w)(?:found|delivered|arrived)(?!\\w)");

    private static final Set<String> WAITING = Set.of("waiting", "vague");
    private static final Set<String> HOLLOW = Set.of(
            "policy-recital",
            "necessary-said-before",
            "statement-rule",
            "statement-reassurance",
            "statement-consequence");

    /** What is inferred from the tone of all the words tells nothing of what they bring. */
    private static final String TONE = "cold-to-upset";

    private final Rules stock = Rules.load(Necessity.FILE);
    private final Values values;
    private final Told told;

    Contribution(Values values, Told told) {
        this.values = values;
        this.told = told;
    }

    /** What the conversation has brought so far, and what is still open. */
    private record Sofar(
            Set<String> words,
            Set<String> ofFacts,
            Set<String> untold,
            Set<String> asked,
            @Nullable LocalDate today,
            List<Value> values,
            OpenQuestions open,
            boolean toldToWait) {

        boolean isAboutTheCase(Set<String> stems) {
            return stems.stream().anyMatch(stem -> words.contains(stem) || ofFacts.contains(stem));
        }
    }

    /** @param findings what the checks have found in the draft */
    Optional<Finding> missing(Draft draft, List<Finding> findings, Situation situation) {
        if (draft.isBlank() || !draft.isFinished() || draft.words() < FEWEST) {
            return Optional.empty();
        }
        List<Draft.Sentence> unspoilt = draft.sentences().stream()
                .filter(sentence -> findings.stream().noneMatch(finding -> spoils(finding, sentence, situation)))
                .toList();
        if (!unspoilt.isEmpty() && !hasOpenMatter(situation)) {
            return Optional.empty();
        }
        Sofar sofar = sofar(situation.context());
        boolean brings = unspoilt.stream().anyMatch(sentence -> brings(sentence, draft, sofar));
        return brings ? Optional.empty() : Optional.of(finding(draft));
    }

    /** Whether the customer waits for anything. */
    static boolean hasOpenMatter(Situation situation) {
        return situation
                .context()
                .latestOf(Speaker.CUSTOMER)
                .map(turn -> isOpen(turn, situation))
                .orElse(false);
    }

    private static boolean isOpen(Turn turn, Situation situation) {
        String said = Rules.fold(turn.text());
        if (situation.reading().isUpset() || said.indexOf('?') >= 0) {
            return true;
        }
        return !SETTLED.matcher(said).find()
                && (situation.reading().need() != Need.NONE
                        || REQUEST.matcher(said).find());
    }

    /** A sentence with a fault that leaves nothing of it: a needless question, a reproach, a recited rule. */
    private static boolean spoils(Finding finding, Draft.Sentence sentence, Situation situation) {
        if (finding.begin() >= sentence.span().end() || sentence.span().begin() >= finding.end()) {
            return false;
        }
        boolean weighty = finding.severity() == Severity.STOP
                || finding.severity() == Severity.WARNING && situation.reading().isUpset();
        boolean unkind = finding.question() == Question.KIND
                && weighty
                && !TONE.equals(finding.rule())
                && !sentence.asks()
                && !STEP.matcher(sentence.text()).find()
                && !FACT.matcher(sentence.text()).find();
        boolean needless = finding.question() == Question.NECESSARY
                && finding.severity() != Severity.HINT
                && !finding.rule().equals("necessary-too-long");
        return unkind || needless || HOLLOW.contains(finding.rule());
    }

    private boolean brings(Draft.Sentence sentence, Draft draft, Sofar sofar) {
        String left = withoutStock(sentence, draft, sofar.toldToWait());
        Set<String> stems = Stems.of(left);
        if (STEP.matcher(left).find() || TO_DO.matcher(left).find()) {
            return true;
        }
        if (sentence.asks()) {
            return !stems.isEmpty();
        }
        if (tellsNewValue(sentence, left, draft, sofar)) {
            return true;
        }
        if (ACKNOWLEDGES.matcher(sentence.text()).find()
                || AT_LARGE.matcher(left).find()) {
            return false;
        }
        if (sofar.open().askOnlyForValues()) {
            return ROUGHLY.matcher(left).find();
        }
        boolean verdict = VERDICT.matcher(left).find();
        boolean relevant = sofar.untold().isEmpty()
                || DIRECT.matcher(left).find()
                || stems.stream().anyMatch(sofar.asked()::contains)
                || stems.stream().anyMatch(sofar.untold()::contains);
        if (verdict && sofar.open().askForVerdict() && relevant) {
            return true;
        }
        if (!sofar.untold().isEmpty()) {
            return stems.stream().anyMatch(sofar.untold()::contains);
        }
        long unsaid =
                stems.stream().filter(stem -> !sofar.words().contains(stem)).count();
        boolean aboutTheCase = verdict || sofar.isAboutTheCase(stems);
        return unsaid >= NEW && unsaid >= NEW_SHARE * stems.size() && aboutTheCase;
    }

    /** A sentence without courtesy, stock words and recited rules. */
    private String withoutStock(Draft.Sentence sentence, Draft draft, boolean toldToWait) {
        StringBuilder left = new StringBuilder(sentence.text());
        for (Match match : stock.in(draft.own())) {
            boolean waits = "waiting".equals(match.rule().settings().get("part"));
            if (sentence.span().covers(match.span()) && (toldToWait || !waits)) {
                for (int i = match.span().begin(); i < match.span().end(); i++) {
                    left.setCharAt(i - sentence.span().begin(), ' ');
                }
            }
        }
        return left.toString();
    }

    private boolean tellsNewValue(Draft.Sentence sentence, String left, Draft draft, Sofar sofar) {
        return values.in(draft.own(), sofar.today()).stream()
                .filter(at -> sentence.span().covers(at.span()))
                .filter(at -> left.charAt(at.span().begin() - sentence.span().begin()) != ' ')
                .map(Found.At::value)
                .filter(value -> !(value instanceof Value.Count) && sofar.open().areAnsweredBy(value))
                .anyMatch(value -> sofar.values().stream().noneMatch(value::agrees));
    }

    private Sofar sofar(Context context) {
        LocalDate today = context.now() == null
                ? null
                : context.now().atZone(ZoneOffset.UTC).toLocalDate();
        Set<String> words = new HashSet<>();
        List<Value> known = new ArrayList<>();
        boolean toldToWait = false;
        for (int i = 0; i < context.turns().size(); i++) {
            Turn turn = context.turns().get(i);
            String text = told.by(turn).folded();
            words.addAll(told.by(turn).stems());
            values.in(text, today).forEach(at -> known.add(at.value()));
            if (turn.by(Speaker.AGENT) && i >= context.turns().size() - RECENT) {
                toldToWait |= stock.in(text).stream()
                        .anyMatch(match ->
                                WAITING.contains(match.rule().settings().getOrDefault("part", "")));
            }
        }
        Set<String> ofFacts = new HashSet<>();
        context.facts()
                .entries()
                .forEach((key, value) -> ofFacts.addAll(Stems.of(Rules.fold(key.replace('_', ' ') + ' ' + value))));
        Set<String> untold = Light.without(ofFacts);
        untold.removeAll(words);
        Set<String> asked = context.latestOf(Speaker.CUSTOMER)
                .map(turn -> Light.without(told.by(turn).stems()))
                .orElse(Set.of());
        return new Sofar(words, ofFacts, untold, asked, today, known, OpenQuestions.of(context), toldToWait);
    }

    private static Finding finding(Draft draft) {
        return new Finding(
                "necessary-moves-nothing",
                Question.NECESSARY,
                Severity.STOP,
                0,
                Math.min(draft.text().length(), Draft.LONGEST),
                "This answers nothing that is open and moves nothing; add one step, answer or choice.",
                "D4",
                null,
                List.of());
    }
}
