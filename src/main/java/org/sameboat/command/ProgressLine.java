package org.sameboat.command;

import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.sameboat.transcript.Importer;
import org.sameboat.transcript.Remark;
import org.sameboat.transcript.Replay;
import org.sameboat.transcript.Report;
import org.sameboat.transcript.Transcript;

/** A progress bar with rate and time left, where a person is watching; nothing where the output goes to a file. */
final class ProgressLine implements AutoCloseable {

    private static final long KIBIBYTE = 1 << 10;

    private final @Nullable ProgressBar bar;
    private long turns;

    private ProgressLine(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static ProgressLine on(Streams streams, List<Path> paths) {
        if (System.console() == null) {
            return new ProgressLine(null);
        }
        return new ProgressLine(new ProgressBarBuilder()
                .setTaskName("replay")
                .setUnit(" KiB", KIBIBYTE)
                .setInitialMax(Importer.bytes(paths))
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(streams.err()))
                .build());
    }

    /** Passes everything on to the report, and tells how far it is. */
    Replay.Sink<Report.Page> before(Report report) {
        return new Replay.Sink<>() {
            @Override
            public void reached(long bytes) {
                if (bar != null) {
                    bar.stepTo(bytes);
                    bar.setExtraMessage(turns + " turns");
                }
            }

            @Override
            public void conversation(Report.Page page) {
                report.conversation(page);
                turns += page.turns();
            }

            @Override
            public void remark(Remark remark) {
                report.remark(remark);
            }

            @Override
            public void fault(Transcript transcript, RuntimeException fault) {
                report.fault(transcript, fault);
            }
        };
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
