package org.sameboat.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Need;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The labelled customer messages of a folder of JSON Lines files, in the order of the file names. */
final class Corpus {

    /** How the names of the files with agents' replies begin. */
    private static final String REPLIES = "replies";

    private static final String STRANGERS = "strangers";

    private static final ObjectReader ROWS = JsonMapper.shared().readerFor(Row.class);

    private Corpus() {}

    /** A line as it is written. */
    record Row(
            String id,
            @Nullable String set,
            @Nullable String chat,
            @Nullable String split,
            @Nullable List<Said> context,
            String text,
            int anger,
            int frustration,
            String aim,
            String about,
            String need) {

        Sample toSample() {
            List<Turn> turns = new ArrayList<>();
            if (context != null) {
                context.forEach(said -> turns.add(said.toTurn()));
            }
            turns.add(Turn.customer(text));
            String group = set != null ? set : chat != null ? chat : id;
            return new Sample(
                    id,
                    Context.of(turns.toArray(Turn[]::new)),
                    anger,
                    frustration,
                    Aim.valueOf(aim.toUpperCase(Locale.ROOT)),
                    about,
                    Need.valueOf(need.toUpperCase(Locale.ROOT)),
                    split == null ? Split.of(group) : Split.valueOf(split.toUpperCase(Locale.ROOT)));
        }
    }

    record Said(String speaker, String text) {
        Turn toTurn() {
            return new Turn(Speaker.valueOf(speaker.toUpperCase(Locale.ROOT)), text, null);
        }
    }

    /**
     * @throws UnusableInput with SB511 if the folder has no corpus, SB512 if a line is not what GUIDE.md describes
     * @throws IOException if a file cannot be read
     */
    static List<Sample> read(Path folder) throws IOException {
        List<Path> files = files(folder, name -> !name.startsWith(REPLIES));
        if (files.isEmpty()) {
            throw new UnusableInput("SB511", "There is no .jsonl file in " + folder + "; name the corpus' folder.");
        }
        return messages(files);
    }

    /**
     * The messages of hands that wrote nothing else of the corpus; nothing learns from them.
     *
     * @throws UnusableInput with SB511 if there is no corpus, SB512 if a line is not what GUIDE.md describes
     * @throws IOException if a file cannot be read
     */
    static List<Sample> strangers(Path folder) throws IOException {
        return messages(files(folder, name -> name.startsWith(STRANGERS)));
    }

    private static List<Sample> messages(List<Path> files) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path file : files) {
            samples.addAll(messages(file));
        }
        return List.copyOf(samples);
    }

    /**
     * The messages of one file.
     *
     * @throws UnusableInput with SB512 if a line is not what GUIDE.md describes
     * @throws IOException if the file cannot be read
     */
    static List<Sample> messages(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        int line = 0;
        for (String json : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            line++;
            if (!json.isBlank()) {
                samples.add(sample(file, line, json));
            }
        }
        return List.copyOf(samples);
    }

    /**
     * The files with agents' replies, in the order of their names.
     *
     * @throws UnusableInput with SB511 if there is none
     * @throws IOException if the folder cannot be read
     */
    static List<Path> replies(Path folder) throws IOException {
        List<Path> files = files(folder, name -> name.startsWith(REPLIES));
        if (files.isEmpty()) {
            throw new UnusableInput(
                    "SB511", "There are no labelled replies in " + folder + "; name the corpus' folder.");
        }
        return files;
    }

    private static List<Path> files(Path folder, Predicate<String> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnusableInput("SB511", "There is no corpus at " + folder + "; name its folder.");
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> file.toString().endsWith(".jsonl")
                            && wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static Sample sample(Path file, int line, String json) {
        try {
            Row row = ROWS.readValue(json);
            return row.toSample();
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            UnusableInput unusable = new UnusableInput(
                    "SB512", file.getFileName() + " line " + line + " is not a labelled message; see GUIDE.md.");
            unusable.initCause(e);
            throw unusable;
        }
    }
}
