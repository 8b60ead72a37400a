package org.sameboat.reply;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sameboat.course.CourseTracker;
import org.sameboat.course.Courses;
import org.sameboat.course.Situation;
import org.sameboat.gate.Gates;
import org.sameboat.language.Language;

/** Words three replies to a message that is read already, each past the real gate, without the encoder. Run {@link #main} by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class SuggestBenchmark {

    private final Language language = Language.load();
    private final CourseTracker tracker = Courses.load(language);
    private final Replies replies = Wordings.replies(language, Gates.load(language, null, Path.of("models")));
    private final List<Situation> situations =
            LabelledMessages.in(Path.of("src/test/resources/org/sameboat/reply")).stream()
                    .map(row -> LabelledMessages.situation(row, tracker))
                    .toList();
    private int next;

    @Benchmark
    public Suggestions suggest() {
        next = (next + 1) % situations.size();
        return replies.suggest(situations.get(next));
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(SuggestBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
