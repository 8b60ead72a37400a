package org.sameboat.transcript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.UnusableInput;

/**
 * Captions of a call, WebVTT or SubRip. A speaker stands in a voice tag ({@code <v Agent>}) or before a colon; a cue
 * without one goes on with the speaker before it, and neighbouring cues of one speaker are one turn.
 */
final class CueFormat implements Format {

    private static final Pattern TIMES =
            Pattern.compile("(?:\\d{1,3}:)?\\d{2}:\\d{2}[.,]\\d{3} +--> +(?:\\d{1,3}:)?\\d{2}:\\d{2}[.,]\\d{3}.*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]{0,40})? ([^>]{1,60})>");
    private static final Pattern NAME = Pattern.compile("^(?:>> ?|- ?)?(\\p{L}[\\p{L}\\p{N} .'_-]{0,30}?) ?: +(?=\\S)");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9:.][^<>]{0,80}>");
    private static final int LONGEST = 16 << 20;

    @Override
    public boolean recognises(Source source) {
        String head = source.head();
        return head.startsWith("WEBVTT")
                || head.lines()
                        .filter(line -> !line.isBlank())
                        .limit(2)
                        .anyMatch(line -> TIMES.matcher(line).matches());
    }

    @Override
    public void read(Source source, Roles roles, Intake intake) throws IOException {
        List<TextLines.Line> words = words(source);
        Predicate<TextLines.Line> named = named(words, roles);
        try (Threads none = new Threads(0)) {
            FileIntake desk = new FileIntake(source, roles, intake, none);
            List<Piece> turns = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            String voice = null;
            for (TextLines.Line line : words) {
                String plain = plain(line.text());
                Matcher tag = VOICE.matcher(line.text());
                Matcher name = NAME.matcher(plain);
                String speaking = voice;
                if (tag.find()) {
                    speaking = tag.group(1).strip();
                } else if (named.test(line) && name.find()) {
                    speaking = name.group(1);
                    plain = plain.substring(name.end());
                }
                if (speaking == null) {
                    desk.dropped("Words before the first speaker.", "line " + line.number());
                    continue;
                }
                if (!speaking.equals(voice)) {
                    add(turns, voice, text, source.file());
                    voice = speaking;
                }
                text.append(text.isEmpty() ? "" : " ").append(plain.strip());
            }
            add(turns, voice, text, source.file());
            String format = source.head().startsWith("WEBVTT") ? "webvtt" : "srt";
            desk.conversation(format, source.file(), CaseFacts.none(), turns);
        }
    }

    private static void add(List<Piece> turns, @Nullable String voice, StringBuilder text, String file) {
        if (voice != null) {
            turns.add(new Piece(file, turns.size(), null, voice, text.toString(), null, null));
        }
        text.setLength(0);
    }

    private static List<TextLines.Line> words(Source source) throws IOException {
        List<TextLines.Line> words = new ArrayList<>();
        TextLines lines = new TextLines(source.text());
        boolean inCue = false;
        long length = 0;
        for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
            length += line.text().length();
            if (line.tooLong() || length > LONGEST) {
                throw new UnusableInput("SB205", "Longer than any call, from line " + line.number() + " on.");
            }
            if (TIMES.matcher(line.text()).matches()) {
                inCue = true;
            } else if (line.text().isBlank()) {
                inCue = false;
            } else if (inCue) {
                words.add(line);
            }
        }
        return words;
    }

    /** Without voice tags, a name before a colon is a speaker if it is a role or comes back ("Total: 20" does not). */
    private static Predicate<TextLines.Line> named(List<TextLines.Line> words, Roles roles) {
        if (words.stream().anyMatch(line -> VOICE.matcher(line.text()).find())) {
            return line -> false;
        }
        Map<String, Integer> times = new HashMap<>();
        words.forEach(line -> name(line).ifPresent(name -> times.merge(name, 1, Integer::sum)));
        return line -> name(line)
                .filter(name -> roles.of(name).isPresent() || times.getOrDefault(name, 0) > 1)
                .isPresent();
    }

    private static Optional<String> name(TextLines.Line line) {
        Matcher name = NAME.matcher(plain(line.text()));
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static String plain(String cue) {
        return Parser.unescapeEntities(TAG.matcher(cue).replaceAll(""), false);
    }
}
