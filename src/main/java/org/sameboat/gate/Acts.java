package org.sameboat.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rule;
import org.sameboat.rule.Rules;

/**
 * Is it true, for what others are said to have done: "my manager has agreed", "the fee has been taken off", "your pass was
 * refunded". A fact or a turn has to tell that it is done; where a fact tells that it is still to come, the draft differs.
 * What the agent has just done is the agent's own word.
 */
final class Acts implements Check {

    static final String FILE = "/org/sameboat/gate/acts.yml";

    private static final String SINCE =
            "(?: now| already| just| also| since| even| all| both| fully| kindly| finally)*";

    /** Somebody who acts for this side or another, before "has". */
    private static final Pattern SOMEBODY = Pattern.compile(
            "(?<!\\w)(?:he|she|they|we|somebody|someone|(?:the|our|your|my|his|her) (?:[\\w-]+ )?(?:manager|team(?:"
                    + " lead)?|lead|supervisor|bench|driver|courier|warehouse|depot|supplier|bank|desk|reviewers?|assessor|engineers?|technicians?|office|department|finance|billing|accounts|branch|hotel|airline|seller|store|shop|kitchen|restaurant|workshop|lab|landlord|insurer|hospital|school|colleagues?|boss|director|carrier|handler|analyst|advis[eo]r|nurse|doctor|clinic|vet|crew|people|provider|network|garage|police|merchant|vendor|contractor|board|underwriters?)(?:"
                    + " \\p{L}+)?)(?:'s|'ve|,? has|,? have| had)"
                    + SINCE + " $");

    /** The same of somebody who is named; whether it is a name tells the capital. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\w)(?!it|that|this|there|here|what|who|you|your|i |i've|everything|nothing|which)(\\p{L}{2,}(?:"
                    + " \\p{L}+)?)(?:'s| has)"
                    + SINCE + " $");

    private static final Pattern BEEN =
            Pattern.compile("(?:(?<!\\w)(?:has|have)|'s|'ve)" + SINCE + " been" + SINCE + " $");

    private static final Pattern IS = Pattern.compile("(?<!\\w)(?:is|are|was|were|it's|that's)" + SINCE + " $");

    /** "It is paid on Fridays" is no news of this case, and "was paid" and "is paid now" are. */
    private static final Pattern STANDS = Pattern.compile("[.,;!:]| (?:and|now|already|today|so|since)(?!\\w)|$");

    private static final Pattern WAS = Pattern.compile("(?<!\\w)(?:was|were)" + SINCE + " $");

    private static final Pattern WILL = Pattern.compile("(?:(?<!\\w)will|'ll|(?<!\\w)going to) be" + SINCE + " $");

    private static final Pattern PLANNED =
            Pattern.compile("(?<!\\w)(?:to be|will be|within|by \\d|on \\d|in \\d|next|every)(?!\\w)");

    private static final Pattern CONDITION = Pattern.compile("(?<!\\w)(?:if|whether|unless|in case|should)(?!\\w)");

    private static final Pattern UNDECIDED = Pattern.compile(
            "(?<!\\w)(?:decision (?:due|pending|target)|no decision|not decided|undecided|being (?:decided|reviewed|assessed)|pending|under (?:review|assessment)|not (?:yet"
                    + " )?(?:granted|decided|approved|assessed)|needs)(?!\\w)");

    /** Before these words nothing is told as done. */
    private static final Pattern SUPPOSED =
            Pattern.compile("n't(?!\\w)|(?<!\\w)(?:not|no|never|nobody|nothing|without|yet"
                    + " to|if|unless|whether|when|once|until|till|would|could|should|can|may|might|will|must|hope|i'll|we'll|how|which|what|who|where|why|as"
                    + " soon as|before|after|to be|all (?:that )?(?:we|they)(?:'ve)?)(?!\\w)");

    private static final Pattern SEEN = Pattern.compile("(?<!\\w)(?:i|you|we) can see(?!\\w)");

    /** A fact tells that something is still to come, or not to come. */
    private static final Pattern TO_COME = Pattern.compile("(?<!\\w)(?:pending|under (?:review|assessment)|in"
            + " (?:review|progress|calculation|production|assessment)|await\\w*|requested|not|none|no(?!-)|to"
            + " be|possible|can be|may|propos\\w*|optional|due|needs?|scheduled|by"
            + " \\d{4}|being \\p{L}+|expected|planned|leaves|will)(?!\\w)");

    private static final Pattern PARTS = Pattern.compile("[;,:](?!\\d)|\\. | and ");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Rules rules = Rules.load(FILE);

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Match> matches = rules.in(draft.own());
        Context context = situation.context();
        if (matches.isEmpty() || context.facts().entries().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Draft.Sentence sentence : draft.sentences()) {
            matches.stream()
                    .filter(match ->
                            sentence.ended() && sentence.span().covers(match.span()) && !sentence.asks(match.span()))
                    .map(match -> judge(match, sentence, draft, context))
                    .filter(Objects::nonNull)
                    .forEach(findings::add);
        }
        return findings;
    }

    private @Nullable Finding judge(Match act, Draft.Sentence sentence, Draft draft, Context context) {
        Span clause = Clause.of(act.span(), sentence);
        String before = SEEN.matcher(
                        draft.own().substring(clause.begin(), act.span().begin()))
                .replaceFirst("");
        Map<String, String> settings = act.rule().settings();
        if (WILL.matcher(before).find()) {
            return settings.containsKey("decided") ? undecided(act, clause, sentence, context) : null;
        }
        boolean plan = settings.containsKey("ahead") && before.endsWith("'s ");
        boolean told = isBySomebody(act, sentence, draft) && !plan
                || BEEN.matcher(before).find()
                || settings.containsKey("past");
        if (!told && !isSo(before, draft.own().substring(act.span().end()))
                || SUPPOSED.matcher(before).find()
                || isDone(act.rule(), context)) {
            return null;
        }
        Map.Entry<String, String> toCome = toCome(act.rule(), context);
        if (toCome == null && !told && settings.containsKey("decided")) {
            return undecided(act, clause, sentence, context);
        }
        if (toCome != null && (!told || speaksOf(toCome, clause.in(draft.own())))) {
            return TruthFindings.differs("true-not-done", clause, toCome);
        }
        return told
                ? TruthFindings.finding(
                        "true-unheard-act",
                        Severity.WARNING,
                        clause,
                        "That this has been done is not supported by what I know; check it, or say what you will do and"
                                + " by when.")
                : null;
    }

    /** "It will be credited on Friday" where a decision is due on Friday. */
    private @Nullable Finding undecided(Match act, Span clause, Draft.Sentence sentence, Context context) {
        boolean planned = context.facts().entries().entrySet().stream()
                .flatMap(Acts::parts)
                .anyMatch(
                        part -> tells(act.rule(), part) && PLANNED.matcher(part).find());
        return planned || CONDITION.matcher(sentence.text()).find()
                ? null
                : context.facts().entries().entrySet().stream()
                        .filter(fact -> parts(fact)
                                .anyMatch(part -> UNDECIDED.matcher(part).find()))
                        .findFirst()
                        .map(fact -> TruthFindings.differs("true-not-decided", clause, fact))
                        .orElse(null);
    }

    private static boolean isSo(String before, String after) {
        return WAS.matcher(before).find()
                || IS.matcher(before).find() && STANDS.matcher(after).lookingAt();
    }

    private static boolean isBySomebody(Match act, Draft.Sentence sentence, Draft draft) {
        int begin = sentence.span().begin();
        String before = draft.own().substring(begin, act.span().begin());
        Matcher named = NAMED.matcher(before);
        return SOMEBODY.matcher(before).find()
                || named.find() && Character.isUpperCase(draft.text().charAt(begin + named.start(1)));
    }

    /** Whether a fact or a turn tells of such an act as done, of whatever. */
    private boolean isDone(Rule act, Context context) {
        LocalDate today = Knowledge.today(context);
        return context.facts().entries().entrySet().stream()
                        .anyMatch(fact -> parts(fact).anyMatch(part -> tells(act, part) && !isToCome(act, part, today)))
                || context.turns().stream()
                        .flatMap(turn -> Arrays.stream(Told.SENTENCE_END.split(Rules.fold(Told.head(turn.text())))))
                        .anyMatch(told -> !told.endsWith("?") && tells(act, told));
    }

    private boolean tells(Rule act, String folded) {
        String known = act.settings().get("known");
        return known != null
                        && Pattern.compile("(?<!\\w)(?:" + known + ")(?!\\w)")
                                .matcher(folded)
                                .find()
                || rules.in(folded).stream().anyMatch(match -> match.rule().id().equals(act.id()));
    }

    /** The fact by which such an act is still to come. */
    private static Map.@Nullable Entry<String, String> toCome(Rule act, Context context) {
        LocalDate today = Knowledge.today(context);
        Pattern base = base(act);
        return context.facts().entries().entrySet().stream()
                .filter(fact -> parts(fact).anyMatch(part -> base.matcher(part).find() && isToCome(act, part, today)))
                .findFirst()
                .orElse(null);
    }

    private static boolean speaksOf(Map.Entry<String, String> fact, String clause) {
        Set<String> said = Stems.of(clause);
        return parts(fact).flatMap(part -> Stems.of(part).stream()).anyMatch(said::contains);
    }

    private static Pattern base(Rule act) {
        return Pattern.compile("(?<!\\p{L})(?:" + act.setting("base") + ")");
    }

    /** The parts of a fact, each with the key before it. */
    private static Stream<String> parts(Map.Entry<String, String> fact) {
        String key = Rules.fold(fact.getKey()).replace('_', ' ').replace('-', ' ');
        return Arrays.stream(PARTS.split(Rules.fold(Told.head(fact.getValue()))))
                .map(part -> key + ": " + part);
    }

    private static boolean isToCome(Rule act, String part, @Nullable LocalDate today) {
        Matcher date = DATE.matcher(part);
        boolean future = !act.settings().containsKey("ahead")
                && today != null
                && date.find()
                && date.group().compareTo(today.toString()) > 0;
        String known = act.settings().get("known");
        return future
                || TO_COME.matcher(known == null ? part : part.replaceAll("(?<!\\w)(?:" + known + ")", ""))
                        .find();
    }
}
