package org.sameboat.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;

/** Whether one side said or gave something: yes with the words, not here but in the facts, or no. */
final class Recalled {

    private static final Pattern ASKS = Pattern.compile(
            "(?i)\\b(?:did|has|have|didn't|hasn't|haven't) (?<who>he|she|they|any(?:one|body)|some(?:one|body)|my colleague|the colleague|the (?:customer|client|guy|lady|woman|man)|i|we)(?: already| really| actually| ever| even| just| not)*"
                    + " (?<did>say|said|tell|told|give|gave|given|mention(?:ed)?|ask(?:ed)?|send|sent|show(?:n|ed)?|try|tried|offer(?:ed)?|promise[d]?|write|wrote|written|confirm(?:ed)?|explain(?:ed)?|name[d]?|state[d]?|claim(?:ed)?|ring|rang|rung|call(?:ed)?|phone[d]?|email(?:ed)?|warn(?:ed)?|inform(?:ed)?)\\b(?<what>.*)");
    private static final Pattern TAIL = Pattern.compile(
            "(?i),? or (did|am|was|have|is) (i|that|it)\\b.*|,? or (not|no|nah)\\W*$|\\b(already|yet|before|so far|at all|again)\\W*$");
    private static final Pattern NUMBER = Pattern.compile("(?i)\\b(number|no\\.?|ref|reference|id|code|postcode)\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d{3}");
    /** What is to be judged, not recalled. */
    private static final Pattern JUDGED = Pattern.compile(
            "(?i)\\b(wrong|right|anything|something|well|useful|helpful|ok|okay|rude|too|annoy\\w*|upset\\w*|anger\\w*|hurt)\\b");

    private static final Pattern RECORD =
            Pattern.compile("\\b(log|logged|record|notes?|history|ticket|calls?|request|received|report(ed)?)\\b");
    private static final Pattern LISTS = Pattern.compile(
            "(?i)\\bwhat (?:all )?(?:have|has|did) (?<who>i|we|he|she|they)(?: already| ever)? (?<did>ask(?:ed)?|offer(?:ed)?|tried|try|given|give|sent|send|done|do|told|tell)\\b(?<rest>.*)");
    private static final int LISTED = 3;
    /** Acts that say by themselves what is asked after. */
    private static final Pattern BY_ACT =
            Pattern.compile("(?i)(?:e?mail|ring|call|phone|pay|rang|warn|inform)(?:ed|d)?");

    private static final int MOST = 2;

    private final Situation situation;
    private final Lookup lookup;
    private final CaseNotes notes;

    Recalled(Situation situation, Language language) {
        this.situation = situation;
        this.lookup = new Lookup(situation.context(), language);
        this.notes = new CaseNotes(situation.context(), language);
    }

    /** The answer to a question of whether somebody said or gave something. */
    Optional<String> of(String question) {
        Optional<String> listed = listed(question);
        if (listed.isPresent()) {
            return listed;
        }
        Matcher asks = ASKS.matcher(question);
        if (!asks.find() || AskedFor.in(question) != AskedFor.ANY) {
            return Optional.empty();
        }
        boolean agent = asks.group("who").matches("(?i)i|we");
        boolean anybody = asks.group("who").matches("(?i)(any|some).*|.*colleague");
        String named = TAIL.matcher(asks.group("what")).replaceAll("").strip();
        String what = AskedWords.of(named).isEmpty()
                        && BY_ACT.matcher(asks.group("did")).matches()
                ? asks.group("did")
                : named;
        if (AskedWords.of(what).isEmpty() || JUDGED.matcher(what).find()) {
            return Optional.empty();
        }
        Speaker speaker = agent ? Speaker.AGENT : Speaker.CUSTOMER;
        String asked = asks.group().replace(asks.group("what"), " " + what);
        boolean number = NUMBER.matcher(what).find();
        List<CaseNotes.Line> lines = lookup.lines(asked).stream()
                .filter(line -> (line.by() == speaker || anybody)
                        && (!number || DIGITS.matcher(line.words()).find()))
                .toList();
        List<CaseNotes.Line> told = lines.stream()
                .filter(line -> lines.stream()
                        .noneMatch(other -> other != line && line.words().contains(other.words())))
                .toList();
        List<Map.Entry<String, String>> facts = lookup.facts(what);
        Optional<Map.Entry<String, String>> log = facts.stream()
                .filter(fact -> RECORD.matcher(FactSheet.key(fact)).find())
                .findFirst();
        String who = agent ? "you" : "they";
        if (!told.isEmpty() && log.isPresent()) {
            return Optional.of("Yes, the case's own record has it: " + Lookup.told(log.get()) + ". In this chat " + who
                    + " wrote " + quoted(told) + "; what goes beyond the record is their word alone.");
        }
        if (!told.isEmpty()) {
            return Optional.of((agent ? "You did, or near enough: you wrote " : "What they wrote on that: ")
                    + quoted(told) + ". That is all that is said of it here." + inFacts(facts));
        }
        Optional<Map.Entry<String, String>> held = facts.stream()
                .filter(fact -> said(speaker).stream()
                        .noneMatch(text -> text.contains(fact.getValue().strip())))
                .findFirst();
        if (held.isPresent()) {
            return Optional.of(
                    agent
                            ? "No: I find nothing of that in what you wrote in this chat. The case has it: "
                                    + Lookup.told(held.get()) + "."
                            : "Not in this chat, but the case has it: " + Lookup.told(held.get())
                                    + ". So don't make them look for it.");
        }
        return Optional.of("No: I find nothing of that in what " + who
                + " wrote in this chat, and nothing in its facts." + (agent ? "" : " Ask once if you need it."));
    }

    /** What was asked, offered or tried so far, where the question names no one thing. */
    private Optional<String> listed(String question) {
        Matcher lists = LISTS.matcher(question);
        if (!lists.find() || !AskedWords.of(lists.group("rest")).isEmpty()) {
            return Optional.empty();
        }
        boolean agent = lists.group("who").matches("(?i)i|we");
        boolean asked = lists.group("did").startsWith("ask");
        List<CaseNotes.Line> lines = (agent ? notes.of(Speaker.AGENT).stream() : notes.given().stream())
                .filter(line -> !agent || !asked || line.asks())
                .limit(LISTED)
                .toList();
        String who = agent ? "you" : "they";
        return Optional.of(
                lines.isEmpty()
                        ? "Nothing that I can see: I find no such words of " + (agent ? "yours" : "theirs")
                                + " in this chat."
                        : "So far " + who + " wrote " + quoted(lines) + ".");
    }

    private static String quoted(List<CaseNotes.Line> lines) {
        return lines.stream().map(CaseNotes.Line::quoted).collect(Collectors.joining(" and "));
    }

    private List<String> said(Speaker speaker) {
        return situation.context().turns().stream()
                .filter(turn -> turn.by(speaker))
                .map(Turn::text)
                .toList();
    }

    private static String inFacts(List<Map.Entry<String, String>> facts) {
        return facts.isEmpty()
                ? ""
                : " The facts of this case say: "
                        + facts.stream().limit(MOST).map(Lookup::told).collect(Collectors.joining("; ")) + ".";
    }
}
