package org.sameboat.transcript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.conversation.UnusableInput;

/**
 * Plain text, one conversation a file: {@code Agent: …}, {@code [10:02] Jane (agent): …}, {@code >> Jane: …}. A line
 * without a speaker continues the turn before it; lines before the first speaker are a heading and dropped.
 */
final class PlainFormat implements Format {

    private static final String NAME = "plain";
    private static final int LONGEST_FILE = 16 << 20;

    private record Line(int number, String raw, @Nullable PlainLine head) {}

    private record Said(String voice, String name, PlainLine head, StringBuilder text) {}

    @Override
    public boolean recognises(Source source) {
        return source.head()
                        .lines()
                        .map(PlainLine::of)
                        .filter(Objects::nonNull)
                        .limit(2)
                        .count()
                == 2;
    }

    @Override
    public void read(Source source, Roles roles, Intake intake) throws IOException {
        List<Line> lines = lines(source);
        List<Said> said = turns(lines, roles);
        Voices.Outcome voices = Voices.tell(
                said.stream()
                        .map(s -> new Voices.Line(s.voice(), s.text().toString(), null))
                        .toList(),
                roles);
        Map<String, Speaker> speakers = voices.speakers();
        if (speakers == null) {
            throw new UnusableInput("SB206", String.valueOf(voices.question()));
        }
        if (voices.assumption() != null) {
            intake.remark(new Remark(Remark.Kind.ASSUMED, "SB209", voices.assumption(), source.file(), null));
        }
        remarkOnHeading(lines, said.get(0).head(), source, intake);
        List<Utterance> utterances = new ArrayList<>();
        for (Said s : said) {
            Speaker speaker = speakers.getOrDefault(s.voice(), Speaker.SYSTEM);
            utterances.add(new Utterance(
                    new Turn(speaker, s.text().toString().strip(), s.head().at()), null, s.name()));
        }
        intake.transcript(new Transcript(source.file(), NAME, source.file(), CaseFacts.none(), utterances));
    }

    private static List<Line> lines(Source source) throws IOException {
        List<Line> all = new ArrayList<>();
        TextLines lines = new TextLines(source.text());
        long length = 0;
        for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
            length += line.text().length() + 1;
            if (line.tooLong() || length > LONGEST_FILE) {
                throw new UnusableInput("SB205", "Longer than any conversation, from line " + line.number() + " on.");
            }
            all.add(new Line(line.number(), line.text(), PlainLine.of(line.text())));
        }
        return all;
    }

    private static List<Said> turns(List<Line> lines, Roles roles) {
        Predicate<PlainLine> begins = speakers(lines, roles);
        List<Said> said = new ArrayList<>();
        boolean first = false;
        for (Line line : lines) {
            PlainLine head = line.head();
            if (head != null && begins.test(head)) {
                // Where only the change of speaker is marked, two voices take turns.
                first = PlainLine.UNNAMED.equals(head.name()) ? !first : first;
                said.add(new Said(voice(head, roles, first), head.name(), head, new StringBuilder(head.text())));
            } else if (!said.isEmpty()) {
                said.get(said.size() - 1).text().append('\n').append(line.raw().strip());
            }
        }
        if (said.isEmpty()) {
            throw new UnusableInput("SB207", "No line begins with a speaker and a colon.");
        }
        return said;
    }

    private static void remarkOnHeading(List<Line> lines, PlainLine first, Source source, Intake intake) {
        List<Line> heading = lines.stream()
                .takeWhile(line -> line.head() != first)
                .filter(line -> !line.raw().isBlank())
                .toList();
        if (!heading.isEmpty()) {
            String place = "line " + heading.get(0).number();
            intake.remark(new Remark(
                    Remark.Kind.DROPPED, "SB208", "Heading before the first speaker.", source.file(), place));
        }
    }

    /**
     * Tells the lines that begin a turn from those that only look so ("Order number: 4411"). Where most have a time, it is
     * the time; where both sides are called by their role, it is the role; else a name that comes back.
     */
    private static Predicate<PlainLine> speakers(List<Line> lines, Roles roles) {
        List<PlainLine> heads =
                lines.stream().map(Line::head).filter(Objects::nonNull).toList();
        if (heads.stream().filter(PlainLine::clock).count() * 2 > heads.size()) {
            return PlainLine::clock;
        }
        Predicate<PlainLine> knows = head -> side(head, roles).isPresent();
        long sides = heads.stream()
                .map(head -> side(head, roles))
                .filter(side -> side.isPresent() && side.get().compareTo(Speaker.AGENT) <= 0)
                .distinct()
                .count();
        if (sides == 2) {
            return knows;
        }
        Map<String, Integer> times = new HashMap<>();
        heads.forEach(head -> times.merge(head.name(), 1, Integer::sum));
        Predicate<PlainLine> comesBack = knows.or(head -> times.getOrDefault(head.name(), 0) > 1);
        long comingBack =
                heads.stream().filter(comesBack).map(PlainLine::name).distinct().count();
        return comingBack >= 2 || times.containsKey(PlainLine.UNNAMED) ? comesBack : head -> true;
    }

    private static Optional<Speaker> side(PlainLine head, Roles roles) {
        Optional<Speaker> byName = roles.of(head.name());
        return byName.isPresent() || head.role() == null ? byName : roles.of(head.role());
    }

    /** A role in brackets tells the side better than the name, unless the user mapped the name. */
    private static String voice(PlainLine head, Roles roles, boolean first) {
        if (PlainLine.UNNAMED.equals(head.name())) {
            return first ? "first voice" : "second voice";
        }
        return head.role() == null || roles.said(head.name()).isPresent() ? head.name() : head.role();
    }
}
