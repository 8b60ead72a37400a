package org.sameboat.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.rule.Rules;

/** Terms that a draft takes away: no deposit where the facts have one, as often as you like where it is once. */
final class Terms implements Check {

    private static final Pattern NO =
            Pattern.compile("(?<!\\w)(?:there(?:'s| is) no|without(?: an?| any)?|no) (?:\\p{L}+"
                    + " )?(deposit|id|fee|charge|notice|receipt|penalty|surcharge|limit|deadline|commission)(?!\\w)(?!"
                    + " (?:was|were|has|had|number))");

    /** Some term does not hold, so that a draft may well be about that one. */
    private static final Pattern FREED = Pattern.compile(
            "(?<!\\w)(?:no|not|none|free|without|waived|included|0(?:\\.00)?|nothing|never|un\\p{L}+ed)(?!\\w)");

    private static final Pattern ENDLESS =
            Pattern.compile("(?<!\\w)(?:as (?:often|many times|many) as you (?:like|want|wish|need)|any number of"
                    + " times|unlimited)(?!\\w)");

    private static final Pattern LIMITED = Pattern.compile("(?<!\\w)(?:once|up to \\d+|max\\w*|at most)(?!\\w)");

    private static final Pattern PARTS = Pattern.compile("[;,](?!\\d)");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        CaseFacts facts = situation.context().facts();
        List<Finding> findings = new ArrayList<>();
        for (Draft.Sentence sentence : draft.sentences()) {
            if (!sentence.states()) {
                continue;
            }
            Matcher no = NO.matcher(sentence.text());
            while (no.find()) {
                add(no, sentence, withTerm(no.group(1), facts), findings);
            }
            Matcher endless = ENDLESS.matcher(sentence.text());
            while (endless.find()) {
                add(endless, sentence, fact(LIMITED, facts), findings);
            }
        }
        return findings;
    }

    private static void add(
            Matcher found, Draft.Sentence sentence, Map.@Nullable Entry<String, String> fact, List<Finding> findings) {
        if (fact != null) {
            Span span =
                    new Span(found.start(), found.end()).shifted(sentence.span().begin());
            findings.add(TruthFindings.differs("true-other-terms", span, fact));
        }
    }

    private static Map.@Nullable Entry<String, String> withTerm(String term, CaseFacts facts) {
        Pattern named = Pattern.compile("(?<!\\w)" + term + "s?(?!\\w)");
        boolean freed = facts.entries().entrySet().stream()
                .flatMap(Terms::parts)
                .anyMatch(part -> FREED.matcher(part).find());
        return freed ? null : fact(named, facts);
    }

    private static Map.@Nullable Entry<String, String> fact(Pattern words, CaseFacts facts) {
        return facts.entries().entrySet().stream()
                .filter(fact -> parts(fact).anyMatch(part -> words.matcher(part).find()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> parts(Map.Entry<String, String> fact) {
        String key = Rules.fold(fact.getKey()).replace('_', ' ');
        return Arrays.stream(PARTS.split(Rules.fold(Told.head(fact.getValue()))))
                .map(part -> key + ' ' + part);
    }
}
