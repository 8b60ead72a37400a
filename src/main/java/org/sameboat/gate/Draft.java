package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Language;
import org.sameboat.rule.Rules;

/**
 * A draft as the checks see it.
 *
 * @param text the draft as given
 * @param own its analysed beginning, folded, with the customer's quoted words blanked out; offsets as in {@code text}
 * @param sentences its sentences in order
 */
record Draft(String text, String own, List<Sentence> sentences) {

    /** Code units of a draft that are analysed; longer drafts are told to be too long. */
    static final int LONGEST = 4_000;

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{2,300})\"|(?<!\\w)'([^']{2,300})'(?!\\w)");
    private static final Pattern ENDED = Pattern.compile("[.!?\\u2026][)\"'\\]]*\\s*$");

    /** A question mark; one within an address asks nothing. */
    private static final Pattern ASKED = Pattern.compile("\\?(?!\\w)");

    /** How a question begins; its mark may not have been typed yet. */
    private static final Pattern INVERTED = Pattern.compile("(?:^|[;,:] )(?:and |or |so |but"
            + " )?(?:which|what|when|where|who|how|why|shall|would|could|can|may|do|does|did|is|are|was|were|have|has|will)"
            + " (?:i|we|you|he|she|it|they|that|there|the|your|one)(?!\\w)");

    private static final String QUESTION =
            "(?:which|what|when|where|who|how|why|shall|should|would|could|can|may|do|does|did|is|are|was|were|have|has|will|want|ok|if)(?!\\w)";

    /** What is told before a question begins. */
    private static final Pattern TOLD = Pattern.compile(".*[,;:] (?=(?:and |so |or |but )?" + QUESTION + ")");

    private static final Pattern OPENS = Pattern.compile("\\W*(?:and |so |or |but )?" + QUESTION);

    /**
     * A sentence of a draft.
     *
     * @param span where it stands in the draft
     * @param text its words, folded
     * @param ended whether the agent has finished it: it ends with a mark, or the whole draft is finished
     */
    record Sentence(Span span, String text, boolean ended) {

        boolean asks() {
            return text.indexOf('?') >= 0 && ASKED.matcher(text).find()
                    || !ENDED.matcher(text).find() && INVERTED.matcher(text).find();
        }

        /** Whether it is finished and asks nothing, so that what it says may be held against what is known. */
        boolean states() {
            return ended && !asks();
        }

        /** Whether these words belong to a question: "I have Tuesday at ten, shall I book it?" asks at its end only. */
        boolean asks(Span words) {
            if (!asks()) {
                return false;
            }
            Matcher told = TOLD.matcher(text);
            int begin = told.lookingAt() && !OPENS.matcher(text).lookingAt() ? told.end() : 0;
            return words.begin() >= span.begin() + begin;
        }

        int words() {
            int words = 0;
            boolean inside = false;
            for (int i = 0; i < text.length(); i++) {
                boolean letter = Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '\'';
                words += letter && !inside ? 1 : 0;
                inside = letter;
            }
            return words;
        }
    }

    /** A draft that is ready to be sent, whether or not its last sentence has a mark. */
    static Draft of(String text, Context context, Language language) {
        Draft typed = typed(text, context, language);
        return new Draft(
                text,
                typed.own(),
                typed.sentences().stream()
                        .map(sentence -> new Sentence(sentence.span(), sentence.text(), true))
                        .toList());
    }

    /** A draft that is being typed. */
    static Draft typed(String text, Context context, Language language) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String own = withoutQuotes(Rules.fold(head), context);
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : language.analyse(head).sentences()) {
            int begin = span.begin();
            for (int i = span.begin(); i <= span.end(); i++) {
                if (i == span.end() || head.charAt(i) == '\n') {
                    add(new Span(begin, i), own, sentences);
                    begin = i + 1;
                }
            }
        }
        return new Draft(text, own, List.copyOf(sentences));
    }

    private static void add(Span span, String own, List<Sentence> sentences) {
        String words = span.in(own);
        if (!words.isBlank()) {
            sentences.add(new Sentence(span, words, ENDED.matcher(words).find()));
        }
    }

    /** Quoting what the customer said is no fault of the agent. */
    private static String withoutQuotes(String folded, Context context) {
        StringBuilder own = new StringBuilder(folded);
        Matcher quote = QUOTED.matcher(folded);
        while (quote.find()) {
            String words = quote.group(1) != null ? quote.group(1) : quote.group(2);
            String bare = words.strip().replaceAll("[.,!?]$", "");
            if (context.turns().stream().anyMatch(turn -> saidByCustomer(turn, bare))) {
                for (int i = quote.start(); i < quote.end(); i++) {
                    own.setCharAt(i, ' ');
                }
            }
        }
        return own.toString();
    }

    private static boolean saidByCustomer(Turn turn, String words) {
        return turn.by(Speaker.CUSTOMER) && Rules.fold(turn.text()).contains(words);
    }

    boolean isBlank() {
        return own.isBlank();
    }

    /** Whether the last sentence ends with a mark, so that the agent may have finished. */
    boolean isFinished() {
        return sentences.isEmpty() || sentences.get(sentences.size() - 1).ended();
    }

    int words() {
        return sentences.stream().mapToInt(Sentence::words).sum();
    }
}
