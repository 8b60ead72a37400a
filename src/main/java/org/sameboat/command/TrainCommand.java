package org.sameboat.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.sameboat.training.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Learns the models from labelled data; the same data always give the same models.",
            "What the data are and how the models are judged stands in models/README.md."
        })
@SuppressWarnings("NullAway.Init")
final class TrainCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private ModelOptions options;

    TrainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Training.train(
                options.training(), options.encoder(), step -> streams.err().println(step));
        return Cli.GOOD;
    }
}
