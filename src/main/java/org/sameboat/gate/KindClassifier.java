package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sameboat.course.Situation;
import org.sameboat.language.Word;

/** Finished sentences that resemble what careful readers called unkind, also where no rule names the words. */
final class KindClassifier implements Check {

    private static final int FEWEST_WORDS = 3;
    private static final int WORDS_SHOWN = 3;

    private final KindModel model;
    private final int mostWords;

    /** @param mostWords longer drafts are left to others */
    KindClassifier(KindModel model, int mostWords) {
        this.model = model;
        this.mostWords = mostWords;
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        if (draft.words() > mostWords) {
            return findings;
        }
        for (Draft.Sentence sentence : draft.sentences()) {
            if (sentence.ended() && sentence.words() >= FEWEST_WORDS) {
                Severity severity = Policy.unkindSentence(model.unkind(words(draft, sentence)));
                if (severity != null) {
                    findings.add(finding(draft, sentence, severity));
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

    private Finding finding(Draft draft, Draft.Sentence sentence, Severity severity) {
        String weightiest = model.weightiest(words(draft, sentence), WORDS_SHOWN).stream()
                .map(Word::form)
                .collect(Collectors.joining(", "));
        return new Finding(
                "kind-learnt",
                Question.KIND,
                severity,
                sentence.span().begin(),
                sentence.span().end(),
                "This sentence resembles replies that readers found unkind; say it as you would to somebody you like.",
                "C5",
                null,
                weightiest.isEmpty() ? List.of() : List.of(new Finding.Grounds("weighs most: " + weightiest, null)));
    }
}
