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
    private static final Set<String> ASKING_FOR = Set.of("want", "like", "need", "expect", "demand");
    private static final Set<String> OF_THINGS =
            Set.of("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "ADP", "SYM", "PART");
    private static final Pattern PAST = Pattern.compile(
            "\\w+(ed|ing|s)|bought|got|had|went|came|made|took|sent|paid|lost|found|told|said|gave|left|thought|was|been|done|seen|kept|sold|wrote|rang|broke");
    private static final Pattern BEGINS_THING = Pattern.compile(
            "my|our|a|an|the|your|some|[£$€].*|\\d.*|compensation|answers|proof|somebody|someone|another");
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

    /** The thing that a customer asks for: "I want my £62 back" → "your £62 back". */
    static Optional<String> thing(Text text) {
        List<Token> tokens = text.tokens();
        for (int i = tokens.size() - 1; i >= 1; i--) {
            boolean wishes = ASKING_FOR.contains(Viewpoint.lower(tokens.get(i))) && isOwn(tokens, i);
            if (wishes && i + 1 < tokens.size()) {
                Optional<String> thing = thing(tokens, i + 1);
                if (thing.isPresent()) {
                    return thing;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> thing(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size()
                && tokens.get(end).sentence() == tokens.get(from).sentence()
                && (OF_THINGS.contains(tokens.get(end).tag())
                        || Set.of("back", "or").contains(Viewpoint.lower(tokens.get(end))))
                && !Set.of("please", "pls", "i", "you").contains(Viewpoint.lower(tokens.get(end)))) {
            end++;
        }
        List<Token> thing = tokens.subList(from, end);
        boolean whole = end == tokens.size()
                || "PUNCT".equals(tokens.get(end).tag())
                || Set.of("please", "pls", "and", "now", "but", "not", "because")
                        .contains(Viewpoint.lower(tokens.get(end)));
        if (!whole
                || thing.isEmpty()
                || thing.size() > LONGEST
                || !BEGINS_THING.matcher(Viewpoint.lower(thing.get(0))).matches()
                || !(thing.get(thing.size() - 1).isNoun()
                        || thing.size() > 2
                                && "ADJ".equals(thing.get(thing.size() - 1).tag())
                        || "NUM".equals(thing.get(thing.size() - 1).tag())
                        || "back".equals(Viewpoint.lower(thing.get(thing.size() - 1))))
                || thing.stream()
                        .noneMatch(t -> (t.isNoun() || "ADJ".equals(t.tag()))
                                        && !Viewpoint.EMPTY.matcher(t.text()).matches()
                                || "NUM".equals(t.tag()))
                || thing.stream()
                        .anyMatch(t -> Viewpoint.UNKIND.matcher(t.text()).matches())) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        int last = -1;
        for (Token token : thing) {
            words.append(last >= 0 && token.span().begin() > last ? " " : "").append(Viewpoint.turn(token));
            last = token.span().end();
        }
        return Optional.of(words.toString());
    }

    /** "Freeze my membership for July please" */
    private static boolean isRequest(List<Token> tokens) {
        return tokens.size() > 2
                && "VERB".equals(tokens.get(0).tag())
                && !PAST.matcher(Viewpoint.lower(tokens.get(0))).matches()
                && tokens.stream().anyMatch(t -> Set.of("please", "pls").contains(Viewpoint.lower(t)));
    }

    /** Said of the customer: after "I" or "we", or at the beginning. */
    private static boolean isOwn(List<Token> tokens, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (Set.of("i", "we", "i'd", "we'd").contains(Viewpoint.lower(tokens.get(i)))) {
                return true;
            }
            if (Set.of("why", "would", "should", "do", "did", "not", "n't", "don't", "dont", "you", "never", "didn't")
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
