package org.sameboat.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Word;
import org.sameboat.rule.Rules;

/** Finished sentences that resemble what careful readers called unkind, also where no rule names the words. */
final class KindClassifier implements Check {

    private static final int FEWEST_WORDS = 3;
    private static final int WORDS_SHOWN = 3;
    private static final String GENERAL =
            "This sentence resembles replies that readers found unkind; say it as you would to somebody you like.";

    private final KindModel model;

    /** What each fault means, told by the rules for it. */
    private final Map<String, String> messages = new HashMap<>();

    KindClassifier(KindModel model) {
        this.model = model;
        Rules.load(KindRules.FILE)
                .all()
                .forEach(rule -> messages.putIfAbsent(rule.settings().getOrDefault("fault", ""), rule.message()));
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        String message =
                situation.context().latestOf(Speaker.CUSTOMER).map(Turn::text).orElse("");
        List<Finding> findings = new ArrayList<>();
        for (Draft.Sentence sentence : draft.sentences()) {
            if (sentence.ended() && sentence.words() >= FEWEST_WORDS) {
                Severity severity = Policy.unkind(model.unkind(words(draft, sentence), message), model.hasEncoder());
                if (severity != null) {
                    findings.add(finding(draft, sentence, message, severity));
                }
            }
        }
        return findings;
    }

    /** As typed, but without the customer's quoted words. */
    private static String words(Draft draft, Draft.Sentence sentence) {
        boolean quotes = sentence.text().contains("   ");
        return quotes ? sentence.text() : sentence.span().in(draft.text());
    }

    private Finding finding(Draft draft, Draft.Sentence sentence, String message, Severity severity) {
        @Nullable String fault = model.fault(words(draft, sentence), message);
        String told = fault == null ? GENERAL : messages.getOrDefault(fault, GENERAL);
        String weightiest = model.weightiest(words(draft, sentence), WORDS_SHOWN).stream()
                .map(Word::form)
                .collect(Collectors.joining(", "));
        return new Finding(
                "kind-learnt" + (fault == null ? "" : "-" + fault),
                Question.KIND,
                severity,
                sentence.span().begin(),
                sentence.span().end(),
                told,
                "C5",
                null,
                weightiest.isEmpty() ? List.of() : List.of(new Finding.Grounds("weighs most: " + weightiest, null)));
    }
}
