package org.sameboat.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.sameboat.course.Situation;

/** A short answer to an upset customer without a single warm or helping word. */
final class Cold implements Check {

    private static final int LONGEST = 30;
    private static final int SHORTEST = 4;

    private static final Pattern WARM = Pattern.compile(
            "(?<!\\w)(?:sorry|apolog\\w*|thank\\w*|please|understand\\w*|awful|horrible|rotten|dreadful|upsetting|glad|happy|pleased|hope|help|love|welcome|of course|no wonder|you're right|fair|hear you|with you|for you|let's|let me|must (?:be|have been|feel)|shouldn't have|that's not|deserve\\w*|don't worry|no problem|good news|straight away|right away|i(?:'ll|'ve|'m|'d| will| have| am| can| would|'ve)|we(?:'ll|'ve|'re| will| have| can)|on me|on us|you can|you could|you're|either|instead|free|refund\\w*|if you)(?!\\w)");

    private static final Pattern REFUSES = Pattern.compile(
            "(?<!\\w)(?:no(?! (?:time|doubt|problem))|not|never|none|cannot|only|must|policy|rejected|declined|denied|refused|required|mandatory|\\w+n't)(?!\\w)");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        int words = draft.words();
        boolean judged = situation.reading().isUpset()
                && draft.isFinished()
                && words >= SHORTEST
                && words <= LONGEST
                && draft.own().indexOf('?') < 0;
        if (!judged || WARM.matcher(draft.own()).find()) {
            return List.of();
        }
        return List.of(new Finding(
                "cold-to-upset",
                Question.KIND,
                Severity.HINT,
                0,
                Math.min(draft.text().length(), Draft.LONGEST),
                "To an upset customer this sounds cold; begin with what it means for them, or say what you can do.",
                "R4",
                null,
                List.of()));
    }
}
