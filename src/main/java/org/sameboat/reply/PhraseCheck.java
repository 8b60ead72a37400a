package org.sameboat.reply;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.language.Language;
import org.sameboat.language.Token;

/**
 * Reads a phrase for the issue once more, inside a sentence as the agent would send it: what does not stand there as one
 * noun phrase ("the room stank of drains") is not sent.
 */
final class PhraseCheck {

    private static final String BEFORE = "I'm sorry about ";
    private static final int LONGEST = 8;
    private static final Set<String> NEVER = Set.of("INTJ", "X", "SYM", "SCONJ", "CCONJ", "PUNCT");
    /** What a customer says of a wait or a wish is no name for an issue when it ends like this. */
    private static final Pattern BAD_END = Pattern.compile(
            ".*\\b(a|an|the|my|your|our|to|of|for|with|at|by|from|in|on|as|than|and|or|not|no|it|they|me|yesterday|today|now|again)$");
    /** Participles that say nothing without the rest of the sentence. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(.* )?being (told|asked|said|made|given|put|kept|left|had|got|sent|called|named|quoted|sent \\w+|sent (a|an|the|another|your|our) \\w+)( (twice|again|once|that|to|it|this|\\d+|\\w+ times))?");

    private static final Pattern BARE_NUMBER = Pattern.compile("^(the|your) \\d+\\w*\\b");
    private static final Pattern VERBS = Pattern.compile(
            "is|are|was|were|am|isn't|wasn't|has|have|had|does|did|do|says?|said|keeps?|kept|stank|stinks?|came|comes|went|goes|got|gets|"
                    + "won't|will|would|can't|can|could|get|let|lets|make|makes|made|want|wants|need|needs|tells?|told|reckons?|cost|costs");

    private final Language language;

    PhraseCheck(Language language) {
        this.language = language;
    }

    boolean stands(String phrase) {
        if (phrase.split(" ").length > LONGEST
                || BAD_END.matcher(phrase).matches()
                || BARE_NUMBER.matcher(phrase).find()
                || SAYS_NOTHING.matcher(phrase).matches()) {
            return false;
        }
        List<Token> tokens = language.analyse(BEFORE + phrase + ".").tokens().stream()
                .filter(token -> token.span().begin() >= BEFORE.length())
                .filter(token -> !".".equals(token.text()))
                .toList();
        int being = being(phrase, tokens);
        if (being + 2 < tokens.size() && "NOUN".equals(tokens.get(being + 2).tag())) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean possessive = token.text().matches("(?i)your|our|you|us|'s|’s|'|’|-|%");
            boolean passive = i >= being && i <= being + 1;
            if (!possessive && NEVER.contains(token.tag())
                    || !passive
                            && ("AUX".equals(token.tag())
                                    || VERBS.matcher(token.text().toLowerCase(Locale.ROOT))
                                            .matches())) {
                return false;
            }
        }
        return !tokens.isEmpty()
                && (being < tokens.size()
                        || phrase.startsWith("what happened")
                        || tokens.get(tokens.size() - 1).isNoun()
                                && tokens.stream()
                                        .noneMatch(t -> "VERB".equals(t.tag())
                                                && !t.text().endsWith("ing")));
    }

    /** Where "being" stands; a noun phrase without it may hold no verb at all. */
    private static int being(String phrase, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if ("being".equals(tokens.get(i).text())) {
                return i;
            }
        }
        return tokens.size() + 1;
    }
}
