package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sameboat.language.Text;
import org.sameboat.language.Token;

/**
 * Turns the customer's question to an indirect one from the agent's point of view: "has my prescription come in?" becomes
 * "whether your prescription has come in". Only plain short questions are turned.
 */
final class QuestionPhrase {

    private static final int LONGEST = 14;
    private static final Set<String> AUXILIARIES =
            Set.of("is", "are", "was", "were", "has", "have", "can", "could", "will", "would", "should", "do", "am");
    /** Words that only lend weight to a question. */
    private static final Set<String> STRESS = Set.of("even", "actually", "really", "lot", "ever", "exactly", "still");

    private static final Set<String> ASKING = Set.of("when", "where", "how much", "how long", "what time", "which day");
    private static final Set<String> BEFORE = Set.of(
            "hi",
            "hello",
            "hey",
            "hiya",
            "morning",
            "evening",
            "afternoon",
            "good",
            "ok",
            "okay",
            "so",
            "and",
            "but",
            "just",
            "also",
            "thanks",
            "thank",
            "you",
            "please",
            "pls",
            "quick",
            "question",
            "anyone",
            "there",
            "then",
            "oh",
            "ah",
            "wondering",
            "yes",
            "no",
            "right",
            "great",
            "perfect",
            "cool");
    private static final Pattern HOW_TO = Pattern.compile("^how (do|can|could|would|should) (i|we) \\w");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}£$€][\\p{L}\\p{N}'’./£$€-]*|'s|’s|#\\d+");
    private static final Pattern UNSUITED = Pattern.compile(
            "(?i).*\\b(me or|even|kidding|serious|joking|believe|anyone|anybody|someone|somebody|help|look|look"
                    + " into|honestly|telling|saying|tell|explain|know if|let me|send me|give me|call me|check|check"
                    + " if|confirm|advise|suppose[d]?|expect(ed)?|wrong with|the point|happening|going on|or"
                    + " (is|are|do)|care|you people|you"
                    + " lot|ever|gonna|wanna|lol|seriously|actually|why|who|he|she|they)\\b.*");

    private QuestionPhrase() {}

    /** The last question of a message as an indirect one, if it turns well. */
    static Optional<String> indirect(Text text) {
        List<Token> tokens = text.tokens();
        for (int end = tokens.size(); end > 0; end--) {
            boolean asked = "?".equals(tokens.get(end - 1).text());
            if (asked || end == tokens.size()) {
                Optional<String> turned = turned(sentence(tokens, asked ? end - 1 : end).stream()
                        .filter(token -> !STRESS.contains(Viewpoint.lower(token)))
                        .toList());
                if (turned.isPresent()) {
                    return turned;
                }
            }
        }
        return Optional.empty();
    }

    /** What stands before the end, back to the sentence's beginning or its last comma. */
    private static List<Token> sentence(List<Token> tokens, int end) {
        int from = end;
        while (from > 0
                && tokens.get(from - 1).sentence() == tokens.get(end - 1).sentence()
                && !tokens.get(from - 1).text().matches("[,.!?:;)-]+")) {
            from--;
        }
        int begin = from;
        while (begin < end
                && (BEFORE.contains(Viewpoint.lower(tokens.get(begin)))
                        || tokens.get(begin).text().startsWith("@"))) {
            begin++;
        }
        for (int i = begin + 1; i + 2 < end; i++) {
            if (HOW_TO.matcher(words(tokens.subList(i, end))).find()) {
                begin = i;
            }
        }
        int last = end;
        while (last > begin && tokens.get(last - 1).text().startsWith("@")) {
            last--;
        }
        return tokens.subList(begin, last);
    }

    private static Optional<String> turned(List<Token> asked) {
        if (asked.size() < 3
                || asked.size() > LONGEST
                || asked.stream().anyMatch(t -> !WORD.matcher(t.text()).matches() || !Viewpoint.repeatable(t))) {
            return Optional.empty();
        }
        String opening = "whether";
        int verb = 0;
        for (int words = 1; words <= 2; words++) {
            String first = words(asked.subList(0, words));
            if (ASKING.contains(first)) {
                opening = first;
                verb = words;
            }
        }
        if (HOW_TO.matcher(words(asked)).find()) {
            return howTo(asked);
        }
        String auxiliary = Viewpoint.lower(asked.get(verb));
        int subject = subjectEnd(asked, verb + 1);
        if (!AUXILIARIES.contains(auxiliary) || subject < 0 || verb == 0 && subject == asked.size()) {
            return Optional.empty();
        }
        List<Token> rest = asked.subList(subject, asked.size());
        if (UNSUITED.matcher(words(asked.subList(verb + 1, asked.size()))).matches()
                || "do".equals(auxiliary) && rest.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(opening));
        asked.subList(verb + 1, subject).forEach(token -> parts.add(inSubject(token)));
        if ("do".equals(auxiliary) && "i".equals(Viewpoint.lower(asked.get(verb + 1)))) {
            parts.add("should");
        } else if (!"do".equals(auxiliary)) {
            parts.add(agreeing(auxiliary, Viewpoint.lower(asked.get(verb + 1))));
        }
        rest.stream()
                .filter(token -> !Set.of("please", "pls").contains(Viewpoint.lower(token)))
                .forEach(token -> parts.add("you".equals(Viewpoint.lower(token)) ? "us" : Viewpoint.turn(token)));
        return Optional.of(String.join(" ", parts)
                .replaceAll(" (?=['’]s\\b)", "")
                .replaceAll(
                        "\\bus (?=(can|could|will|would|do|did|have|may|might|offer|need|sell|take|accept)\\b)",
                        "we "));
    }

    /** "how do I turn off the notifications" → "how to turn off the notifications". */
    private static Optional<String> howTo(List<Token> asked) {
        List<Token> act = asked.subList(3, asked.size());
        String words = act.stream()
                .filter(token -> !Set.of("please", "pls").contains(Viewpoint.lower(token)))
                .map(token -> "you".equals(Viewpoint.lower(token)) ? "us" : Viewpoint.turn(token))
                .collect(Collectors.joining(" "))
                .replaceAll(" (?=['’]s\\b)", "");
        return act.isEmpty() || !act.get(0).isVerb() || UNSUITED.matcher(words).matches()
                ? Optional.empty()
                : Optional.of("how to " + words);
    }

    /** After a pronoun, or after the nouns that follow a determiner; -1 if there is no clear subject. */
    private static int subjectEnd(List<Token> asked, int from) {
        if (from >= asked.size()) {
            return -1;
        }
        String first = Viewpoint.lower(asked.get(from));
        if (Set.of("i", "you", "we", "it", "there", "this", "that").contains(first)
                && !(Set.of("this", "that").contains(first)
                        && from + 1 < asked.size()
                        && asked.get(from + 1).isNoun())) {
            return from + 1;
        }
        int end = from;
        boolean noun = false;
        while (end < asked.size()
                && (nominal(asked.get(end)) && !(noun && !asked.get(end).isNoun()))) {
            noun |= asked.get(end).isNoun();
            end++;
        }
        return noun ? end : -1;
    }

    private static boolean nominal(Token token) {
        return token.isNoun()
                || Set.of("ADJ", "NUM").contains(token.tag())
                || Set.of("my", "our", "your", "the", "a", "an", "this", "that", "these", "those", "'s")
                        .contains(Viewpoint.lower(token));
    }

    private static String inSubject(Token token) {
        return "you".equals(Viewpoint.lower(token)) ? "we" : Viewpoint.turn(token);
    }

    private static String agreeing(String auxiliary, String subject) {
        if (!"i".equals(subject)) {
            return auxiliary;
        }
        return switch (auxiliary) {
            case "am" -> "are";
            case "was" -> "were";
            default -> auxiliary;
        };
    }

    private static String words(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Viewpoint::lower).toList());
    }
}
