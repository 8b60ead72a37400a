package org.sameboat.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;
import org.sameboat.reading.CustomerReader;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Evidence;
import org.sameboat.reading.Reading;

/**
 * Whether the evidence is what the verdict rests on: with its first piece taken out, the probability must fall.
 *
 * @param verdicts clear verdicts that were checked
 * @param fell those whose probability fell
 */
record EvidenceCheck(int verdicts, int fell) {

    static EvidenceCheck of(List<Sample> samples, List<Reading> readings, CustomerReader reader) {
        int verdicts = 0;
        int fell = 0;
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            for (Evidence evidence : readings.get(i).because()) {
                Function<Reading, Emotion> emotion = emotion(evidence.what());
                if (emotion == null || !emotion.apply(readings.get(i)).isClear()) {
                    continue;
                }
                verdicts++;
                Reading without = reader.read(without(sample, evidence));
                fell += emotion.apply(without).p()
                                < emotion.apply(readings.get(i)).p()
                        ? 1
                        : 0;
            }
        }
        return new EvidenceCheck(verdicts, fell);
    }

    private static @Nullable Function<Reading, Emotion> emotion(String what) {
        return switch (what) {
            case "anger" -> Reading::anger;
            case "frustration" -> Reading::frustration;
            default -> null;
        };
    }

    private static Context without(Sample sample, Evidence evidence) {
        List<Turn> turns = new ArrayList<>(sample.context().turns());
        String text = sample.text();
        turns.set(
                turns.size() - 1, Turn.customer(text.substring(0, evidence.begin()) + text.substring(evidence.end())));
        return Context.of(turns.toArray(Turn[]::new));
    }
}
