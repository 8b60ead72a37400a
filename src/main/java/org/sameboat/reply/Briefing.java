package org.sameboat.reply;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Course;
import org.sameboat.course.Goal;
import org.sameboat.course.Promise;
import org.sameboat.course.Situation;
import org.sameboat.course.Trend;
import org.sameboat.reading.Reading;

/** What a conversation comes to, told to the agent with the words that show it: open, promised, given, to be left out. */
final class Briefing {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("d MMMM HH:mm 'UTC'", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final Pattern SAYS_WHY = Pattern.compile("(?i)\\b(at"
            + " least|because|since|thank|thanks|appreciate|glad|finally|honest|straight|but|instead|relie)\\w*");

    private static final Pattern NO_ANSWER =
            Pattern.compile("(?i)(h+m+|hm+ ?ok|ok(ay)?|k|meh|whatever|i guess( so)?|if you say"
                    + " so|sure|fine|mhm|eh|right|and|so|\\W+)[.!?… ]*");

    private final Situation situation;
    private final Course course;
    private final Reading reading;
    private final Context context;
    private final CaseNotes notes;
    private final NextStep next;
    private final Matter matter;

    Briefing(Situation situation, Matter matter, CaseNotes notes) {
        this.situation = situation;
        this.course = situation.course();
        this.reading = situation.reading();
        this.context = situation.context();
        this.matter = matter;
        this.notes = notes;
        this.next = new NextStep(situation, matter, notes);
    }

    /** Values for the slots of the coach's advice; what the conversation doesn't show has none. */
    Map<String, String> slots() {
        Map<String, String> slots = new LinkedHashMap<>();
        put(slots, "promises", promises());
        put(slots, "still_open", open());
        put(slots, "leave_out", Optional.of(new Pitfalls(situation, matter, notes).told()));
        put(slots, "summary", Optional.of(summary()));
        put(slots, "turn", turn());
        put(slots, "first", Optional.of(next.first()));
        put(slots, "then", Optional.of(next.then()));
        put(slots, "before", before());
        put(slots, "shrug", shrug());
        next.quotedIssue().ifPresent(issue -> {
            slots.put("about_quoted", issue);
            slots.put("about_sentence", "It is about " + issue + ".");
        });
        put(slots, "tone", Optional.of(tone()));
        put(slots, "question", notes.unanswered().stream().reduce((a, b) -> b).map(CaseNotes.Line::quoted));
        put(slots, "due", due());
        put(slots, "their_time", notes.deadline().map(CaseNotes.Line::quoted));
        put(
                slots,
                "dates",
                joined(facts(fact -> !FactSheet.isInternal(fact.getKey()) && AskedFor.TIME.isIn(fact.getValue()))));
        put(slots, "wishes", Optional.of(quoted(notes.wishes())));
        put(slots, "latest_said", notes.latest().map(CaseNotes.Line::quoted));
        put(slots, "felt", Optional.of(quoted(notes.felt())));
        put(slots, "frail", notes.frail().map(CaseNotes.Line::quoted));
        put(slots, "gives_up", givesUp());
        put(slots, "claims", claims());
        put(slots, "given", given());
        put(slots, "offers", joined(facts(NextStep::isOffer)));
        put(slots, "repeated_answer", notes.repeated().map(CaseNotes.Line::quoted));
        put(
                slots,
                "rule_told",
                joined(facts(fact -> !FactSheet.isInternal(fact.getKey()) && !FactSheet.isName(fact.getKey()))));
        put(slots, "brief", brief());
        put(slots, "wish_line", notes.wish().map(CaseNotes.Line::quoted));
        put(slots, "reason_told", notes.reason().map(CaseNotes.Line::quoted));
        put(slots, "fact", joined(facts(next::bears)));
        Optional.ofNullable(context.now()).ifPresent(now -> slots.put("today", DAY.format(now.atZone(ZoneOffset.UTC))));
        put(slots, "refused", notes.refused().map(CaseNotes.Line::quoted));
        put(slots, "stakes", stakes());
        put(slots, "late", LatePromise.of(situation).map(p -> CaseNotes.quote(p.text())));
        return slots;
    }

    private static void put(Map<String, String> slots, String slot, Optional<String> value) {
        value.filter(v -> !v.isEmpty()).ifPresent(v -> slots.put(slot, v));
    }

    private Optional<String> promises() {
        return joined(course.promises().stream().map(this::told).toList());
    }

    private String told(Promise promise) {
        String due = promise.dueText() == null ? "no time given" : "due " + promise.dueText() + at(promise);
        return CaseNotes.quote(promise.text()) + " (" + due + ", "
                + (promise.kept() ? "done" : "not done yet as far as I can see") + ")";
    }

    private String at(Promise promise) {
        String away = Optional.ofNullable(context.now())
                .flatMap(now -> new Reckoning(now)
                        .away(Optional.ofNullable(promise.dueText()).orElse("")))
                .map(words -> ", " + words)
                .orElse("");
        return (promise.due() == null
                        ? ""
                        : ", that is " + DUE.format(promise.due().atZone(ZoneOffset.UTC)))
                + away;
    }

    private Optional<String> open() {
        List<String> open = new ArrayList<>();
        course.promises().stream()
                .filter(promise -> !promise.kept())
                .map(promise -> "your promise " + CaseNotes.quote(promise.text()))
                .forEach(open::add);
        notes.unanswered().stream()
                .limit(2)
                .map(q -> "their question " + q.quoted())
                .forEach(open::add);
        Goal goal = course.goal();
        if (goal != null && notes.unanswered().stream().noneMatch(q -> q.words().contains(goal.text()))) {
            open.add("their wish " + CaseNotes.quote(goal.text()));
        }
        if (open.isEmpty() && reading.isUpset()) {
            open.add("what they wrote and nobody has taken up yet, " + quoted(notes.telling(2)));
        }
        return joined(open);
    }

    /** A few words after a no, which are seldom a yes. */
    private Optional<String> shrug() {
        int last = context.turns().size() - 1;
        return matter.tags().holds(Manner.LET_DOWN) && last > 0 ? said(last) : Optional.empty();
    }

    /** A note for a colleague who takes over. */
    private String summary() {
        List<String> parts = new ArrayList<>();
        parts.add("The customer wrote: " + quoted(notes.telling(3)));
        if (course.goal() != null) {
            parts.add("They want: " + CaseNotes.quote(course.goal().text()));
        }
        List<CaseNotes.Line> agents = notes.of(Speaker.AGENT);
        parts.add(
                agents.isEmpty()
                        ? "Nobody has answered them yet"
                        : "Last answer: " + quoted(agents.subList(Math.max(0, agents.size() - 2), agents.size())));
        promises().ifPresent(promises -> parts.add("Promised: " + promises));
        parts.add("Mood: " + Knowledge.mood(reading));
        joined(facts(fact -> true)).ifPresent(facts -> parts.add("Facts: " + facts));
        return String.join(". ", parts) + ".";
    }

    private static String quoted(List<CaseNotes.Line> lines) {
        return lines.stream().map(CaseNotes.Line::quoted).collect(Collectors.joining(" "));
    }

    /** Where the mood turned, and what stood just before. */
    private Optional<String> turn() {
        Trend trend = course.trend();
        Integer at = trend.turnedAt();
        if (at != null) {
            int turn = at - context.first() - 1;
            if (turn >= 0) {
                String how = trend.direction() == Trend.Direction.RISING ? "It got worse" : "It eased";
                String words = CaseNotes.quote(context.turns().get(turn).text());
                return Optional.of(how + " with " + words
                        + said(turn)
                                .map(agent -> ", right after you wrote " + agent)
                                .orElse(""));
            }
        }
        return notes.of(Speaker.CUSTOMER).stream()
                .filter(line -> line.turn() == context.turns().size() - 1
                        && SAYS_WHY.matcher(line.words()).find())
                .findFirst()
                .map(line -> "The only sign is in their own words: " + line.quoted());
    }

    /** The agent's words that a customer's turn answered. */
    private Optional<String> said(int turn) {
        return IntStream.range(0, turn)
                .map(back -> turn - 1 - back)
                .mapToObj(i -> context.turns().get(i))
                .filter(t -> t.by(Speaker.AGENT))
                .findFirst()
                .map(Turn::text)
                .map(CaseNotes::quote);
    }

    /** A last message of a word or two after a question of the agent's, which it doesn't answer. */
    private Optional<String> brief() {
        return context.latest()
                .filter(turn -> turn.by(Speaker.CUSTOMER)
                        && NO_ANSWER.matcher(turn.text().strip()).matches())
                .filter(turn -> notes.asked()
                        .filter(asked -> asked.turn() == context.turns().size() - 2)
                        .isPresent())
                .map(turn -> CaseNotes.quote(turn.text()));
    }

    /** What the agent wrote just before the customer's last message, if that message displeased. */
    private Optional<String> before() {
        int last = context.turns().size() - 1;
        return reading.isUpset() && last > 0 ? said(last) : Optional.empty();
    }

    private Optional<String> due() {
        List<String> due = new ArrayList<>();
        course.promises().stream()
                .filter(p -> !p.kept() && p.dueText() != null)
                .map(this::told)
                .forEach(due::add);
        if (matter.slots().containsKey("eta")) {
            due.add("the date in the facts is " + matter.slots().get("eta"));
        }
        return joined(due);
    }

    private Optional<String> givesUp() {
        return matter.tags().holds(Manner.GIVES_UP)
                ? context.latestOf(Speaker.CUSTOMER).map(turn -> CaseNotes.quote(turn.text()))
                : Optional.empty();
    }

    /** What the customer states, for checking it. */
    private Optional<String> claims() {
        return Optional.of(quoted(notes.telling(2))).filter(claims -> !claims.isEmpty());
    }

    private Optional<String> given() {
        return joined(
                notes.given().stream().limit(3).map(CaseNotes.Line::quoted).toList());
    }

    private String tone() {
        if (matter.tags().holds("grave")) {
            return "Sober and brief: something grave has happened, so no cheer, no stock phrase and no rule in the"
                    + " first line";
        }
        boolean formal = context.turns().stream()
                .anyMatch(turn -> turn.by(Speaker.CUSTOMER) && Tone.of(context.facts(), turn.text()) == Tone.FORMAL);
        return formal
                ? "They write formally, so answer with full forms and whole sentences"
                : "They don't write formally, so plain and short is right";
    }

    private Optional<String> stakes() {
        List<String> stakes = new ArrayList<>(course.power().stakes());
        Optional.ofNullable(matter.slots().get("wait")).ifPresent(wait -> stakes.add("a wait of " + wait));
        Optional.ofNullable(matter.slots().get("deadline")).ifPresent(stakes::add);
        return joined(stakes);
    }

    private List<String> facts(Predicate<Map.Entry<String, String>> which) {
        return context.facts().entries().entrySet().stream()
                .filter(which)
                .limit(4)
                .map(fact ->
                        fact.getKey().replace('_', ' ') + ": " + fact.getValue().strip())
                .toList();
    }

    private static Optional<String> joined(List<String> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }
}
