package org.sameboat.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.Coaches;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.transcript.InOrder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command that answers JSON Lines with JSON Lines, in input order, on all cores. */
abstract class LinesCommand implements Callable<Integer> {

    /** Bytes of input in flight at most. */
    private static final int IN_FLIGHT = 32 * 1024 * 1024;

    private final Streams streams;

    @Parameters(
            paramLabel = "FILE",
            defaultValue = "-",
            description = "JSON Lines in UTF-8, one object a line; - is standard input (default).")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private TierOption tier;

    LinesCommand(Streams streams) {
        this.streams = streams;
    }

    /** The members of the answer to one object of input. */
    abstract ObjectNode answer(Coach coach, JsonNode input);

    @Override
    public Integer call() {
        try (InputStream in = open()) {
            Coach coach = Coaches.load(Coaches.models(), tier.tier());
            return answerAll(in, new Answers(input -> answer(coach, input), streams));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open() throws IOException {
        if ("-".equals(file)) {
            return streams.in();
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new UnusableInput("SB109", "There is no file to read at " + path + ".");
        }
        return Files.newInputStream(path);
    }

    private int answerAll(InputStream in, Answers answers) throws IOException {
        Written written = new Written(streams.out());
        try (InOrder<ByteLines.Line, Answers.Answer> work =
                new InOrder<>(answers::to, line -> line.bytes().length, IN_FLIGHT, written)) {
            ByteLines lines = new ByteLines(in);
            for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    work.add(line);
                }
            }
        }
        return written.allGood ? Cli.GOOD : Cli.SOME_UNUSABLE;
    }

    /** Writes the answers and lets them go as soon as none is waiting, for a reader that waits for each. */
    private static final class Written implements InOrder.Results<Answers.Answer> {

        private final OutputStream out;
        private final java.io.PrintStream checked;
        private boolean allGood = true;

        Written(java.io.PrintStream out) {
            this.checked = out;
            this.out = new BufferedOutputStream(out, 1 << 16);
        }

        @Override
        public void take(Answers.Answer answer) {
            allGood &= answer.good();
            try {
                out.write(answer.line().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void pause() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (checked.checkError()) {
                throw new UnusableInput("SB110", "Standard output was closed before everything was written.");
            }
        }
    }
}
