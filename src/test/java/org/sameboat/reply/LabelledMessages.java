package org.sameboat.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.CourseTracker;
import org.sameboat.course.Situation;
import org.sameboat.gate.Gate;
import org.sameboat.gate.Review;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Quote;
import org.sameboat.reading.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The corpus as situations, with its labels in place of readings, so that wording is judged apart from reading. */
final class LabelledMessages {

    /** Lets everything pass, so that wording is judged apart from the gate. */
    static final Gate OPEN_GATE = (situation, draft) -> {
        Review.Verdict pass = new Review.Verdict(true, List.of());
        return new Review(pass, pass, pass, null);
    };

    private static final double[] P = {0.02, 0.2, 0.8, 0.97};

    private LabelledMessages() {}

    /** All messages of the corpus in a folder, in file order. */
    static List<JsonNode> in(Path corpus) {
        JsonMapper json = new JsonMapper();
        List<JsonNode> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("\"frustration\""))
                        .map(json::readTree)
                        .forEach(rows::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static Situation situation(JsonNode row, CourseTracker tracker) {
        List<Turn> turns = new ArrayList<>();
        List<@Nullable Reading> readings = new ArrayList<>();
        for (JsonNode before : row.get("context")) {
            Turn turn = new Turn(
                    Speaker.valueOf(before.get("speaker").asString().toUpperCase(Locale.ROOT)),
                    before.get("text").asString(),
                    null);
            turns.add(turn);
            readings.add(turn.by(Speaker.CUSTOMER) ? calm() : null);
        }
        turns.add(Turn.customer(row.get("text").asString()));
        Reading reading = reading(row);
        readings.add(reading);
        Context context = Context.of(turns, CaseFacts.none());
        return new Situation(context, reading, tracker.track(context, readings));
    }

    static Reading reading(JsonNode row) {
        String text = row.get("text").asString();
        String about = row.get("about").asString();
        int begin = about.isEmpty() ? -1 : text.indexOf(about);
        return new Reading(
                emotion(row.get("anger").asInt()),
                emotion(row.get("frustration").asInt()),
                Aim.valueOf(row.get("aim").asString().toUpperCase(Locale.ROOT)),
                begin < 0 ? null : Quote.of(text, new Span(begin, begin + about.length())),
                Need.valueOf(row.get("need").asString().toUpperCase(Locale.ROOT)),
                "en",
                List.of());
    }

    private static Emotion emotion(int level) {
        return new Emotion(P[level], level);
    }

    private static Reading calm() {
        return new Reading(Emotion.NONE, Emotion.NONE, Aim.NONE, null, Need.NONE, "en", List.of());
    }
}
