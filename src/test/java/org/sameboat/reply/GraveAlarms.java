package org.sameboat.reply;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sameboat.rule.Match;
import tools.jackson.databind.JsonNode;

/**
 * Prints every message of a folder in which a grave matter or danger is heard, with the words, to be judged by a person:
 * folder, and "calm" for those without anger or frustration alone.
 */
final class GraveAlarms {

    private GraveAlarms() {}

    public static void main(String[] args) {
        boolean onlyCalm = args.length > 1 && "calm".equals(args[1]);
        Topics topics = new Topics();
        Map<String, Integer> counts = new TreeMap<>();
        int read = 0;
        List<String> alarms = new ArrayList<>();
        for (JsonNode row : LabelledMessages.in(Path.of(args[0]))) {
            int levels = row.get("anger").asInt() + row.get("frustration").asInt();
            if (onlyCalm && levels > 0) {
                continue;
            }
            read++;
            String text = row.get("text").asString();
            Optional<String> alarm = topics.grave(text).map(Topic::id).or(() -> danger(text));
            alarm.ifPresent(id -> {
                counts.merge(id, 1, Integer::sum);
                alarms.add(
                        String.format(Locale.ROOT, "%-16s %d %s %s", id, levels, words(text), text.replace('\n', ' ')));
            });
        }
        alarms.stream().sorted().forEach(System.out::println);
        System.out.println(read + " messages, " + alarms.size() + " alarms " + counts);
    }

    private static Optional<String> danger(String text) {
        return new Effects().in(text).contains("danger") ? Optional.of("danger") : Optional.empty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Match match : Topics.GRAVE.in(text)) {
            words.add(match.span().in(text));
        }
        return words;
    }
}
