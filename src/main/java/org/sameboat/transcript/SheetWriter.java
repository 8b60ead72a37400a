package org.sameboat.transcript;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.sameboat.scorecard.Item;
import org.sameboat.scorecard.Proof;
import org.sameboat.scorecard.Score;
import org.sameboat.scorecard.Scorecard;

/** Tables that people open in a spreadsheet. */
final class SheetWriter {

    private final Scorecard scorecard;
    private final boolean agentsShown;

    SheetWriter(Scorecard scorecard, boolean agentsShown) {
        this.scorecard = scorecard;
        this.agentsShown = agentsShown;
    }

    CSVPrinter scores(Writer out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(
                "file",
                "conversation",
                "agent",
                "week",
                "item",
                "title",
                "weight",
                "critical",
                "score",
                "min",
                "max",
                "percent",
                "because",
                "evidence");
        return csv;
    }

    /** A row an item, and one for the whole review. */
    void print(CSVPrinter csv, Digest digest) throws IOException {
        String agent = agentsShown ? digest.agent() : null;
        for (int i = 0; i < digest.assessment().scores().size(); i++) {
            Item item = scorecard.items().get(i);
            Score score = digest.assessment().scores().get(i);
            csv.printRecord(
                    Cells.safe(digest.file()),
                    Cells.safe(digest.conversation()),
                    Cells.safe(agent),
                    Cells.safe(digest.week()),
                    Cells.safe(item.id()),
                    Cells.safe(item.title()),
                    item.weight(),
                    item.critical(),
                    score.score(),
                    item.scale().min(),
                    item.scale().max(),
                    percent(score.percent()),
                    Cells.safe(score.because()),
                    Cells.safe(evidence(score)));
        }
        csv.printRecord(
                Cells.safe(digest.file()),
                Cells.safe(digest.conversation()),
                Cells.safe(agent),
                Cells.safe(digest.week()),
                "review",
                "Whole review",
                null,
                null,
                null,
                0,
                100,
                percent(digest.assessment().percent()),
                Cells.safe(
                        digest.assessment().critical() == null
                                ? null
                                : "Critical: " + digest.assessment().critical()),
                null);
    }

    static void remarks(Writer out, Remarks remarks) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord("kind", "code", "file", "place", "message");
        for (Remark.Kind kind : Remark.Kind.values()) {
            for (Remark remark : remarks.of(kind)) {
                csv.printRecord(
                        kind.name().toLowerCase(Locale.ROOT),
                        remark.code(),
                        Cells.safe(remark.file()),
                        Cells.safe(remark.place()),
                        Cells.safe(remark.message()));
            }
        }
        csv.flush();
    }

    private static @Nullable String percent(@Nullable Double percent) {
        return percent == null ? null : String.format(Locale.ROOT, "%.1f", percent);
    }

    private static String evidence(Score score) {
        return score.evidence().stream().map(SheetWriter::evidence).collect(Collectors.joining(" | "));
    }

    private static String evidence(Proof proof) {
        return (proof.good() ? "for" : "against") + ", turn " + proof.seq() + ": " + proof.words();
    }
}
