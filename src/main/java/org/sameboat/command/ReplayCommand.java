package org.sameboat.command;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.Coaches;
import org.sameboat.coaching.Measured;
import org.sameboat.scorecard.Scorecard;
import org.sameboat.scorecard.Scorecards;
import org.sameboat.transcript.Importer;
import org.sameboat.transcript.Replay;
import org.sameboat.transcript.Report;
import org.sameboat.transcript.ReportSettings;
import org.sameboat.transcript.Roles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Replays past conversations message by message, as the coach would have seen them live.",
            "Files, folders and zips in any known transcript format; the format is told from the content."
        })
@SuppressWarnings("NullAway.Init")
final class ReplayCommand implements Callable<Integer> {

    private final Streams streams;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Transcripts: files, folders, .zip, .gz.")
    private List<Path> paths;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes index.html, scores.csv and turns.jsonl into this folder.")
    private @Nullable Path report;

    @Mixin
    private TierOption tier;

    @Option(names = "--agent", paramLabel = "NAME", description = "This name or id is an agent; may be repeated.")
    private List<String> agents = List.of();

    @Option(names = "--customer", paramLabel = "NAME", description = "This name or id is a customer; may be repeated.")
    private List<String> customers = List.of();

    @Option(
            names = "--encoding",
            paramLabel = "CHARSET",
            defaultValue = "UTF-8",
            description = "Encoding of files without a byte order mark (default: UTF-8).")
    private Charset encoding;

    @Option(
            names = "--scorecard",
            paramLabel = "FILE",
            description = "A scorecard in YAML instead of the one that comes with Sameboat.")
    private @Nullable Path scorecard;

    @Option(names = "--by-agent", description = "Shows scores by agent too.")
    private boolean byAgent;

    @Option(names = "--resume", description = "Goes on with a replay into the same folder that was cut off.")
    private boolean resume;

    ReplayCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Scorecard judge = scorecard == null ? Scorecards.standard() : Scorecards.read(scorecard);
        ReportSettings settings = new ReportSettings(
                tier.tier().name().toLowerCase(Locale.ROOT),
                judge,
                byAgent,
                Measured.read(Coaches.models(), tier.tier()));
        Importer importer = new Importer(new Roles(agents, customers), encoding);
        try (Report written = new Report(settings, report, fingerprint(), resume)) {
            Replay replay = Replay.of(Coaches.load(Coaches.models(), tier.tier()));
            try (ProgressLine progress = ProgressLine.on(streams, paths)) {
                replay.run(paths, importer, written.done(), written::make, progress.before(written));
            }
            written.finish();
            written.faults().forEach(fault -> streams.complain("A conversation could not be replayed.", fault));
            streams.out().writeBytes(written.summary().getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
            return written.isComplete() ? Cli.GOOD : Cli.SOME_UNUSABLE;
        }
    }

    /** Under another value the same files could give other conversations or readings. */
    private String fingerprint() {
        return String.join(
                "|", paths.toString(), tier.tier().name(), agents.toString(), customers.toString(), encoding.name());
    }
}
