package org.sameboat.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.sameboat.language.Encoder;
import org.sameboat.language.Encoding;
import org.sameboat.language.Language;
import org.sameboat.language.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads messages of about 20 words, none twice, on one thread. Run {@link #main} by hand. The full tier is to be compared
 * with the encoder's own pass over the same messages.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class ReadingBenchmark {

    private final Path models = Path.of("models");
    private final Language language = Language.load();
    private final Encoder encoder = Encoder.load(models.resolve("encoder"));
    private final ModelReader fast = (ModelReader) Readers.load(language, null, models);
    private final ModelReader full = (ModelReader) Readers.load(language, encoder, models);
    private List<String> texts = List.of();
    private int next;

    /** Whether the messages show displeasure, which costs the search for its issue. */
    @Param({"calm", "upset"})
    private String mood = "calm";

    /** A line of the corpus. */
    record Line(String text, int anger, int frustration) {
        boolean is(String mood) {
            return mood.equals(anger + frustration == 0 ? "calm" : anger + frustration > 1 ? "upset" : "neither");
        }
    }

    @Setup
    public void choose() {
        try {
            texts = Files.readAllLines(models.resolve("corpus/retail-and-parcels.jsonl")).stream()
                    .map(json -> JsonMapper.shared().readValue(json, Line.class))
                    .filter(line -> line.is(mood))
                    .map(Line::text)
                    .filter(text -> Math.abs(Words.of(text).size() - 20) <= 4)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each with a number of its own, so that nothing is read from a cache. */
    private List<Turn> message() {
        next++;
        return List.of(Turn.customer(texts.get(next % texts.size()) + " " + next));
    }

    @Benchmark
    public Reading fastTier() {
        return fast.readTurns(message());
    }

    @Benchmark
    public Reading fullTier() {
        return full.readTurns(message());
    }

    @Benchmark
    public Encoding encoderAlone() {
        return encoder.encode("", message().get(0).text());
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
