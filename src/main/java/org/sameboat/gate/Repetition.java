package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;

/** Sentences of the draft that the agent has sent before. */
final class Repetition implements Check {

    /** Content words below which a sentence is too short to be a repetition. */
    private static final int FEWEST = 3;

    private static final int FEWEST_WORDS = 4;
    private static final double SAME = 0.8;

    private final Told told;

    Repetition(Told told) {
        this.told = told;
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Finding> findings = new ArrayList<>();
        List<Said> earlier = earlier(situation.context());
        for (Draft.Sentence sentence : draft.sentences()) {
            Set<String> stems = Stems.of(sentence.text());
            String plain = Told.plain(sentence.text());
            if (sentence.ended() && sentence.words() >= FEWEST_WORDS) {
                earlier.stream()
                        .filter(said -> said.sentence().plain().contains(plain)
                                || stems.size() >= FEWEST
                                        && Stems.shared(stems, said.sentence().stems()) >= SAME)
                        .findFirst()
                        .ifPresent(said -> findings.add(finding(sentence, said)));
            }
        }
        return findings;
    }

    private record Said(Told.Sentence sentence, int seq) {}

    private List<Said> earlier(Context context) {
        List<Said> said = new ArrayList<>();
        for (int i = context.turns().size() - 1; i >= 0; i--) {
            Turn turn = context.turns().get(i);
            if (turn.by(Speaker.AGENT)) {
                for (Told.Sentence sentence : told.by(turn).sentences()) {
                    said.add(new Said(sentence, context.seq(i)));
                }
            }
        }
        return said;
    }

    private static Finding finding(Draft.Sentence sentence, Said said) {
        return new Finding(
                "necessary-said-before",
                Question.NECESSARY,
                Severity.HINT,
                sentence.span().begin(),
                sentence.span().end(),
                "You have told the customer this already; say what is new, or what happens next.",
                "C7",
                null,
                List.of(new Finding.Grounds(said.sentence().words(), said.seq())));
    }
}
