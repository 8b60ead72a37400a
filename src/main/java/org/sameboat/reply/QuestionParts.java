package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits what an agent asks in one go into its questions. */
final class QuestionParts {

    private static final int MOST = 3;
    private static final int SHORTEST = 2;
    private static final Pattern BETWEEN = Pattern.compile("(?i)(?<=[?!])\\s+|\\n"
            + "+|;\\s*|(?:,\\s*|\\s+)(?:and|also|plus|&|or(?! (?:is|are|was|will|would|does|do|should)"
            + " (?:that|it|this|i|we)\\b))[,"
            + " ]+(?=(?:what|who|when|where|why|how|is|are|can|could|may|should|do|does|did|has|have|was|which|shall|whats|hows)\\b(?!"
            + " (?:not|nah)))");

    /** A second question after a comma, where the first words ask already. */
    private static final Pattern AFTER_QUESTION = Pattern.compile(
            "(?i)^((?:what|who|when|where|why|how|can|could|should|do|does|did|is|are|was|will)\\b[^,]{8,}?),\\s*"
                    + "((?:what|who|when|where|why|how|can|could|should|do|does|is|are|will|may)\\s+(?:i|we|he|she|they|it|the|that|there)\\b.+)$");

    private QuestionParts() {}

    /** The questions in their order; a text that is one question gives itself. */
    static List<String> of(String asked) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(AFTER_QUESTION.matcher(asked.strip()).replaceFirst("$1\n$2"))) {
            if (part.strip().split("\\s+").length >= SHORTEST) {
                parts.add(part.strip());
            }
        }
        return parts.size() < 2 || parts.size() > MOST ? List.of(asked) : parts;
    }
}
