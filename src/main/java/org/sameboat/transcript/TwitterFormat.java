package org.sameboat.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.UnusableInput;

/**
 * Support on Twitter as rows ({@code twcs.csv}). A conversation is all that answers to one first message, however long the
 * chain of answers; rows may come in any order. Keeps 33 bytes a row in memory, and no text.
 */
final class TwitterFormat implements Format {

    private static final Set<String> COLUMNS =
            Set.of("tweet_id", "author_id", "inbound", "created_at", "text", "in_response_to_tweet_id");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Override
    public boolean recognises(Source source) {
        String header = source.head().lines().findFirst().orElse("");
        return new HashSet<>(java.util.Arrays.asList(header.replace("\"", "").split(","))).containsAll(COLUMNS);
    }

    @Override
    public void read(Source source, Roles roles, Intake intake) throws IOException {
        try (ReplyTree tree = new ReplyTree();
                Threads threads = new Threads(Threads.ROOM)) {
            FileIntake desk = new FileIntake(source, roles, intake, threads);
            try {
                rows(source, tree, desk);
            } finally {
                tree.drain((root, piece) -> desk.piece("twitter", piece.in(String.valueOf(root))));
                desk.finish();
            }
            desk.end();
        }
    }

    private static void rows(Source source, ReplyTree tree, FileIntake desk) throws IOException {
        Budget budget = new Budget(source.text());
        try (CSVParser rows = CSV.parse(budget)) {
            for (CSVRecord row : rows) {
                budget.next();
                if (row.isConsistent()) {
                    row(row, tree, desk);
                } else {
                    desk.dropped("Row with missing or extra columns.", "row " + row.getRecordNumber());
                }
            }
        } catch (UncheckedIOException e) {
            throw new UnusableInput("SB203", "The rows are damaged or cut off; what came before was read.");
        }
    }

    private static void row(CSVRecord row, ReplyTree tree, FileIntake desk) throws IOException {
        Long id = number(row.get("tweet_id"));
        if (id == null) {
            desk.dropped("Row without a number as its id.", "row " + row.getRecordNumber());
            return;
        }
        Instant at = moment(row.get("created_at"));
        boolean customer = row.get("inbound").strip().equalsIgnoreCase("true");
        Piece piece = new Piece(
                "",
                at == null ? id : at.getEpochSecond(),
                customer ? Speaker.CUSTOMER : Speaker.AGENT,
                row.get("author_id"),
                HtmlText.ifTagged(row.get("text")),
                at,
                row.get("tweet_id"));
        Long parent = number(row.get("in_response_to_tweet_id"));
        tree.add(id, parent == null ? id : parent, piece);
    }

    /** Numbers are written as {@code 12} or, by some tools, as {@code 12.0}. */
    private static @Nullable Long number(String written) {
        String digits = written.strip().replaceFirst("\\.0+$", "");
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    private static @Nullable Instant moment(String written) {
        try {
            return ZonedDateTime.parse(written.strip(), TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
