package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits what an agent asks in one go into its questions. */
final class QuestionParts {

    private static final int MOST = 3;
    private static final int SHORTEST = 2;
    private static final Pattern BETWEEN = Pattern.compile(
            "(?i)(?<=[?!])\\s+|\\n+|;\\s*|(?:,\\s*|\\s+)(?:and|also|plus|&|or)[, ]+(?=(?:what|who|when|where|why|how|is|are|can|could|may|should|do|does|did"
                    + "|has|have|was|which|shall|whats|hows)\\b(?! (?:not|nah)))");

    private QuestionParts() {}

    /** The questions in their order; a text that is one question gives itself. */
    static List<String> of(String asked) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(asked.strip())) {
            if (part.strip().split("\\s+").length >= SHORTEST) {
                parts.add(part.strip());
            }
        }
        return parts.size() < 2 || parts.size() > MOST ? List.of(asked) : parts;
    }
}
