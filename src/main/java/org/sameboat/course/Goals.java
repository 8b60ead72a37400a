package org.sameboat.course;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/** Finds what the customer asked for, in their words. */
final class Goals {

    static final Rules RULES = Rules.load("/org/sameboat/course/goals.yml");

    /** Longest goal shown, in UTF-16 code units. */
    private static final int LONGEST = 140;

    private static final Set<String> PLAIN_WISHES = Set.of("wants", "asks-for");

    /** The latest wish; without one the latest question for the state of something. */
    @Nullable
    Goal latest(Context context) {
        Goal question = null;
        for (int i = context.turns().size() - 1; i >= 0; i--) {
            Turn turn = context.turns().get(i);
            if (!turn.by(Speaker.CUSTOMER)) {
                continue;
            }
            for (Match match : RULES.in(turn.text())) {
                Goal goal = new Goal(
                        clause(turn.text(), match.span().begin(), match.span().end()), context.seq(i));
                if (PLAIN_WISHES.contains(match.rule().id())) {
                    return goal;
                }
                question = question == null ? goal : question;
            }
        }
        return question;
    }

    /** From the wish to the end of its clause, cut between words. */
    private static String clause(String text, int begin, int matched) {
        int end = matched;
        while (end < text.length() && end - begin < LONGEST && !endsClause(text, end)) {
            end++;
        }
        if (end - begin >= LONGEST) {
            int space = text.lastIndexOf(' ', end);
            end = space > matched ? space : matched;
        }
        return text.substring(begin, end).strip();
    }

    private static boolean endsClause(String text, int at) {
        char c = text.charAt(at);
        if (c == '.' || c == ',') {
            return at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        }
        return c == '?' || c == '!' || c == ';' || c == '\n';
    }
}
