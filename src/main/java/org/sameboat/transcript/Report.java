package org.sameboat.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.coaching.ContractJson;

/** Collects what a replay finds, and writes it into a folder if there is one. */
public final class Report implements Replay.Sink<Report.Page>, AutoCloseable {

    private static final int FAULTS_KEPT = 10;
    private static final int REMARKS_TOLD = 50;

    /** What is kept of one conversation. */
    public static final class Page {

        private final Digest digest;
        private final String lines;

        private Page(Digest digest, String lines) {
            this.digest = digest;
            this.lines = lines;
        }

        /** How many turns it has. */
        public int turns() {
            return digest.turns();
        }
    }

    private final ReportSettings settings;
    private final Digests digests;
    private final @Nullable ReportFolder folder;
    private final Overview overview = new Overview();
    private final Remarks remarks = new Remarks();
    private final List<RuntimeException> faults = new ArrayList<>();

    /**
     * @param settings what it shows
     * @param folder where the files go, made if it is missing; {@code null} for a summary alone
     * @param fingerprint what the outcome depends on, beside the settings
     * @param resume whether to go on with a replay that was cut off
     * @throws org.sameboat.conversation.UnusableInput SB213 if the folder cannot be used
     */
    public Report(ReportSettings settings, @Nullable Path folder, String fingerprint, boolean resume) {
        this.settings = settings;
        this.digests = new Digests(settings.scorecard());
        this.folder = folder == null ? null : new ReportFolder(folder, fingerprint, resume);
    }

    /** Conversations that an earlier start has replayed. */
    public int done() {
        return folder == null ? 0 : folder.done();
    }

    /** Makes the page of a conversation; on any thread. */
    public Page make(Replayed replayed) {
        StringBuilder lines = new StringBuilder();
        if (folder != null) {
            for (CoachedTurn turn : replayed.turns()) {
                lines.append(ContractJson.line(TurnLines.of(replayed.transcript(), turn)));
            }
        }
        return new Page(digests.of(replayed), lines.toString());
    }

    @Override
    public void reached(long bytes) {
        // A report is written as it comes; only who watches wants to know how far it is.
    }

    @Override
    public void conversation(Page page) {
        if (folder == null) {
            overview.add(page.digest);
        } else {
            folder.write(page.lines, ContractJson.MAPPER.valueToTree(page.digest));
        }
    }

    @Override
    public void remark(Remark remark) {
        remarks.add(remark);
    }

    @Override
    public void fault(Transcript transcript, RuntimeException fault) {
        remarks.add(new Remark(
                Remark.Kind.UNREADABLE,
                "SB299",
                "This conversation could not be replayed because of a fault in Sameboat.",
                transcript.file(),
                transcript.conversation()));
        if (faults.size() < FAULTS_KEPT) {
            faults.add(fault);
        }
        if (folder != null) {
            folder.write("", null);
        }
    }

    /** The first faults of the program. */
    public List<RuntimeException> faults() {
        return List.copyOf(faults);
    }

    /** Whether everything could be read. */
    public boolean isComplete() {
        return remarks.count(Remark.Kind.UNREADABLE) == 0;
    }

    /** Writes what needs all conversations. */
    public void finish() {
        if (folder == null) {
            return;
        }
        try (Writer scores = folder.writer("scores.csv");
                Writer left = folder.writer("remarks.csv");
                Writer page = folder.writer("index.html")) {
            SheetWriter sheets = new SheetWriter(settings.scorecard(), settings.agentsShown());
            CSVPrinter csv = sheets.scores(scores);
            folder.digests(digest -> {
                overview.add(digest);
                print(sheets, csv, digest);
            });
            csv.flush();
            SheetWriter.remarks(left, remarks);
            new ReportPage(settings, overview, remarks).write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(SheetWriter sheets, CSVPrinter csv, Digest digest) {
        try {
            sheets.print(csv, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to tell the user at the end. */
    public String summary() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d conversations, %,d turns. The customer was upset in %,d and ended calmer in %,d; %,d went in circles.%n"
                        + "%,d agent turns fail kind, necessary or true. Quality score %.1f of 100.%n",
                overview.conversations,
                overview.turns,
                overview.upset,
                overview.calmed,
                overview.stalemates,
                overview.failed,
                overview.quality.value()));
        tell(text, Remark.Kind.UNREADABLE, "could not be read");
        tell(text, Remark.Kind.ASSUMED, "rest on an assumption");
        int dropped = remarks.count(Remark.Kind.DROPPED);
        if (dropped > 0) {
            text.append(
                    String.format(Locale.ROOT, "%,d items were left out by rule; the report lists them.%n", dropped));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private void tell(StringBuilder text, Remark.Kind kind, String what) {
        int count = remarks.count(kind);
        if (count == 0) {
            return;
        }
        text.append(String.format(Locale.ROOT, "%,d %s:%n", count, what));
        for (Remark remark : remarks.of(kind).stream().limit(REMARKS_TOLD).toList()) {
            text.append("  ").append(remark.code()).append(' ').append(remark.file());
            if (remark.place() != null) {
                text.append(", ").append(remark.place());
            }
            text.append(": ").append(remark.message()).append('\n');
        }
        if (count > REMARKS_TOLD) {
            text.append(String.format(Locale.ROOT, "  and %,d more%n", count - REMARKS_TOLD));
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            folder.close();
        }
    }
}
