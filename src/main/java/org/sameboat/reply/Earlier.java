package org.sameboat.reply;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Language;
import org.sameboat.language.Text;
import org.sameboat.language.Token;

/** The trouble that a customer told in an earlier turn, for a latest message that only comes back to it. */
final class Earlier {

    private static final Pattern GOES_WRONG = Pattern.compile(
            ".*\\b(keeps?|stopped|never|not|\\w+n't|cannot|still|broke|broken|lost|cancelled|late|missing|wrong|charged|took|taken|fails?|failed|dropp\\w+|crash\\w*|"
                    + "dead|leak\\w*|gone|damaged|refused|closed|wiped|deleted|froze\\w*|blocked)\\b.*");

    private Earlier() {}

    /** The latest clause of an earlier turn that tells what goes wrong, from the agent's side. */
    static Optional<String> trouble(Context context, Language language) {
        List<Turn> turns = context.turns();
        for (int i = turns.size() - 2; i >= 0; i--) {
            if (turns.get(i).by(Speaker.CUSTOMER)) {
                Text text = language.analyse(turns.get(i).text());
                for (Span sentence : text.sentences()) {
                    Optional<String> clause = ClausePhrase.clause(text, words(text, sentence))
                            .filter(words -> GOES_WRONG.matcher(words).matches());
                    if (clause.isPresent()) {
                        return clause;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The first clause of a message that tells what goes wrong, for words of the issue that do not turn well. */
    static Optional<String> troubleIn(Text text) {
        List<Token> tokens = text.tokens();
        return IntStream.range(0, tokens.size())
                .filter(i -> i == 0
                        || tokens.get(i).sentence() != tokens.get(i - 1).sentence()
                        || "PUNCT".equals(tokens.get(i - 1).tag())
                        || "CCONJ".equals(tokens.get(i - 1).tag()))
                .mapToObj(i -> ClausePhrase.clause(text, tokens.get(i).span()))
                .flatMap(Optional::stream)
                .filter(words -> GOES_WRONG.matcher(words).matches())
                .findFirst();
    }

    /** A sentence less the marks at its end. */
    private static Span words(Text text, Span sentence) {
        int end = sentence.end();
        while (end > sentence.begin() + 1
                && !Character.isLetterOrDigit(text.raw().charAt(end - 1))) {
            end--;
        }
        return new Span(sentence.begin(), end);
    }
}
