package org.sameboat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/**
 * Is it true, for what is stated in words alone: something done, free, open, allowed, or the way others are. Most content
 * words of such a statement have to stand in the facts or in what the agent's side has said before; what a customer only
 * asks or wishes for supports nothing.
 */
final class Statements implements Check {

    static final String FILE = "/org/sameboat/gate/statements.yml";

    /** Share of a statement's content words that must be known. */
    private static final double KNOWN = 0.5;

    /** The same where the customer's words count too, since the topic is always theirs. */
    private static final double KNOWN_OR_HEARD = 0.75;

    /** Code units after a hedge that it still holds back. */
    private static final int HEDGE_REACH = 60;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])\\d+(?:[.,]\\d+)*");
    private static final Pattern FIGURES = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern LEADING = Pattern.compile("^0+(?=\\d)|,");

    /** What costs nothing, as a fact says it. */
    private static final Pattern COSTLESS =
            Pattern.compile("(?<!\\w)(?:free|complimentary|included|waived|(?:no|without) (?:extra"
                    + " )?(?:charge|cost|fee)|0[.,]00)(?!\\w)");

    private final Rules rules = Rules.load(FILE);
    private final Rules frames = Rules.load(Truth.FILE);

    /** @param context of which numbers and what is costless are only taken when asked for */
    private record Known(Set<String> sure, Set<String> heard, String all, Context context, boolean limit) {

        static Known of(Context context) {
            StringBuilder sure = new StringBuilder();
            context.facts()
                    .entries()
                    .forEach((key, value) -> sure.append(key.replace('_', ' '))
                            .append(' ')
                            .append(Told.head(value))
                            .append('\n'));
            StringBuilder heard = new StringBuilder();
            StringBuilder all = new StringBuilder(sure);
            for (Turn turn : context.turns()) {
                String text = Told.head(turn.text());
                all.append(text).append('\n');
                (turn.by(Speaker.CUSTOMER) ? heard : sure).append(text).append('\n');
            }
            boolean limit = context.facts().entries().entrySet().stream()
                    .anyMatch(fact -> Topics.ofKey(Rules.fold(fact.getKey() + ' ' + Told.head(fact.getValue()))
                                    .replace('_', ' '))
                            .contains(Topics.LIMIT));
            return new Known(
                    Stems.of(Rules.fold(sure.toString())),
                    Stems.of(Rules.fold(heard.toString())),
                    all.toString(),
                    context,
                    limit);
        }

        boolean holds(String statement, boolean fromCustomer) {
            Set<String> stems = Light.without(Stems.of(Numbers.withoutWords(statement)));
            long known = stems.stream()
                    .filter(stem -> sure.contains(stem) || fromCustomer && heard.contains(stem))
                    .count();
            return !stems.isEmpty() && known >= (fromCustomer ? KNOWN_OR_HEARD : KNOWN) * stems.size();
        }

        boolean mentionsNumbersOf(String statement) {
            Set<String> numbers = FIGURES.matcher(all)
                    .results()
                    .flatMap(figures -> Stream.concat(
                            Stream.of(figures.group()),
                            Stream.of(figures.group().split("[.,]"))))
                    .map(Known::plain)
                    .collect(Collectors.toSet());
            return NUMBER.matcher(statement).results().allMatch(number -> numbers.contains(plain(number.group())));
        }

        /** "07" and "7", "9,600" and "9600" are the same. */
        private static String plain(String number) {
            return LEADING.matcher(number).replaceAll("");
        }

        /** Whether the sentence speaks of a fact which says that something costs nothing. */
        boolean isCostless(Draft.Sentence sentence) {
            Set<String> said = Stems.of(sentence.text());
            return context.facts().entries().entrySet().stream()
                    .map(fact -> Rules.fold(fact.getKey().replace('_', ' ') + ' ' + Told.head(fact.getValue())))
                    .filter(fact -> COSTLESS.matcher(fact).find())
                    .anyMatch(fact -> Stems.of(COSTLESS.matcher(fact).replaceAll(" ")).stream()
                            .anyMatch(said::contains));
        }
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Match> matches = rules.in(draft.own());
        if (matches.isEmpty()) {
            return List.of();
        }
        Known known = Known.of(situation.context());
        List<Match> marks = frames.in(draft.own());
        List<Finding> findings = new ArrayList<>();
        for (Draft.Sentence sentence : draft.sentences()) {
            Frame frame = Frame.of(sentence, marks);
            matches.stream()
                    .filter(match -> sentence.span().covers(match.span()))
                    .filter(match -> claims(match, sentence, frame))
                    .filter(match -> !supported(match, sentence, draft, known))
                    .map(match -> finding(match, weight(match, sentence, frame, situation.context())))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static boolean claims(Match match, Draft.Sentence sentence, Frame frame) {
        boolean stands = "states".equals(match.rule().settings().get("condition"));
        return !sentence.asks() && (stands || !frame.isOpen(match.span()));
    }

    private static boolean supported(Match match, Draft.Sentence sentence, Draft draft, Known known) {
        if ("outcome".equals(match.rule().setting("part"))) {
            return false;
        }
        if ("numbers".equals(match.rule().setting("part"))) {
            return known.mentionsNumbersOf(match.span().in(draft.own()));
        }
        if (known.limit() && "limit".equals(match.rule().settings().get("allowed"))) {
            return true;
        }
        if ("free".equals(match.rule().settings().get("known")) && known.isCostless(sentence)) {
            return true;
        }
        boolean fromCustomer = "customer".equals(match.rule().settings().get("heard"));
        String clause = Clause.of(match.span(), sentence).in(draft.own());
        return known.holds(clause, fromCustomer);
    }

    private static Severity weight(Match match, Draft.Sentence sentence, Frame frame, Context context) {
        boolean heldBack = frame.hedges().stream()
                .anyMatch(hedge ->
                        hedge.end() <= match.span().begin() && match.span().begin() - hedge.end() < HEDGE_REACH);
        if (heldBack || "hint".equals(match.rule().settings().get("weight"))) {
            return Severity.HINT;
        }
        if (!context.facts().entries().isEmpty()) {
            return Severity.WARNING;
        }
        boolean dealings = "dealings".equals(match.rule().settings().get("of"));
        return dealings ? Severity.HINT : Unproven.happened(sentence);
    }

    private static Finding finding(Match match, Severity severity) {
        return new Finding(
                match.rule().id(),
                Question.TRUE,
                severity,
                match.span().begin(),
                match.span().end(),
                match.rule().message(),
                match.rule().source(),
                null,
                List.of());
    }
}
