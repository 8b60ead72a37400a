package org.sameboat.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sameboat.transcript.Comparison;
import org.sameboat.transcript.PastReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Tells what changed between two reports of the same folder: another engine, or another scorecard.")
@SuppressWarnings("NullAway.Init")
final class CompareCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "FIRST", description = "Folder of the first report.")
    private Path first;

    @Parameters(index = "1", paramLabel = "SECOND", description = "Folder of the second report.")
    private Path second;

    CompareCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String text =
                Comparison.of(new PastReport(first), new PastReport(second)).text();
        streams.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
        streams.out().flush();
        return Cli.GOOD;
    }
}
