package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rule;
import org.sameboat.rule.Rules;

/** Finds where things stand: shipped, refunded, in stock, resolved… and whether that is denied. */
final class Standings {

    static final String FILE = "/org/sameboat/gate/standings.yml";

    /** Code units before a status in which a denial of it may stand. */
    private static final int REACH = 24;

    private static final Pattern DENIED =
            Pattern.compile("(?:n't|(?<!\\w)(?:not|never|no|nor|yet to|without|nothing))(?!\\w)");

    /** Groups whose words are clear whatever the key is called. */
    private static final Set<String> PLAIN = Set.of("stock", "delivery");

    /** A bare yes, no or number says nothing without its key. */
    private static final Pattern IN_WORDS = Pattern.compile("\\p{L}{5}");

    private final Rules rules = Rules.load(FILE);
    private final List<InFact> inFacts = new ArrayList<>();

    /** How a fact says it. */
    private record InFact(Value.Standing standing, Pattern value, Pattern key) {}

    Standings() {
        for (Rule rule : rules.all()) {
            String keys = rule.settings().get("keys");
            inFacts.add(new InFact(
                    standing(rule, false),
                    Pattern.compile("(?<!\\w)(?:" + rule.settings().get("fact") + ")(?!\\w)"),
                    Pattern.compile(
                            keys == null
                                    ? "status|state|deliver|ship|order|parcel|package|dispatch|tracking|courier|booking|subscription|appointment"
                                    : keys)));
        }
    }

    private static Value.Standing standing(Rule rule, boolean denied) {
        return new Value.Standing(
                rule.settings().getOrDefault("group", ""),
                Integer.parseInt(rule.settings().getOrDefault("rank", "1")),
                rule.settings().containsKey("lasting"),
                denied);
    }

    void find(String folded, Found found) {
        for (Match match : rules.in(folded)) {
            int begin = match.span().begin();
            int end = match.span().end();
            if (found.isFree(begin, end)) {
                String around = folded.substring(Math.max(sentence(folded, begin), begin - REACH), end);
                found.add(standing(match.rule(), DENIED.matcher(around).find()), begin, end);
            }
        }
    }

    private static int sentence(String folded, int before) {
        for (int i = before - 1; i >= 0; i--) {
            char c = folded.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == ',' || c == ';') {
                return i + 1;
            }
        }
        return 0;
    }

    /** The status in a fact; its key must be about such a thing, or say that it is a status. */
    void findInFact(String key, String value, Found found) {
        find(value, found);
        for (InFact fact : inFacts) {
            Matcher said = fact.value().matcher(value);
            boolean speaks = fact.key().matcher(key).find()
                    || PLAIN.contains(fact.standing().group())
                            && said.matches()
                            && IN_WORDS.matcher(value).find();
            said.reset();
            if (speaks && said.find()) {
                boolean denied = DENIED.matcher(value).region(0, said.start()).find();
                Value.Standing as = fact.standing();
                found.add(
                        denied ? new Value.Standing(as.group(), as.rank(), as.lasting(), true) : as, 0, value.length());
            }
        }
    }
}
