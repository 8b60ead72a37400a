package org.sameboat.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sameboat.reading.Need;
import org.sameboat.rule.Rule;

/**
 * A topic.
 *
 * @param id stable id
 * @param name what a reply calls it, in the agent's words
 * @param named the same with a slot for the thing or the amount, if there is such a name
 * @param hear ways of showing that it was heard
 * @param open what is to be found out, as an indirect question
 * @param asks precise questions; the mark before a colon tells when one is left out
 * @param choices questions with two real options
 * @param near whether it counts only in the words that name the issue
 * @param vague whether the thing itself names the issue better than the topic does
 * @param unlike words that show that a message is about something else
 * @param anywhere needs with which it counts wherever the message names it
 */
record Topic(
        String id,
        @Nullable String name,
        @Nullable String named,
        List<String> hear,
        String open,
        List<String> asks,
        List<String> choices,
        boolean near,
        boolean vague,
        @Nullable Pattern unlike,
        Set<Need> anywhere) {

    Topic {
        hear = List.copyOf(hear);
        asks = List.copyOf(asks);
        choices = List.copyOf(choices);
        anywhere = Set.copyOf(anywhere);
    }

    static Topic of(Rule rule) {
        Map<String, String> settings = rule.settings();
        return new Topic(
                rule.id(),
                settings.get("name"),
                settings.get("named"),
                alternatives(settings.getOrDefault("hear", "")),
                settings.getOrDefault("open", ""),
                alternatives(settings.getOrDefault("ask", "")),
                alternatives(settings.getOrDefault("choice", "")),
                settings.containsKey("near"),
                settings.containsKey("vague"),
                settings.containsKey("unlike") ? Pattern.compile("\\b(" + settings.get("unlike") + ")\\b") : null,
                needs(settings.getOrDefault("anywhere", "")));
    }

    private static List<String> alternatives(String written) {
        return List.of(written.split(" \\| "));
    }

    private static Set<Need> needs(String written) {
        return written.isEmpty()
                ? Set.of()
                : Arrays.stream(written.split(" "))
                        .map(need -> Need.valueOf(need.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
