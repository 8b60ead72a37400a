package org.sameboat.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;

/** Answers that the case itself decides, before any intent is looked for: reckoned, recalled, weighed, or not to be known. */
final class CaseAnswers {

    private static final String TRUE = "C5: say only what is true; this is what the case holds.";

    private final Language language;
    private final Intents intents;
    private final Matters matters;
    private final ReadyWordings wordings;

    CaseAnswers(Language language, Intents intents, Matters matters, ReadyWordings wordings) {
        this.language = language;
        this.intents = intents;
        this.matters = matters;
        this.wordings = wordings;
    }

    /** The answer, if the case decides it. */
    Optional<Answer> of(Situation situation, String question) {
        Optional<String> unknown = new Unknowable(situation, language).of(question);
        if (unknown.isPresent()) {
            return unknown.map(text -> new Answer(text, List.of(), List.of(TRUE)));
        }
        Optional<String> reckoned = new InTime(situation, language).of(question);
        if (reckoned.isPresent()) {
            return reckoned.map(text -> new Answer(text, List.of(), List.of(TRUE)));
        }
        Optional<String> recalled = new Recalled(situation, language).of(question);
        if (recalled.isPresent()) {
            return recalled.map(text -> new Answer(text, List.of(), List.of(TRUE)));
        }
        return new Judgement(situation, language).of(question).map(decision -> {
            Intent doing = intents.get(decision.intent());
            return new Answer(
                    decision.text(),
                    wordings.of(doing, situation, with(matters.of(situation), situation, question)),
                    doing.because());
        });
    }

    /** A matter with what the case gives for a wording. */
    Matter with(Matter matter, Situation situation, String question) {
        Matter more = matter;
        for (Map.Entry<String, String> slot :
                new CaseWords(situation, language).slots(question).entrySet()) {
            more = more.with(slot.getKey(), slot.getValue());
        }
        return more;
    }
}
