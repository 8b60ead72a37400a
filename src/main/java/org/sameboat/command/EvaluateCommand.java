package org.sameboat.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.sameboat.training.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Judges the models on messages from which nothing was learnt, and prints their scorecard.",
            "The figures that users of a report should know are kept beside the models."
        })
@SuppressWarnings("NullAway.Init")
final class EvaluateCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ModelOptions options;

    EvaluateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        for (String line : Evaluation.evaluate(options.training(), options.encoder())) {
            streams.out().writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        streams.out().flush();
        return Cli.GOOD;
    }
}
