package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.rule.Rules;

/** Numbers that name one of several things of a kind: row 9 where the facts have row 7, berths 17 and 19 for 17 and 18. */
final class Numbered implements Check {

    private static final String KIND =
            "(rows?|seats?|berths?|blocks?|coach|carriage|platform|gates?|floor|level|rooms?|ward|bed|bay|stop|box|position|route|line|flat|terminal|lane|counter|locker|zone|section|table|unit|extension|pier|stand|hall)";

    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\w)" + KIND
                    + "(?: number| no\\.?)?:? ?(\\d{1,4}[a-z]?(?:(?:,? (?:and|or|to) |, ?| ?[-\\u2013]"
                    + " ?)\\d{1,4}[a-z]?)*|(?<=row |block |zone |section |coach |gate |terminal |hall )[b-hj-z])(?![\\w:%'-]|[.,]\\d| ?(?:am|pm|min|hour|day|week|month|year|people)\\w*)");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.:])\\d{1,4}[a-z]?(?!\\w)|(?<=row |block |zone"
            + " |section |coach |gate |terminal |hall )[b-hj-z](?![\\w'-])");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Context context = situation.context();
        List<Finding> findings = new ArrayList<>();
        for (Draft.Sentence sentence : draft.sentences()) {
            Matcher named = NAMED.matcher(sentence.text());
            while (sentence.states() && named.find()) {
                Map.Entry<String, String> other = other(kind(named), numbers(named.group(2)), context);
                if (other != null) {
                    Span span = new Span(named.start(), named.end())
                            .shifted(sentence.span().begin());
                    findings.add(TruthFindings.differs("true-other-number", span, other));
                }
            }
        }
        return findings;
    }

    /** The fact that numbers things of this kind otherwise, where nobody has mentioned the number at all. */
    private static Map.@Nullable Entry<String, String> other(String kind, Set<String> said, Context context) {
        Set<String> heard = new TreeSet<>();
        context.turns().forEach(turn -> heard.addAll(numbers(Rules.fold(Told.head(turn.text())))));
        context.facts().entries().entrySet().forEach(fact -> heard.addAll(numbers(text(fact))));
        if (heard.containsAll(said)) {
            return null;
        }
        return context.facts().entries().entrySet().stream()
                .filter(fact -> NAMED.matcher(text(fact)).results().anyMatch(known -> kind.equals(kind(known))))
                .findFirst()
                .orElse(null);
    }

    private static String text(Map.Entry<String, String> fact) {
        return Rules.fold(fact.getKey().replace('_', ' ') + ' ' + Told.head(fact.getValue()));
    }

    private static String kind(MatchResult named) {
        return named.group(1).replaceFirst("s$", "");
    }

    private static Set<String> numbers(String folded) {
        Set<String> numbers = new TreeSet<>();
        if (folded.length() == 1 && Character.isLetter(folded.charAt(0))) {
            numbers.add(folded);
        }
        NUMBER.matcher(folded).results().forEach(number -> numbers.add(number.group()));
        return numbers;
    }
}
