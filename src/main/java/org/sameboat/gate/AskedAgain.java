package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rule;
import org.sameboat.rule.Rules;

/** Asks for what the customer has given already, or what stands in the facts of the case. */
final class AskedAgain implements Check {

    static final String FILE = "/org/sameboat/gate/asked.yml";

    private static final Pattern OFFERS = Pattern.compile(
            "(?<!\\w)(?:would|could|prefer|like|want|shall|suit|suits|better|best|next|new|instead)(?!\\w)");

    private static final int LONGEST_TURN = 2_000;

    private final Rules rules = Rules.load(FILE);

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (Match match : rules.in(draft.own())) {
            Finding.Grounds given = given(match.rule(), situation.context());
            if (given != null) {
                findings.add(new Finding(
                        match.rule().id(),
                        Question.NECESSARY,
                        Severity.STOP,
                        match.span().begin(),
                        match.span().end(),
                        match.rule().message(),
                        match.rule().source(),
                        null,
                        List.of(given)));
            }
        }
        for (Draft.Sentence sentence : draft.sentences()) {
            knownFact(sentence, situation.context()).ifPresent(findings::add);
        }
        return findings;
    }

    /** "What colour was it?" when the facts have a colour; offering a choice of colours is another thing. */
    private static Optional<Finding> knownFact(Draft.Sentence sentence, Context context) {
        if (!sentence.asks() || OFFERS.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        return context.facts().entries().entrySet().stream()
                .filter(fact -> !fact.getValue().isBlank() && asksFor(sentence, Rules.fold(fact.getKey())))
                .findFirst()
                .map(fact -> new Finding(
                        "asked-known-fact",
                        Question.NECESSARY,
                        Severity.STOP,
                        sentence.span().begin(),
                        sentence.span().end(),
                        "This is known already; use it instead of asking the customer.",
                        "D4",
                        null,
                        List.of(new Finding.Grounds(fact.getKey() + ": " + fact.getValue(), null))));
    }

    private static boolean asksFor(Draft.Sentence sentence, String key) {
        return key.matches("[\\p{L} _-]{3,40}")
                && Pattern.compile("(?<!\\w)(?:what|which|whose)(?:'s| is| was)?(?: the| your)? " + Pattern.quote(key)
                                + "(?!\\w)")
                        .matcher(sentence.text())
                        .find();
    }

    private static Finding.@Nullable Grounds given(Rule rule, Context context) {
        Pattern key = Pattern.compile("(?<!\\w)(?:" + rule.settings().get("key") + ")(?!\\w)");
        for (var fact : context.facts().entries().entrySet()) {
            if (key.matcher(Rules.fold(fact.getKey()).replace('_', ' ')).find()
                    && !fact.getValue().isBlank()) {
                return new Finding.Grounds(fact.getKey() + ": " + fact.getValue(), null);
            }
        }
        Pattern said = Pattern.compile(rule.settings().getOrDefault("said", "(?!)"));
        for (int i = context.turns().size() - 1; i >= 0; i--) {
            Turn turn = context.turns().get(i);
            if (turn.by(Speaker.CUSTOMER)) {
                String text = turn.text().substring(0, Math.min(turn.text().length(), LONGEST_TURN));
                Matcher matcher = said.matcher(Rules.fold(text));
                if (matcher.find()) {
                    return new Finding.Grounds(text.substring(matcher.start(), matcher.end()), context.seq(i));
                }
            }
        }
        return null;
    }
}
