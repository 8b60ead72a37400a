package org.sameboat.course;

import java.util.Set;
import java.util.stream.Collectors;
import org.sameboat.language.PerText;
import org.sameboat.rule.Rules;

/** What a customer's turn says about their state of mind. */
final class CustomerCues {

    static final Rules RULES = Rules.load("/org/sameboat/course/customer-cues.yml");

    private static final PerText<CustomerCues> KEPT = new PerText<>(CustomerCues::find);

    private final Set<String> cues;

    private CustomerCues(Set<String> cues) {
        this.cues = cues;
    }

    static CustomerCues in(String turn) {
        return KEPT.of(turn);
    }

    private static CustomerCues find(String turn) {
        return new CustomerCues(RULES.in(turn).stream()
                .map(match -> match.rule().settings().get("cue"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean solved() {
        return cues.contains("solved") && !fails();
    }

    boolean thanks() {
        return cues.contains("thanks") && !fails();
    }

    boolean worksAlong() {
        return cues.contains("agrees") || cues.contains("gives");
    }

    boolean circles() {
        return cues.contains("circles");
    }

    boolean fails() {
        return cues.contains("fails");
    }
}
