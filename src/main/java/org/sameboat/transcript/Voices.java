package org.sameboat.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.UnusableInput;

/**
 * Finds out which side each named speaker of one conversation is on: by the user's mapping, by the name itself, by
 * elimination between two sides, by the way staff greet. Every assumption is remarked on; what stays unclear is asked
 * for, never guessed.
 */
final class Voices {

    /** More strangers than this do not talk in one support conversation; it is another kind of text with colons. */
    private static final int MOST_UNKNOWN = 6;

    /** Only staff open like this. */
    private static final Pattern GREETING = Pattern.compile(
            "(?i)\\b(?:thank(?:s| you) for (?:calling|contacting|reaching out to|getting in touch with)"
                    + "|how (?:can|may|could) i (?:help|assist)|what can i (?:help|do for)"
                    + "|welcome to [a-z]|(?:you're|you are) (?:through|speaking) (?:to|with)|my name is \\w+ (?:from|at|with))\\b");

    /**
     * A speaker's name with what they said.
     *
     * @param name as the transcript writes it
     * @param text what was said
     * @param given the side that the format itself says, if it does
     */
    record Line(String name, String text, @Nullable Speaker given) {}

    /**
     * The outcome.
     *
     * @param speakers the side of each name, or {@code null} if one stayed unclear
     * @param assumption what was assumed, if anything was
     * @param question what to ask the user, if a name stayed unclear
     */
    record Outcome(
            @Nullable Map<String, Speaker> speakers,
            @Nullable String assumption,
            @Nullable String question) {}

    private Voices() {}

    static Outcome tell(List<Line> lines, Roles roles) {
        Map<String, Speaker> known = new LinkedHashMap<>();
        List<String> unclear = new ArrayList<>();
        for (Line line : lines) {
            if (!known.containsKey(line.name()) && !unclear.contains(line.name())) {
                side(line, roles).ifPresentOrElse(side -> known.put(line.name(), side), () -> unclear.add(line.name()));
            }
        }
        if (unclear.isEmpty()) {
            return new Outcome(known, null, null);
        }
        boolean agent = known.containsValue(Speaker.AGENT);
        boolean customer = known.containsValue(Speaker.CUSTOMER);
        if (agent && !customer && unclear.size() == 1) {
            known.put(unclear.get(0), Speaker.CUSTOMER);
            return new Outcome(known, "The one speaker who is not staff was taken for the customer.", null);
        }
        if (customer && !agent && unclear.size() == 1) {
            known.put(unclear.get(0), Speaker.AGENT);
            return new Outcome(known, "The one speaker who is not the customer was taken for the agent.", null);
        }
        if (known.isEmpty() && unclear.size() > MOST_UNKNOWN) {
            throw new UnusableInput("SB202", "This is in no known transcript format.");
        }
        List<String> greeting =
                unclear.stream().filter(name -> greets(name, lines)).toList();
        if (!agent && !customer && unclear.size() == 2 && greeting.size() == 1) {
            unclear.forEach(name -> known.put(name, name.equals(greeting.get(0)) ? Speaker.AGENT : Speaker.CUSTOMER));
            return new Outcome(known, "The speaker who greets as staff do was taken for the agent.", null);
        }
        return new Outcome(
                null,
                null,
                "It is not clear which side " + unclear.size()
                        + (unclear.size() == 1 ? " speaker is" : " speakers are")
                        + " on; say --agent NAME or --customer NAME for each.");
    }

    private static Optional<Speaker> side(Line line, Roles roles) {
        Optional<Speaker> said = roles.said(line.name());
        return said.isPresent() || line.given() == null
                ? said.or(() -> roles.of(line.name()))
                : Optional.of(line.given());
    }

    private static boolean greets(String name, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .limit(2)
                .anyMatch(line -> GREETING.matcher(line.text()).find());
    }
}
