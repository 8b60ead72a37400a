package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;
import org.sameboat.language.Text;
import org.sameboat.language.Token;

/**
 * Turns the customer's words for the issue to the agent's point of view, as a noun phrase: "my refund" becomes "your
 * refund". Words that do not turn well (sarcasm, insults, whole sentences) are not turned at all.
 */
final class IssuePhrase {

    private static final int LONGEST = 8;
    private static final Set<String> POINTING = Set.of("this", "that", "these", "those", "a", "an", "another", "them");
    private static final Set<String> OPENING =
            Set.of("my", "our", "your", "the", "this", "that", "these", "those", "a", "an");
    private static final Set<String> EDGES = Set.of("ADV", "PUNCT", "CCONJ", "SCONJ", "INTJ", "SYM", "X");
    private static final Set<String> NOMINAL =
            Set.of("NOUN", "PROPN", "ADJ", "NUM", "DET", "ADP", "PRON", "PART", "CCONJ");
    private static final Set<String> VAGUE = Set.of(
            "most", "many", "some", "every", "each", "all", "any", "one", "same", "several", "more", "other",
            "another");
    private static final Pattern PERSON = Pattern.compile(
            "(?i)(courier|driver|landlord|agent|manager|receptionist|guard|waiter|waitress|fitter|engineer|technician|"
                    + "contractor|builder|roofer|plumber|nurse|doctor|consultant|inspector|officer|bailiff|neighbour|neighbor|seller|"
                    + "insurer|bank|embassy|company|shop|police|council|customs|woman|women|man|men|lady|guy|bloke|girl|lad|owner|"
                    + "rider|teacher|trainer|caretaker|steward|assistant|colleague|team|staff|department|solicitor|lab|laboratory|"
                    + "airline|carrier|forwarder|supplier|fraudster|stranger|people|crew|chef|sommelier|cashier|clerk|rep|kid|concierge|"
                    + "carer|merchant|adviser|advisor|surveyor|attendant|family|husband|wife|ex|mate|cleaner|trader|dealer)s?");

    private static final Pattern MASS = Pattern.compile(
            "(?i)(heat|heating|water|power|signal|internet|service|electricity|gas|wi-?fi|broadband|sound|air|food|milk|help|support|"
                    + "information|news|contact|communication|access|parking|space|room|notice|warning|respect|transport|post|mail|"
                    + "money|cash|credit|coverage|reception|light|lighting|toilet paper|soap|stock|proof|progress|movement|staff)");

    private IssuePhrase() {}

    /** The turned noun phrase for a span of the text, if it turns well. */
    static Optional<String> nounPhrase(Text text, Span about) {
        List<Token> tokens = new ArrayList<>(text.tokens().stream()
                .filter(token -> token.span().overlaps(about) && !"\"“”".contains(token.text()))
                .toList());
        trim(tokens);
        return tokens.isEmpty() || tokens.size() > LONGEST || !isNominal(tokens) || isCutOff(text.raw(), tokens)
                ? Optional.empty()
                : worded(tokens);
    }

    /** The last word goes on, as in "auto-renewed". */
    private static boolean isCutOff(String raw, List<Token> tokens) {
        int end = tokens.get(tokens.size() - 1).span().end();
        return end < raw.length() && (raw.charAt(end) == '-' || Character.isLetterOrDigit(raw.charAt(end)));
    }

    private static void trim(List<Token> tokens) {
        while (!tokens.isEmpty() && EDGES.contains(tokens.get(tokens.size() - 1).tag())) {
            tokens.remove(tokens.size() - 1);
        }
        while (!tokens.isEmpty()
                && (EDGES.contains(tokens.get(0).tag())
                        || "ADP".equals(tokens.get(0).tag()))) {
            tokens.remove(0);
        }
    }

    private static boolean isNominal(List<Token> tokens) {
        Token head = head(tokens);
        return tokens.get(tokens.size() - 1).isNoun()
                && head.isNoun()
                && !Viewpoint.EMPTY.matcher(head.text()).matches()
                && tokens.stream().allMatch(t -> NOMINAL.contains(t.tag()) && Viewpoint.repeatable(t))
                && tokens.stream().noneMatch(t -> "like".equals(Viewpoint.lower(t)))
                && tokens.stream()
                        .skip(1)
                        .noneMatch(t -> "PRON".equals(t.tag()) && !OPENING.contains(Viewpoint.lower(t)))
                && tokens.stream().skip(1).noneMatch(t -> "no".equals(Viewpoint.lower(t)))
                && opens(tokens.get(0))
                && !VAGUE.contains(Viewpoint.lower(tokens.get(0)));
    }

    private static boolean opens(Token first) {
        return switch (first.tag()) {
            case "NOUN", "ADJ", "NUM" -> true;
            case "DET", "PRON" -> OPENING.contains(Viewpoint.lower(first)) || "no".equals(Viewpoint.lower(first));
            default -> false;
        };
    }

    private static Optional<String> worded(List<Token> tokens) {
        Token first = tokens.get(0);
        String opening = Viewpoint.lower(first);
        StringBuilder phrase = new StringBuilder();
        int from = 0;
        if ("no".equals(opening)) {
            if (tokens.size() < 2 || VAGUE.contains(Viewpoint.lower(tokens.get(1)))) {
                return Optional.empty();
            }
            Token named = head(tokens);
            boolean counted = !Viewpoint.lower(named).endsWith("s")
                    && !MASS.matcher(named.text()).matches();
            boolean vowel = "aeiou".indexOf(Viewpoint.lower(tokens.get(1)).charAt(0)) >= 0;
            phrase.append("the lack of").append(counted ? vowel ? " an" : " a" : "");
            from = 1;
        } else if (POINTING.contains(opening)) {
            phrase.append("the");
            from = 1;
        } else if (!"DET".equals(first.tag()) && !"PRON".equals(first.tag())) {
            phrase.append("the");
        }
        int end = -1;
        for (Token token : tokens.subList(from, tokens.size())) {
            boolean joined = end >= 0 && token.span().begin() == end;
            phrase.append(joined || phrase.isEmpty() ? "" : " ").append(Viewpoint.turn(token));
            end = token.span().end();
        }
        String worded = phrase.toString();
        return Optional.of(
                !"no".equals(opening) && PERSON.matcher(head(tokens).text()).matches()
                        ? "what happened with " + worded
                        : worded);
    }

    /** The noun before the first preposition, else the last one. */
    private static Token head(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isNoun() && "ADP".equals(tokens.get(i + 1).tag())) {
                return tokens.get(i);
            }
        }
        return tokens.get(tokens.size() - 1);
    }
}
