package org.sameboat.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.language.Encoder;
import org.sameboat.language.Language;

/** Puts the gate together. */
public final class Gates {

    private Gates() {}

    /**
     * Loads the rules and models of the gate. The gate may be shared by threads.
     *
     * @param encoder matches by meaning where it is given; without it words decide
     * @param models the folder of the models
     */
    public static Gate load(Language language, @Nullable Encoder encoder, Path models) {
        Values values = new Values();
        Told told = new Told();
        Memory memory = new Memory(values, told);
        List<Check> checks = new ArrayList<>(List.of(
                new KindRules(),
                new Cold(),
                new Necessity(),
                new Repetition(told),
                new AskedAgain(),
                new AnsweredBefore(encoder, values, told, memory),
                new DoneAlready(encoder),
                new Refused(),
                new Truth(values, memory),
                new Statements(),
                new Events(language, told),
                new Acts(),
                new Numbered(),
                new Quantities(),
                new Rates(),
                new Payouts(),
                new Terms(),
                new Figures(),
                new PlainFacts(),
                new Polarity(),
                new Names()));
        KindModel words = KindModel.load(models);
        if (encoder == null) {
            checks.add(new KindClassifier(words, Integer.MAX_VALUE));
        } else {
            checks.add(new KindClassifier(words, WholeDraft.FEWEST - 1));
            checks.add(new WholeDraft(encoder));
        }
        return new ThreeQuestions(language, checks, new Contribution(values, told));
    }
}
