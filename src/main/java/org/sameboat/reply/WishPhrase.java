package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.language.Text;
import org.sameboat.language.Token;

/** What a customer would like to do, from the agent's point of view: "I want to change my address" → "change your address". */
final class WishPhrase {

    private static final int LONGEST = 10;
    private static final Set<String> WISHING = Set.of("want", "like", "need", "wish", "wanted", "hoping");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}£$€#][\\p{L}\\p{N}'’./£$€-]*|'s|’s");
    private static final Pattern UNSUITED = Pattern.compile(
            "(?i).*\\b(you|know|speak|talk|see|hear|say|tell|understand|be|have|get|complain|scream|cry|die|thank|ask|check|make sure|go|wait)\\b.*");

    private WishPhrase() {}

    static Optional<String> wish(Text text) {
        List<Token> tokens = text.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean wishes = "to".equals(Viewpoint.lower(tokens.get(i)))
                    && WISHING.contains(Viewpoint.lower(tokens.get(i - 1)))
                    && isOwn(tokens, i - 1);
            if (wishes) {
                return turned(tokens, i + 1);
            }
        }
        return isRequest(tokens) ? turned(tokens, 0) : Optional.empty();
    }

    /** "Freeze my membership for July please" */
    private static boolean isRequest(List<Token> tokens) {
        return tokens.size() > 2
                && "VERB".equals(tokens.get(0).tag())
                && tokens.stream().anyMatch(t -> Set.of("please", "pls").contains(Viewpoint.lower(t)));
    }

    /** Said of the customer: after "I" or "we", or at the beginning. */
    private static boolean isOwn(List<Token> tokens, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (Set.of("i", "we", "i'd", "we'd").contains(Viewpoint.lower(tokens.get(i)))) {
                return true;
            }
            if (Set.of("not", "n't", "don't", "dont", "you", "never", "didn't")
                    .contains(Viewpoint.lower(tokens.get(i)))) {
                return false;
            }
        }
        return verb == 0;
    }

    private static Optional<String> turned(List<Token> tokens, int from) {
        List<String> words = new ArrayList<>();
        int i = from;
        while (i < tokens.size()
                && tokens.get(i).sentence() == tokens.get(from).sentence()
                && WORD.matcher(tokens.get(i).text()).matches()
                && !Set.of("CCONJ", "SCONJ").contains(tokens.get(i).tag())
                && !Set.of("please", "pls", "thanks", "because", "as", "but", "so", "i", "before", "after", "cos")
                        .contains(Viewpoint.lower(tokens.get(i)))) {
            words.add(Viewpoint.turn(tokens.get(i)));
            i++;
        }
        String wish = String.join(" ", words).replaceAll(" (?=['’]s\\b)", "");
        return words.isEmpty()
                        || words.size() > LONGEST
                        || !"VERB".equals(tokens.get(from).tag())
                        || tokens.subList(from, i).stream().anyMatch(t -> !Viewpoint.repeatable(t))
                        || Set.of("ADP", "DET", "PART", "AUX", "PRON")
                                .contains(tokens.get(i - 1).tag())
                        || UNSUITED.matcher(wish).matches()
                ? Optional.empty()
                : Optional.of(wish);
    }
}
