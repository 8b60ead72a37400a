package org.sameboat.gate;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.course.Situation;
import org.sameboat.language.Stems;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/**
 * Is it true: takes the claims out of the draft and holds each against what is known. What a sentence asks, offers under
 * a condition or undertakes in the agent's own name is no claim.
 */
final class Truth implements Check {

    static final String FILE = "/org/sameboat/gate/true.yml";

    /** Words before a value that make it an estimate. */
    private static final Pattern ROUGHLY =
            Pattern.compile("(?<!\\w)(?:about|around|roughly|approximately|nearly|almost|close to|just"
                    + " (?:before|after|over|under|short of|past|gone)|(?:a (?:bit|little|touch) |well"
                    + " )?(?:over|under|more than|less than)|some|say|or so) (?:the )?$");

    /** Time that has gone by or is left is counted from days; how long a thing takes is not. */
    private static final Pattern ELAPSED = Pattern.compile(
            "(?<!\\w)(?:ago|late|since|overdue|left|to go|ahead|yet|away|wait\\w*|earlier|past|old|already|day"
                    + " \\w+|passed|been|gone|now|left|until|till|longer|more)(?!\\w)");

    /** How long a thing takes does not follow from two days that happen to be as far apart. */
    private static final Pattern TAKES = Pattern.compile(
            "(?<!\\w)(?:within|takes?|after|allow|give it)(?: up to| about| around| another| a further)? $");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private static final Pattern HAS_NUMBER = Pattern.compile("\\d");

    /** Between two names of one day. */
    private static final Pattern SAME_DAY = Pattern.compile(",? \\(?(?:the |on the |on )?");

    private static final Pattern NOW = Pattern.compile("today|tonight|this (?:morning|afternoon|evening)");

    /** What may come, is wished for or is left to somebody. */
    private static final Pattern POSSIBLE = Pattern.compile(
            "(?<!\\w)(?:can|could|would|may|might|i|we|let|please|use|once|when|until|till|no)(?!\\w)|(?<!\\w)(?:i|we|you|that|it)'(?:ll|d)(?!\\w)");

    private final Rules rules = Rules.load(FILE);
    private final Values values;
    private final Memory memory;

    Truth(Values values, Memory memory) {
        this.values = values;
        this.memory = memory;
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Match> matches = rules.in(draft.own());
        List<Finding> findings = new ArrayList<>(
                absolutes(matches, draft.own(), situation.context().facts()));
        List<Found.At> claims = values.in(draft.own(), Knowledge.today(situation.context()));
        if (claims.isEmpty() && matches.stream().noneMatch(Truth::isPromise)) {
            return findings;
        }
        Knowledge knowledge = memory.of(situation.context());
        for (Draft.Sentence sentence : draft.sentences()) {
            Frame frame = Frame.of(sentence, matches);
            List<Found.At> own = claims.stream()
                    .filter(at -> sentence.span().covers(at.span()))
                    .toList();
            for (int i = 1; i < own.size(); i++) {
                if (isOtherDay(own.get(i - 1), own.get(i), draft)) {
                    findings.add(TruthFindings.otherDay(own.get(i)));
                }
            }
            for (Found.At claim : own) {
                Finding finding = judge(claim, sentence, draft, frame, knowledge);
                if (finding != null) {
                    findings.add(finding);
                }
            }
            if (own.stream().allMatch(claim -> claim.value() instanceof Value.Count)) {
                findings.addAll(promises(sentence, frame, matches, knowledge));
            }
        }
        return findings;
    }

    private static boolean isPromise(Match match) {
        return "promise".equals(match.rule().settings().get("part"));
    }

    /** "Tomorrow, the 13th" on the 11th: one of the two is wrong. */
    private static boolean isOtherDay(Found.At first, Found.At second, Draft draft) {
        return first.value() instanceof Value.Day
                && second.value() instanceof Value.Day
                && !first.value().agrees(second.value())
                && !HAS_NUMBER.matcher(first.span().in(draft.own())).find()
                && HAS_NUMBER.matcher(second.span().in(draft.own())).find()
                && SAME_DAY.matcher(draft.own()
                                .substring(first.span().end(), second.span().begin()))
                        .matches();
    }

    /** What the facts themselves guarantee may be called so. */
    private static List<Finding> absolutes(List<Match> matches, String own, CaseFacts facts) {
        return matches.stream()
                .filter(match -> "absolute".equals(match.rule().settings().get("part")))
                .filter(match -> !isInFacts(match, own, facts))
                .map(match -> TruthFindings.finding(
                        match.rule().id(),
                        Severity.WARNING,
                        match.span(),
                        match.rule().message()))
                .toList();
    }

    private static boolean isInFacts(Match match, String own, CaseFacts facts) {
        Set<String> said = Stems.of(match.span().in(own));
        return !said.isEmpty()
                && facts.entries().entrySet().stream()
                        .anyMatch(fact -> Stems.of(fact.getKey().replace('_', ' ') + ' ' + Told.head(fact.getValue()))
                                .containsAll(said));
    }

    /** A promise that names no time and no owner, about something that no fact speaks of. */
    private static List<Finding> promises(
            Draft.Sentence sentence, Frame frame, List<Match> matches, Knowledge knowledge) {
        Set<String> topics = Topics.in(sentence.text());
        boolean known = knowledge.items().stream()
                .anyMatch(item -> item.isFact() && item.topics().stream().anyMatch(topics::contains));
        if (known || !sentence.states()) {
            return List.of();
        }
        return matches.stream()
                .filter(Truth::isPromise)
                .filter(match -> sentence.span().covers(match.span()))
                .filter(match -> !frame.isOpen(match.span()) && !frame.isOwned(match.span()))
                .map(match -> TruthFindings.finding(
                        match.rule().id(),
                        frame.hedged(match.span()) ? Severity.HINT : Severity.WARNING,
                        match.span(),
                        match.rule().message()))
                .toList();
    }

    private @Nullable Finding judge(
            Found.At claim, Draft.Sentence sentence, Draft draft, Frame frame, Knowledge knowledge) {
        Value value = claim.value();
        if (value instanceof Value.Day day) {
            DayOfWeek real = Derived.otherWeekday(day, knowledge.today());
            if (real != null) {
                return TruthFindings.otherWeekday(claim, real);
            }
        }
        if (Unclaimed.is(claim, sentence, draft.own(), frame) || isWritten(value, knowledge)) {
            return null;
        }
        if (value instanceof Value.Amount amount && amount.isTimeOf(knowledge)) {
            return null;
        }
        List<Knowledge.Item> comparable = knowledge.items().stream()
                .filter(item -> value.comparable(item.value()))
                .toList();
        Bearing bearing = Bearing.of(claim, sentence, draft);
        boolean roughly =
                ROUGHLY.matcher(draft.own().substring(0, claim.span().begin())).find();
        List<Knowledge.Item> agreeing = comparable.stream()
                .filter(item ->
                        roughly ? value.isNear(item.value()) : value.agrees(item.value()) || countsToo(value, item))
                .filter(item -> !isVaguer(item, value))
                .toList();
        boolean committed = Unclaimed.isOfTime(value) && frame.isOwned(claim.span());
        if (!agreeing.isEmpty() || value instanceof Value.Amount amount && within(amount, comparable)) {
            List<Knowledge.Item> others =
                    isNow(claim, draft) ? List.of() : Rivals.ofElsewhere(value, agreeing, comparable, bearing);
            return others.isEmpty() || committed ? null : TruthFindings.contradicted(claim, others);
        }
        List<Knowledge.Item> rivals = Rivals.of(claim, draft, comparable, bearing);
        boolean stated = value instanceof Value.Lasting
                        && rivals.stream().anyMatch(item -> bearing.on(item) > 0)
                        && !ELAPSED.matcher(sentence.text()).find()
                || value instanceof Value.Day && rivals.stream().anyMatch(item -> bearing.on(item) >= Rivals.CLEARLY);
        boolean ago = draft.own().startsWith(" ago", claim.span().end());
        if (ago && value instanceof Value.Lasting lasting) {
            List<Knowledge.Item> since = Elapsed.otherThan(lasting, bearing, knowledge);
            if (!since.isEmpty()) {
                return TruthFindings.contradicted(claim, since);
            }
        }
        boolean process = value instanceof Value.Lasting
                && TAKES.matcher(draft.own().substring(0, claim.span().begin())).find();
        if (!stated && !process && Derived.supports(value, sentence.text(), ago, knowledge)) {
            return null;
        }
        if (committed && rivals.stream().noneMatch(item -> bearing.isOnTopic(item) || bearing.isOfSameHolder(item))
                || isNow(claim, draft) && (committed || !isTold(claim, sentence, draft, rivals, bearing))) {
            return null;
        }
        if (value instanceof Value.Amount amount
                && knowledge.isFigure(amount.number())
                && rivals.stream().noneMatch(item -> bearing.on(item) > 0)) {
            return null;
        }
        if (!rivals.isEmpty()) {
            return TruthFindings.contradicted(claim, rivals);
        }
        if (value instanceof Value.Standing) {
            return frame.isOwned(claim.span()) ? null : told(claim, sentence, draft, frame, knowledge);
        }
        boolean harmless = committed || value instanceof Value.Count;
        boolean mayBeCommitted = Unclaimed.isOfTime(value) && !sentence.ended();
        boolean habitual = Unclaimed.isHabitual(claim.span().in(draft.own()));
        return harmless || habitual || mayBeCommitted
                ? null
                : TruthFindings.unknown(claim, sentence, draft, frame, knowledge);
    }

    /** A status that no fact gives as one may still be told there in the same words. */
    private static @Nullable Finding told(
            Found.At claim, Draft.Sentence sentence, Draft draft, Frame frame, Knowledge knowledge) {
        Set<String> words = Light.without(Stems.of(claim.span().in(draft.own())));
        if (words.isEmpty() || knowledge.mentions(words)) {
            return null;
        }
        return TruthFindings.unknown(claim, sentence, draft, frame, knowledge);
    }

    private static boolean isNow(Found.At claim, Draft draft) {
        return NOW.matcher(claim.span().in(draft.own())).matches();
    }

    /** "Today" is told of a known thing, not of what could be done or what would be welcome. */
    private static boolean isTold(
            Found.At claim, Draft.Sentence sentence, Draft draft, List<Knowledge.Item> rivals, Bearing bearing) {
        return rivals.stream().anyMatch(item -> bearing.on(item) > 0)
                && !POSSIBLE.matcher(Clause.of(claim.span(), sentence).in(draft.own()))
                        .find();
    }

    /** "In August", said by somebody, does not support the 31st. */
    private static boolean isVaguer(Knowledge.Item item, Value claim) {
        return !item.isFact()
                && claim instanceof Value.Day day
                && item.value() instanceof Value.Day known
                && day.readings().stream().allMatch(reading -> reading.day() != 0)
                && known.readings().stream().allMatch(reading -> reading.day() == 0 && reading.weekday() == 0);
    }

    /** A number that stands in a fact as it is, too large to stand there by chance. */
    private static boolean isWritten(Value value, Knowledge knowledge) {
        return value instanceof Value.Count count
                && count.number().compareTo(BigDecimal.TEN) > 0
                && knowledge.items().stream().anyMatch(item -> item.isFact() && countsToo(value, item));
    }

    /** "5 of 6 evenings" knows both numbers. */
    private static boolean countsToo(Value value, Knowledge.Item item) {
        return value instanceof Value.Count count
                && isIn(count.number(), item.grounds().text());
    }

    private static boolean isIn(BigDecimal number, String text) {
        return Pattern.compile("(?<![\\w.])" + number.toPlainString() + "(?!\\w|\\.\\d)")
                .matcher(THOUSANDS.matcher(text).replaceAll(""))
                .find();
    }

    private static boolean within(Value.Amount amount, List<Knowledge.Item> known) {
        return known.stream()
                .filter(Knowledge.Item::isLimit)
                .anyMatch(item -> item.value() instanceof Value.Amount limit
                        && amount.number().compareTo(limit.number()) <= 0
                        && amount.isOfSameUnit(limit));
    }
}
