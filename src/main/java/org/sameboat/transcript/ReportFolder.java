package org.sameboat.transcript;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of a report. {@code turns.jsonl} and {@code conversations.jsonl} grow as the replay goes on; a replay that
 * was cut off is taken up after the last conversation that stands whole in both.
 */
final class ReportFolder implements AutoCloseable {

    static final String TURNS = "turns.jsonl";
    static final String CONVERSATIONS = "conversations.jsonl";
    private static final String SETTINGS = "settings";
    private static final String TURNS_END = "turnsEnd";

    private final Path folder;
    private final Writer turns;
    private final Writer conversations;
    private final int done;
    private long turnsEnd;

    /**
     * Opens the folder, and makes it if it is missing.
     *
     * @param settings what the outcome depends on; a replay is only taken up under the same
     * @param resume whether to go on with what is there, instead of beginning anew
     * @throws UnusableInput SB213 if the folder cannot be used
     */
    ReportFolder(Path folder, String settings, boolean resume) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            int kept = resume && Files.exists(file(CONVERSATIONS)) ? cutToWhole(settings) : 0;
            if (kept == 0) {
                Files.deleteIfExists(file(TURNS));
                Files.writeString(
                        file(CONVERSATIONS),
                        ContractJson.line(ContractJson.MAPPER.createObjectNode().put(SETTINGS, settings)));
            }
            done = kept;
            turns = append(TURNS);
            conversations = append(CONVERSATIONS);
        } catch (IOException e) {
            throw new UnusableInput("SB213", "The report folder cannot be written; give another.");
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Writer append(String name) throws IOException {
        return writer(name, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Opens another file of the report for writing. */
    Writer writer(String name) throws IOException {
        return writer(name, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** What UTF-8 has no bytes for becomes a question mark, instead of the end of the report. */
    private Writer writer(String name, OpenOption create, OpenOption how) throws IOException {
        OutputStream out = Files.newOutputStream(file(name), create, how, StandardOpenOption.WRITE);
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Conversations that were there already. */
    int done() {
        return done;
    }

    /** Cuts both files after the last whole conversation; gives back how many there are. */
    private int cutToWhole(String settings) throws IOException {
        long end = 0;
        int count = 0;
        long turnsSize = Files.exists(file(TURNS)) ? Files.size(file(TURNS)) : 0;
        try (BufferedReader in = Files.newBufferedReader(file(CONVERSATIONS))) {
            String first = in.readLine();
            if (first == null || !settings.equals(member(first, SETTINGS).asString(""))) {
                throw new UnusableInput(
                        "SB213",
                        "The report folder holds a replay under other settings; give another folder, or leave out"
                                + " --resume to begin anew.");
            }
            end = length(first);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                long reaches = member(line, TURNS_END).asLong(-1);
                if (reaches < 0 || reaches > turnsSize) {
                    break;
                }
                turnsEnd = reaches;
                end += length(line);
                count++;
            }
        }
        cut(file(CONVERSATIONS), end);
        if (turnsSize > 0) {
            cut(file(TURNS), turnsEnd);
        }
        return count;
    }

    private static long length(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    /** A member of a line; missing if the line was cut off. */
    private static JsonNode member(String line, String name) {
        try {
            return ContractJson.MAPPER.readTree(line).path(name);
        } catch (JacksonException e) {
            return ContractJson.MAPPER.missingNode();
        }
    }

    private static void cut(Path file, long length) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(length);
        }
    }

    /**
     * Writes one conversation; its turns are on disk before the line that counts them.
     *
     * @param digest its digest, or {@code null} if it could not be replayed
     */
    void write(String turnLines, @Nullable JsonNode digest) {
        try {
            turns.write(turnLines);
            turns.flush();
            turnsEnd += turnLines.getBytes(StandardCharsets.UTF_8).length;
            ObjectNode line = ContractJson.MAPPER.createObjectNode().put(TURNS_END, turnsEnd);
            line.set("digest", digest == null ? line.nullNode() : digest);
            conversations.write(ContractJson.line(line));
            conversations.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands out the digests of all conversations, those of an earlier start too. */
    void digests(Consumer<Digest> taker) {
        try (BufferedReader in = Files.newBufferedReader(file(CONVERSATIONS))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode digest = member(line, "digest");
                if (digest.isObject()) {
                    taker.accept(ContractJson.MAPPER.treeToValue(digest, Digest.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            turns.close();
            conversations.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
