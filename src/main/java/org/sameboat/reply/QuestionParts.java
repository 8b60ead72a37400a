package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits what an agent asks in one go into its questions. */
final class QuestionParts {

    private static final int MOST = 3;
    private static final int SHORTEST = 2;
    private static final Pattern BETWEEN = Pattern.compile("(?i)(?<=[?!])\\s+|\\n"
            + "+|;\\s*|(?:,\\s*|\\s+)(?:and|also|plus|&|or(?! (?:is|are|was|will|would|does|do|did|should|can|am|have|has)\\b))[,"
            + " ]+(?=(?:what|who|when|where|why|how|is|are|can|could|may|should|do|does|did|has|have|was|which|shall|whats|hows)\\b(?!"
            + " (?:not|nah)))");

    /** A second question after a comma, where the first words ask already. */
    private static final Pattern AFTER_QUESTION = Pattern.compile(
            "(?i)^((?:what|who|when|where|why|how|can|could|should|do|does|did|is|are|was|will)\\b[^,]{8,}?),\\s*"
                    + "((?:what|who|when|where|why|how|can|could|should|do|does|is|are|will|may)\\s+(?:i|we|he|she|they|it|the|that|there)\\b.+)$");

    /** What follows a question and only says how things are: "can I unblock it? he's stuck at the table". */
    private static final Pattern TELLS = Pattern.compile(
            "(?i)(?:and |but |cos |because |since )?(?:he|she|they|it|i|we|the|his|her|their|this|that|my|there|nobody|no one)\\b[^?]*");

    private QuestionParts() {}

    /** The questions in their order; a text that is one question gives itself. */
    static List<String> of(String asked) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(AFTER_QUESTION.matcher(asked.strip()).replaceFirst("$1\n$2"))) {
            if (part.strip().split("\\s+").length >= SHORTEST) {
                parts.add(part.strip());
            }
        }
        if (parts.size() > 1 && parts.get(0).endsWith("?")) {
            List<String> told = parts.subList(1, parts.size());
            told.removeIf(part -> TELLS.matcher(part).matches());
            return parts.size() > MOST ? List.of(asked) : List.copyOf(parts);
        }
        return parts.size() < 2 || parts.size() > MOST ? List.of(asked) : parts;
    }
}
