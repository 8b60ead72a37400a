package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.PerText;
import org.sameboat.language.Stems;
import org.sameboat.rule.Rules;

/** Offers what the customer has said they do not want. */
final class Refused implements Check {

    private static final Pattern UNWANTED = Pattern.compile(
            "(?<!\\w)(?:(?:don't|do not|didn't|never) (?:want|need)|not interested in|no more|stop offering(?: me)?)(?: (?:any|a|an|another|your|the|more|some|just))* (\\p{L}{4,})(?!\\w)");
    private static final Pattern OFFERS = Pattern.compile(
            "(?<!\\w)(?:offer|give|send|make it up|have|treat|add|take|would you like|how about|how does|shall (?:i|we))(?!\\w)");
    private static final Pattern SPARED =
            Pattern.compile("n't(?!\\w)|(?<!\\w)(?:not|no|without|instead of|rather than)(?!\\w)");

    private final PerText<Set<String>> refusals = new PerText<>(Refused::refusals);

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        Set<String> unwanted = unwanted(situation.context());
        for (Draft.Sentence sentence : draft.sentences()) {
            boolean offers = OFFERS.matcher(sentence.text()).find()
                    && !SPARED.matcher(sentence.text()).find();
            if (offers && Stems.of(sentence.text()).stream().anyMatch(unwanted::contains)) {
                findings.add(new Finding(
                        "necessary-offer-refused",
                        Question.NECESSARY,
                        Severity.STOP,
                        sentence.span().begin(),
                        sentence.span().end(),
                        "The customer has said that they do not want this; answer what they asked for.",
                        "D4",
                        null,
                        List.of()));
            }
        }
        return findings;
    }

    /** Nouns that the customer has turned down. */
    private Set<String> unwanted(Context context) {
        Set<String> unwanted = new TreeSet<>();
        for (Turn turn : context.turns()) {
            if (turn.by(Speaker.CUSTOMER)) {
                unwanted.addAll(refusals.of(turn.text()));
            }
        }
        return unwanted;
    }

    private static Set<String> refusals(String message) {
        Set<String> refused = new TreeSet<>();
        Matcher refusal = UNWANTED.matcher(Rules.fold(Told.head(message)));
        while (refusal.find()) {
            refused.addAll(Stems.of(refusal.group(1)));
        }
        return refused;
    }
}
