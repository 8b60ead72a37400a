package org.sameboat.reply;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.rule.Rules;

/** How a message is said, whatever it is about: in public, as a greeting, as praise, or as a shrug after a no. */
final class Manner {

    static final String PRAISE = "praise";
    static final String LET_DOWN = "let-down";
    static final String GREETING = "greeting";
    static final String GIVES_UP = "gives-up";

    private static final Pattern HANDLE = Pattern.compile("(^|\\s)[.]?@[A-Za-z]\\w+");
    private static final Pattern GREETS = Pattern.compile(
            "(hi|hello|hey|hiya|good (morning|afternoon|evening)|morning|evening)( there| all| team| you)?[ .!,?]*|anyone (there|here)[ ?]*|hello[?]+");
    private static final Pattern SHRUG = Pattern.compile(
            "(lol|lmao|haha|oh|ah|so|right|well|yeah|ok|okay|fine|whatever|great|just|cool|nice|wow|unreal|brilliant|cheers|noted|"
                    + "typical|unbelievable|sure|k|smh|figures|thought so|of course|as expected|forget it|never mind|nvm|that's that then|"
                    + "nothing then|lovely|fantastic|perfect|wonderful|thanks for nothing|i see|then|🙄|👍|[ ,.…!])+");
    private static final Pattern GIVES_UP_WORDS = Pattern.compile(
            "\\b(i give up|i'm giving up|forget it|keep (the|my|your) (money|refund|voucher)|i'm done( with (this|you( lot)?)| here| trying)?(?! (being|begging|asking|waiting|paying|playing|repeating))|not worth (it|my time|the bother)|"
                    + "i can't be bothered|never mind then|what's the point)\\b");
    private static final Pattern BAD_NEWS = Pattern.compile(
            "\\b(can't|cannot|can not|unable|unfortunately|afraid|isn't|aren't|won't|wasn't|not (able|possible|covered|available|eligible)|final|"
                    + "(working|business) days|weeks?|out of stock|policy|refused|declined|rejected|however|no longer|non-refundable|delayed|"
                    + "cancelled|closed|without the|would need to|have to wait|allow (another|up to)|earliest|sorry)\\b");
    private static final Pattern PRAISES = Pattern.compile(
            "\\b(thanks?( you)?( so much| very much| a lot| again| all| everyone| guys| team| sincerely)?,? (for|to|so much|very much|a lot|sincerely)\\b(?! (nothing|losing|wasting|ruining|ignoring|making|cancel|delay|charging|not|no\\b|the (delay|wait|mess)))"
                    + "|(tell|say|give) [a-z]+ (thanks|thank you|a raise|my thanks)|spot on|well done|shout ?out|hats off|best (service|staff|support)|"
                    + "(you|your|they|he|she|staff|team|driver|crew|lot)[^.?!]{0,25}(great|brilliant|amazing|lovely|fantastic|wonderful|superb|gent|a star|a legend|so kind|so helpful|excellent)|"
                    + "made my (day|week)|love (you|this|it)|impressed|saved (me|my|us|our))");
    /** What doubters write and those who praise write, too. */
    private static final Pattern OF_PRAISE =
            Pattern.compile("\\bnever thought i('d| would)\\b|\\b(please|do|could you) (tell|thank|pass|let)\\b");

    private static final Pattern DOUBTFUL = Pattern.compile(
            "\\b(but|however|still|not|never|no|nothing|worst|terrible|ruin(ed)?|animal|vile|joke|broken|late|wait(ed|ing)?|would (be|have)|if you|could you|can you|please|when|how)\\b|n't\\b|[?]|@\\w+ (please|pls)");

    private Manner() {}

    /** @param calm whether the customer is neither angry nor frustrated at all */
    static Set<String> of(Context context, String message, boolean calm) {
        Set<String> manners = new LinkedHashSet<>();
        String folded = Rules.fold(message).strip();
        if (HANDLE.matcher(message).find()) {
            manners.add("public");
        }
        if (GREETS.matcher(folded).matches()) {
            manners.add(GREETING);
        }
        if (GIVES_UP_WORDS.matcher(folded).find() && !folded.contains("?")) {
            manners.add(GIVES_UP);
        }
        boolean wordless = !folded.isEmpty() && folded.chars().noneMatch(Character::isLetterOrDigit);
        if (wordless && context.latestOf(Speaker.AGENT).isPresent()
                || SHRUG.matcher(folded).matches() && broughtBadNews(context)) {
            manners.add(LET_DOWN);
        } else if (calm
                && PRAISES.matcher(folded).find()
                && !DOUBTFUL.matcher(OF_PRAISE.matcher(folded).replaceAll("")).find()) {
            manners.add(PRAISE);
        }
        return manners;
    }

    private static boolean broughtBadNews(Context context) {
        return context.latestOf(Speaker.AGENT)
                .map(Turn::text)
                .map(Rules::fold)
                .filter(said -> BAD_NEWS.matcher(said).find())
                .isPresent();
    }
}
