package org.sameboat.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Encoder;
import org.sameboat.language.Language;

/**
 * Reviews a draft of about 60 words in a conversation of 20 turns. Each draft has a number of its own in every sentence, so that
 * nothing is read from memory; the encoder has two threads, as for a desk. Run {@link #main} by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class GateBenchmark {

    private static final String DRAFT =
            "You've waited three weeks and written # times, and I'm sorry that nobody came back to you. I can see the "
                    + "refund of £49.99 in your case, approved on 27 February as number #. I'll ask our accounts team why "
                    + "number # has not left yet, and I'll write to you by 5 pm with the answer. Would you like it on "
                    + "your card, on card #, or as a bank transfer?";

    private final Situation situation = situation();
    private Gate gate = Gates.load(Language.load(), null, Path.of("models"));
    private int next;

    @Param({"false", "true"})
    private boolean withEncoder;

    @Setup
    public void load() {
        Path models = Path.of("models");
        Encoder encoder = withEncoder ? Encoder.begin(models.resolve("encoder"), 2) : null;
        gate = Gates.load(Language.load(), encoder, models);
    }

    private static Situation situation() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            turns.add(Turn.customer(
                    "I sent the kettle back on 9 February and my refund of £49.99 is still not here, that "
                            + "is message number " + (i + 1) + " about order 4411. When will somebody look at it?"));
            turns.add(Turn.agent("I've asked the warehouse about it today and they are looking for your parcel now. I "
                    + "will come back to you when I know more."));
        }
        return GateTest.situation(
                true,
                Map.of("order", "4411", "refund", "49.99 GBP", "approved", "2026-02-27"),
                turns.toArray(Turn[]::new));
    }

    @Benchmark
    public Review review() {
        next++;
        return gate.review(situation, DRAFT.replace("#", Integer.toString(next)));
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(GateBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
