package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;
import org.sameboat.rule.Rules;

/** Facts that say yes, no or what something costs, held against sentences about the same thing. */
final class PlainFacts implements Check {

    private static final Pattern YES =
            Pattern.compile("(?:yes|true|y|included|confirmed|allowed|possible|available|free)");
    private static final Pattern NO = Pattern.compile("(?:no|false|n|none|excluded|impossible|unavailable|never|n/a)");
    private static final Pattern FREED =
            Pattern.compile("^(?:none|no|not|free|zero|0)(?!\\w|[.,]\\d)|(?<!\\w)waived(?!\\w)");

    /** What is not there yet, or not in every case. */
    private static final Pattern MISSING =
            Pattern.compile("(?<!\\w)(?:expected|pending|awaited|awaiting|due|not|none|no)(?!\\w)");

    private static final Pattern DENIAL = Pattern.compile(
            "n't(?!\\w)|(?<!\\w)non-|(?<!\\w)(?:not|no|never|without|neither|nor|isn't|cannot|can't|unable|refus\\w+)(?!\\w)");
    private static final Pattern FREE = Pattern.compile(
            "(?<!\\w)(?:is|are|it's|comes?)(?: \\w+ly| all)? (?:free|included|on us)(?!\\w)(?! of the)|free of"
                    + " charge|costs? nothing|no charge");
    private static final Pattern LACKS = Pattern.compile("(?<!\\w)(?:without(?: any)?|there(?:'s| is) no|no)"
            + " (?!problem|issue|need|trouble|worr|doubt|one|other|way|reason|rush|longer|matter|amount"
            + " of)(\\p{L}{3,}(?: (?:period|fee|charge))?)(?!\\w)");

    /** "No appeal is needed" lacks nothing, and "no note was found" tells of another time. */
    private static final Pattern PASSES =
            Pattern.compile(" (?:is|are|was|were|has|had|will|can|could|would|makes?|helps?)(?!\\w)");

    private static final Pattern WORD = Pattern.compile(" \\p{L}+");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        String all = Rules.fold(
                String.join("\n", situation.context().facts().entries().values()));
        for (Map.Entry<String, String> fact :
                situation.context().facts().entries().entrySet()) {
            String key = Rules.fold(fact.getKey()).replace('_', ' ').replace('-', ' ');
            String value = Rules.fold(fact.getValue()).strip();
            Set<String> about = Stems.of(key);
            for (Draft.Sentence sentence : draft.sentences()) {
                Span wrong = !sentence.states() ? null : contradiction(about, key, value, sentence, all);
                if (wrong != null) {
                    findings.add(TruthFindings.differs("true-contradicts-fact", wrong, fact));
                }
            }
        }
        return findings;
    }

    private static @Nullable Span contradiction(
            Set<String> about, String key, String value, Draft.Sentence sentence, String all) {
        boolean yes = YES.matcher(value).matches();
        boolean no = NO.matcher(value).matches();
        if (yes && sentence.text().contains("un" + key)) {
            return sentence.span();
        }
        if (about.isEmpty() || Stems.shared(about, Stems.of(sentence.text())) < 1) {
            return null;
        }
        if (costs(value) && FREE.matcher(partAbout(about, sentence.text())).find() && !isConditional(sentence)) {
            return sentence.span();
        }
        if (!no && !FREED.matcher(value).find() && !MISSING.matcher(value).find() && lacks(about, sentence, all)) {
            return sentence.span();
        }
        boolean denied = DENIAL.matcher(partAbout(about, sentence.text())).find();
        return (yes || no) && denied == yes && !isConditional(sentence) ? sentence.span() : null;
    }

    private static boolean costs(String value) {
        Found found = new Found();
        Amounts.find(Values.text(value), found);
        return found.inOrder().stream()
                .anyMatch(at -> at.value() instanceof Value.Amount amount
                        && amount.number().signum() > 0
                        && !"%".equals(amount.unit()));
    }

    /** "Without notice" where the facts have a notice. */
    private static boolean lacks(Set<String> about, Draft.Sentence sentence, String all) {
        Matcher lack = LACKS.matcher(sentence.text());
        if (!lack.find()) {
            return false;
        }
        if (all.contains("no " + lack.group(1))) {
            return false;
        }
        Set<String> lacking = Stems.of(lack.group(1));
        String after = sentence.text().substring(lack.end());
        Matcher next = WORD.matcher(after);
        if (next.lookingAt() && Stems.shared(Stems.of(next.group()), about) == 1) {
            after = after.substring(next.end());
        }
        return !lacking.isEmpty()
                && about.size() <= 2
                && about.containsAll(lacking)
                && !PASSES.matcher(after).lookingAt();
    }

    /** The part between commas that speaks of it, or the whole sentence. */
    private static String partAbout(Set<String> about, String sentence) {
        for (String part : sentence.split("[,;:]")) {
            if (Stems.shared(about, Stems.of(part)) == 1) {
                return part;
            }
        }
        return sentence;
    }

    private static boolean isConditional(Draft.Sentence sentence) {
        return sentence.text()
                .matches(".*(?<!\\w)(?:if|unless|whether|would you|i'll ask|i'll check|find out)(?!\\w).*");
    }
}
