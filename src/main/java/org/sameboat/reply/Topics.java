package org.sameboat.reply;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Span;
import org.sameboat.reading.Need;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rule;
import org.sameboat.rule.Rules;

/** What support conversations are about, with what a reply can say and ask about it. */
final class Topics {

    static final Rules RULES = Rules.load("/org/sameboat/reply/topics.yml");

    /** What goes wrong in particular, each named by several words; tried before the general topics. */
    static final Rules PARTICULAR = Rules.load("/org/sameboat/reply/particular.yml");

    /** Matters that come before all others, wherever a message names them. */
    static final Rules GRAVE = Rules.load("/org/sameboat/reply/grave.yml");

    /** Code units around the words that name the issue in which a topic still belongs to them. */
    private static final int NEAR = 30;

    /** Nobody laughs in the sentence that tells of a death. */
    private static final Pattern IN_JEST = Pattern.compile(
            "\\b(lol|lmao|rofl|(ha){2,}h?|hehe|jk|just kidding)\\b|[\ud83d\ude02\ud83e\udd23\ud83d\ude05]");

    /** Names people who may be no more than mentioned, so it counts only where the issue is. */
    static final String STAFF = "staff";

    /** How somebody tried to reach us is seldom what it is about. */
    private static final Set<String> OF_CONTACT = Set.of(
            "callback",
            "no-reply",
            "on-hold",
            "passed-around",
            "cut-off",
            "wants-person",
            "no-human",
            "manager",
            "service");

    private final Map<Rule, Integer> order = new LinkedHashMap<>();
    private final Map<Rule, Topic> topics = new LinkedHashMap<>();
    private final Set<Rule> particular = Set.copyOf(PARTICULAR.all());

    Topics() {
        Stream.of(GRAVE, PARTICULAR, RULES)
                .flatMap(rules -> rules.all().stream())
                .forEach(rule -> {
                    order.put(rule, order.size());
                    topics.put(rule, Topic.of(rule));
                });
    }

    /** The grave matter that a message names, if any. */
    Optional<Topic> grave(String message) {
        String folded = Rules.fold(message);
        return best(GRAVE.in(message).stream()
                .filter(match ->
                        !IN_JEST.matcher(sentence(folded, match.span())).find())
                .toList());
    }

    /** The sentence around a match. */
    private static String sentence(String text, Span span) {
        int begin = span.begin();
        while (begin > 0 && !endsSentence(text, begin - 1)) {
            begin--;
        }
        int end = span.end();
        while (end < text.length() && !endsSentence(text, end)) {
            end++;
        }
        return text.substring(begin, end);
    }

    /** What the rules find, less the topics that the message shows to be about something else. */
    private List<Match> found(String message) {
        String folded = Rules.fold(message);
        List<Match> likely = Stream.of(PARTICULAR, RULES)
                .flatMap(rules -> rules.in(message).stream())
                .filter(match -> {
                    Pattern unlike = topic(match).unlike();
                    return unlike == null || !unlike.matcher(folded).find();
                })
                .toList();
        return likely.stream()
                .filter(match -> !topic(match).near() || isTelling(match, likely, folded))
                .toList();
    }

    /** One ambiguous word ("drain", "driver", "bills") tells nothing; two words together, or two different ones, do. */
    private static boolean isTelling(Match match, List<Match> matches, String folded) {
        String words = match.span().in(folded);
        return words.strip().contains(" ")
                || matches.stream()
                        .filter(other -> other.rule().equals(match.rule()))
                        .anyMatch(other -> !other.span().in(folded).equals(words));
    }

    /**
     * The topic of a message: what the words for the issue name, else what stands beside them, else what goes with the
     * need, else what several words name. One word in passing names nothing: a wrong topic is worse than none.
     *
     * @param about the words that name the issue, if any do
     */
    Optional<Topic> in(String message, @Nullable Span about, Need need) {
        List<Match> matches = found(message);
        if (about == null) {
            return clear(matches);
        }
        Span around = around(message, about);
        return best(matches.stream()
                        .filter(m ->
                                m.span().overlaps(about) || around.covers(m.span()) && particular.contains(m.rule()))
                        .toList())
                .or(() -> clear(
                        matches.stream().filter(m -> around.covers(m.span())).toList()))
                .or(() -> best(matches.stream()
                        .filter(m -> topic(m).anywhere().contains(need))
                        .toList()))
                .or(() -> clear(matches.stream()
                        .filter(m -> timesNamed(matches, m.rule()) > 1)
                        .toList()))
                .or(() -> only(matches.stream()
                        .filter(m -> !OF_CONTACT.contains(topic(m).id()))
                        .toList()));
    }

    private static long timesNamed(List<Match> matches, Rule rule) {
        return matches.stream().filter(m -> m.rule().equals(rule)).count();
    }

    /** The topic that an earlier turn of the customer names: one that needs no neighbours, else the only one there is. */
    Optional<Topic> before(String turn) {
        List<Match> matches =
                found(turn).stream().filter(m -> !topic(m).id().equals(STAFF)).toList();
        return clear(matches).or(() -> only(matches));
    }

    /** The one topic that is named at all. */
    private Optional<Topic> only(List<Match> matches) {
        List<Match> telling =
                matches.stream().filter(m -> !topic(m).id().equals(STAFF)).toList();
        return telling.stream().map(Match::rule).distinct().count() == 1 ? best(telling) : Optional.empty();
    }

    /** Whether one topic stands before another in the order, so that it says more. */
    boolean isMoreTelling(Topic one, Topic other) {
        List<Topic> ordered = List.copyOf(topics.values());
        return ordered.indexOf(one) < ordered.indexOf(other);
    }

    /** Whether a topic names something particular that goes wrong. */
    boolean isParticular(Topic topic) {
        return particular.stream().anyMatch(rule -> rule.id().equals(topic.id()));
    }

    private Optional<Topic> clear(List<Match> matches) {
        return best(matches.stream().filter(m -> !topic(m).near()).toList());
    }

    /** The neighbourhood of a span, within its sentence. */
    private static Span around(String message, Span about) {
        int begin = about.begin();
        while (begin > 0 && about.begin() - begin < NEAR && !endsSentence(message, begin - 1)) {
            begin--;
        }
        int end = about.end();
        while (end < message.length() && end - about.end() < NEAR && !endsSentence(message, end)) {
            end++;
        }
        return new Span(begin, end);
    }

    private static boolean endsSentence(String message, int at) {
        return ".!?;\n".indexOf(message.charAt(at)) >= 0;
    }

    /** @throws IllegalArgumentException if there is no such topic */
    Topic get(String id) {
        return topics.values().stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic is called " + id));
    }

    private Topic topic(Match match) {
        return Objects.requireNonNull(topics.get(match.rule()), "every rule is a topic");
    }

    /** The most specific one: the first in the order of the file. */
    private Optional<Topic> best(List<Match> matches) {
        return matches.stream()
                .map(Match::rule)
                .min(Comparator.comparing(order::get))
                .map(topics::get);
    }
}
