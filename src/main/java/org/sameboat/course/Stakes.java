package org.sameboat.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/** Who can do what, and what is at stake: grants from the facts, exits and stakes from the customer's words. */
final class Stakes {

    static final Rules RULES = Rules.load("/org/sameboat/course/exits.yml");

    private static final Pattern GRANT = Pattern.compile(
            "(?i)\\b(refund|credit|voucher|goodwill|discount|replace|compensation|waive|allowance|budget|limit|offer)");
    private static final Pattern NOT_YET_A_GRANT = Pattern.compile(
            "(?i)\\b(status|date|eta|number|id|ref|reference|policy|issued|requested|sent|card limit|credit card)\\b");

    Power of(Context context) {
        Set<String> exits = new LinkedHashSet<>();
        Set<String> stakes = new LinkedHashSet<>();
        for (Turn turn : context.turns()) {
            if (turn.by(Speaker.CUSTOMER)) {
                for (Match match : RULES.in(turn.text())) {
                    String exit = match.rule().settings().get("exit");
                    String stake = match.rule().settings().get("stake");
                    if (exit != null) {
                        exits.add(exit);
                    }
                    if (stake != null) {
                        stakes.add(stake);
                    }
                }
            }
        }
        return new Power(grants(context.facts()), List.copyOf(exits), List.copyOf(stakes));
    }

    private static List<String> grants(CaseFacts facts) {
        List<String> grants = new ArrayList<>();
        facts.entries().forEach((key, value) -> {
            if (GRANT.matcher(key).find() && !NOT_YET_A_GRANT.matcher(key).find()) {
                grants.add(key + ": " + value);
            }
        });
        return grants;
    }
}
