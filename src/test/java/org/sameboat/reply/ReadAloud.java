package org.sameboat.reply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.sameboat.course.CourseTracker;
import org.sameboat.course.Courses;
import org.sameboat.course.Situation;
import org.sameboat.gate.Gates;
import org.sameboat.language.Language;
import tools.jackson.databind.JsonNode;

/** Prints what would be suggested for messages of a corpus, to be read by a person: folder, how many, seed. */
final class ReadAloud {

    private ReadAloud() {}

    public static void main(String[] args) {
        Language language = Language.load();
        CourseTracker tracker = Courses.load(language);
        Replies replies = Wordings.replies(language, Gates.load(language, null, Path.of("models")));
        List<JsonNode> rows = new ArrayList<>(LabelledMessages.in(Path.of(args[0])));
        Collections.shuffle(rows, new Random(Long.parseLong(args[2])));
        for (JsonNode row : rows.subList(0, Integer.parseInt(args[1]))) {
            Situation situation = LabelledMessages.situation(row, tracker);
            System.out.printf(
                    Locale.ROOT,
                    "%n%s a%d f%d %s %s <%s> ctx=%d%n  %s%n",
                    row.get("id").asString(),
                    row.get("anger").asInt(),
                    row.get("frustration").asInt(),
                    row.get("aim").asString(),
                    row.get("need").asString(),
                    row.get("about").asString(),
                    row.get("context").size(),
                    row.get("text").asString().replace('\n', ' '));
            Suggestions suggestions = replies.suggest(situation);
            if (suggestions.quiet() != null) {
                System.out.println("  (quiet) " + suggestions.quiet());
            }
            suggestions.best().forEach(s -> System.out.println("  -> " + s.moves() + " " + s.text()));
        }
    }
}
