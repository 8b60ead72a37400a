package org.sameboat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;
import org.sameboat.language.Text;
import org.sameboat.language.Token;

/** What a customer says they are in the middle of, as a clause: "sitting on the tarmac" becomes "you've been sitting on the tarmac". */
final class PlightPhrase {

    private static final int LONGEST = 12;
    private static final Pattern LASTING = Pattern.compile(
            "(?i)(sitting|waiting|standing|trying|chasing|calling|ringing|asking|writing|emailing|struggling|fighting|queuing|queueing|"
                    + "sleeping|holding|searching)");
    private static final Pattern STATE =
            Pattern.compile("(?i)(on hold|stuck|stranded|locked out|without|left without|out of pocket|in the dark)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}£$€][\\p{L}\\p{N}'’./:£$€-]*|'s|’s");
    private static final Set<String> OPEN_ENDS = Set.of(
            "to", "of", "for", "with", "at", "by", "from", "in", "on", "and", "or", "but", "a", "an", "the", "my",
            "your", "not", "is", "was", "i", "it", "that", "who", "as", "since", "than", "now", "still", "so");

    /** Places that customers write without an article. */
    private static final Pattern PLACE = Pattern.compile(
            "\\b(on|in|at) (runway|tarmac|platform|plane|train|bus|phone|line|motorway|station|airport|gate)\\b");

    private PlightPhrase() {}

    static Optional<String> plight(Text text, Span about) {
        List<Token> tokens = new ArrayList<>(text.tokens().stream()
                .filter(token -> token.span().overlaps(about))
                .toList());
        while (!tokens.isEmpty()
                && Set.of("still", "been", "i'm", "just", "now").contains(Viewpoint.lower(tokens.get(0)))) {
            tokens.remove(0);
        }
        if (tokens.size() < 2
                || tokens.size() > LONGEST
                || OPEN_ENDS.contains(Viewpoint.lower(tokens.get(tokens.size() - 1)))
                || !tokens.stream().allMatch(t -> WORD.matcher(t.text()).matches() && Viewpoint.repeatable(t))
                || tokens.stream().skip(1).anyMatch(t -> "AUX".equals(t.tag()) || "CCONJ".equals(t.tag()))) {
            return Optional.empty();
        }
        String first = Viewpoint.lower(tokens.get(0));
        boolean state = STATE.matcher(first).matches()
                || STATE.matcher(first + " " + Viewpoint.lower(tokens.get(1))).matches();
        boolean lasting = LASTING.matcher(first).matches()
                && !(Set.of("standing", "holding").contains(first)
                        && tokens.get(1).isNoun());
        if (!lasting && !state) {
            return Optional.empty();
        }
        StringBuilder plight = new StringBuilder("you've been");
        int end = -1;
        for (Token token : tokens) {
            plight.append(token.span().begin() == end ? "" : " ")
                    .append(end < 0 ? first : Viewpoint.turns(token) ? Viewpoint.turn(token) : token.text());
            end = token.span().end();
        }
        return Optional.of(PLACE.matcher(plight).replaceAll("$1 the $2"));
    }
}
