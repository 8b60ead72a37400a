package org.sameboat.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sameboat.conversation.Span;
import org.sameboat.language.Text;
import org.sameboat.language.Token;

/** The customer's own words for the issue, to be given back in quotation marks when they turn into no phrase of the agent's. */
final class QuotedPhrase {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 9;
    private static final int LONGEST_UNITS = 60;
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");
    /** Numbers of cards, accounts and phones, addresses and links are not written out again. */
    private static final Pattern PARTICULARS = Pattern.compile("(?s).*(\\d[\\d -]{4,}\\d|@|#|//|www\\.).*");

    private static final Pattern DONE =
            Pattern.compile("\\w+(ed|ing|s)|took|gave|left|lost|sold|sent|broke|put|shut|threw|froze|hung|cut|hit");
    private static final Pattern CUT_OFF =
            Pattern.compile("(?i)\\b(without|no|not|never|\\w+n['’]t|you|i|we|he|she|they)( (a|an|the|any|my))? *$");

    private QuotedPhrase() {}

    static Optional<String> quote(String message, Text text, Span about) {
        String words = about.in(message).strip();
        List<Token> tokens = text.tokens().stream()
                .filter(token -> token.span().overlaps(about))
                .toList();
        boolean figure = FIGURE.matcher(words).matches();
        boolean telling = figure ? tokens.size() > 1 : tokens.size() >= SHORTEST && saysWhat(tokens);
        return telling
                        && tokens.size() <= LONGEST
                        && words.length() <= LONGEST_UNITS
                        && !PARTICULARS.matcher(words).matches()
                        && tokens.stream().allMatch(Viewpoint::repeatable)
                        && !Viewpoint.isQuoted(message, about)
                        && !isCutOff(message.substring(0, about.begin()))
                        && !words.equals(words.toUpperCase(Locale.ROOT))
                ? Optional.of(words)
                : Optional.empty();
    }

    /** Names a thing, or begins with what was done: "banned for nothing", not "roll it back". */
    private static boolean saysWhat(List<Token> words) {
        Token first = words.get(0);
        boolean orders = first.isVerb() && !DONE.matcher(Viewpoint.lower(first)).matches();
        boolean names = words.stream()
                .anyMatch(t -> t.isNoun() && !Viewpoint.EMPTY.matcher(t.text()).matches());
        boolean repeats = words.stream().map(Viewpoint::lower).distinct().count() < words.size();
        return !orders && !repeats && (names || Viewpoint.lower(first).endsWith("ed"));
    }

    /** "without a working phone line" means the opposite of its last words. */
    private static boolean isCutOff(String before) {
        return CUT_OFF.matcher(before).find();
    }
}
