package org.sameboat.training;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sameboat.conversation.UnusableInput;

/** Rows of a published, labelled set in a tab-separated file with a header. */
final class PublicSet {

    private static final CSVFormat TABS = CSVFormat.TDF
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(false)
            .setQuote(null)
            .get();

    private PublicSet() {}

    /**
     * @param text what was written
     * @param label the column that is learnt
     * @param group what the row must not be parted from
     */
    record Row(String text, String label, String group) {
        Split split() {
            return Split.of(group);
        }
    }

    /**
     * @param labelColumn name of the column that is learnt
     * @param groupColumn name of the column that rows of one conversation share; {@code text} if each stands alone
     * @throws UnusableInput with SB513 if the file is missing or lacks a column
     * @throws IOException if it cannot be read
     */
    static List<Row> read(Path file, String labelColumn, String groupColumn) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput("SB513", "There is no " + file + "; models/README.md says where to get it.");
        }
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord row : TABS.parse(in)) {
                rows.add(new Row(unquoted(row.get("text")), row.get(labelColumn), row.get(groupColumn)));
            }
            return List.copyOf(rows);
        } catch (IllegalArgumentException e) {
            UnusableInput unusable =
                    new UnusableInput("SB513", file.getFileName() + " lacks the column " + labelColumn + " or text.");
            unusable.initCause(e);
            throw unusable;
        }
    }

    /** Some of the sets quote a text that holds quotes, others leave a stray one: both are kept as they were meant. */
    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** Every {@code step}-th of those that satisfy, so that a large set does not drown the others. */
    static List<Row> everyNth(List<Row> rows, int step, Predicate<Row> wanted) {
        List<Row> chosen = rows.stream().filter(wanted).toList();
        List<Row> thinned = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i += step) {
            thinned.add(chosen.get(i));
        }
        return List.copyOf(thinned);
    }
}
