package org.sameboat.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.scorecard.Agreement;
import org.sameboat.scorecard.Calibration;
import org.sameboat.scorecard.Ratings;
import org.sameboat.transcript.PastReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Tells how well reviewers agree with each other and with the engine, item by item.",
            "The reviewers' scores are CSV with the columns reviewer, conversation, item, score."
        })
@SuppressWarnings("NullAway.Init")
final class CalibrateCommand implements Callable<Integer> {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "REPORT", description = "Folder of the report.")
    private Path report;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SCORES", description = "The reviewers' scores.")
    private List<Path> scores;

    CalibrateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Ratings ratings = new Ratings();
        new PastReport(report).addTo(ratings);
        scores.forEach(file -> read(file, ratings));
        streams.out().writeBytes(text(Calibration.of(ratings)).getBytes(StandardCharsets.UTF_8));
        streams.out().flush();
        return Cli.GOOD;
    }

    private static void read(Path file, Ratings ratings) {
        try (Reader in = Files.newBufferedReader(file)) {
            for (CSVRecord row : CSV.parse(in)) {
                ratings.add(row.get("item"), row.get("conversation"), row.get("reviewer"), score(row, file));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput(
                    "SB214",
                    file
                            + " cannot be used; it must be CSV in UTF-8 with the columns reviewer, conversation, item, score.");
        }
    }

    private static int score(CSVRecord row, Path file) {
        try {
            return Integer.parseInt(row.get("score"));
        } catch (NumberFormatException e) {
            throw new UnusableInput(
                    "SB214", file + ", row " + row.getRecordNumber() + ": the score is not a whole number.");
        }
    }

    private static String text(Calibration calibration) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-16s %6s %7s  %-22s  %-22s%n",
                "item",
                "n",
                "kappa",
                "alpha, reviewers",
                "alpha, with engine"));
        for (Calibration.ItemAgreement item : calibration.items()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-16s %6d %7s  %-22s  %-22s%n",
                    item.item(),
                    item.conversations(),
                    item.kappa() == null ? "-" : String.format(Locale.ROOT, "%.3f", item.kappa()),
                    estimate(item.reviewers()),
                    estimate(item.withEngine())));
        }
        text.append("\nWhere raters are furthest apart:\n");
        calibration
                .disagreements()
                .forEach(d -> text.append("  ")
                        .append(d.conversation())
                        .append(", ")
                        .append(d.item())
                        .append(": ")
                        .append(d.scores())
                        .append('\n'));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String estimate(Agreement.@Nullable Estimate estimate) {
        return estimate == null
                ? "-"
                : String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
    }
}
