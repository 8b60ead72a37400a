package org.sameboat.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
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

    private static final int DAY = 24;

    /** "Two days before" counts from something else, which is judged by itself. */
    private static final Pattern OFFSET =
            Pattern.compile(",? (?:before|after|earlier|later|ahead of|in advance|prior|sooner|short|apart)(?!\\w)");

    /** "Three hours without a line" is what the customer told or lived through. */
    private static final Pattern SUFFERED = Pattern.compile(
            " (?:without|of|waiting|on hold|with no|in a queue|in the cold|is (?:a|too|far|no))(?!\\w)");

    /** "I can't move you today" says nothing of today that a fact could hold. */
    private static final Pattern DENIED =
            Pattern.compile("(?<!\\w)(?:i|we) (?:can't|cannot|can not|couldn't) [^.!?;:,]{1,30} $");

    private static final Pattern DEFINITE = Pattern.compile("(?<!\\w)(?:the|your|all|those|both|these) $");

    /** Conversations whose knowledge is kept. */
    private static final int KEPT = 200;

    /** Turns of which is kept what they say. */
    private static final int TURNS_KEPT = 3_000;

    private final Rules rules = Rules.load(FILE);
    private final Values values;

    /** The same conversation is asked about with every letter that is typed, and for every suggestion. */
    private final Cache<Context, Knowledge> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final Cache<Knowledge.Place, List<Knowledge.Item>> said =
            Caffeine.newBuilder().maximumSize(TURNS_KEPT).build();

    Truth(Values values) {
        this.values = values;
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        List<Match> matches = rules.in(draft.own());
        List<Finding> findings = new ArrayList<>(absolutes(matches));
        List<Found.At> claims = values.in(draft.own(), Knowledge.today(situation.context()));
        if (claims.isEmpty() && matches.stream().noneMatch(Truth::isPromise)) {
            return findings;
        }
        Knowledge knowledge = known.get(situation.context(), this::knowledge);
        for (Draft.Sentence sentence : draft.sentences()) {
            Frame frame = Frame.of(sentence, matches);
            List<Found.At> own = claims.stream()
                    .filter(at -> sentence.span().covers(at.span()))
                    .toList();
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

    private Knowledge knowledge(Context context) {
        return Knowledge.of(context, values, place -> said.get(place, turn -> Knowledge.said(turn, values)));
    }

    private static boolean isPromise(Match match) {
        return "promise".equals(match.rule().settings().get("part"));
    }

    private static List<Finding> absolutes(List<Match> matches) {
        return matches.stream()
                .filter(match -> "absolute".equals(match.rule().settings().get("part")))
                .map(match -> TruthFindings.finding(
                        match.rule().id(),
                        Severity.WARNING,
                        match.span(),
                        match.rule().message()))
                .toList();
    }

    /** A promise that names no time and no owner, about something that no fact speaks of. */
    private static List<Finding> promises(
            Draft.Sentence sentence, Frame frame, List<Match> matches, Knowledge knowledge) {
        Set<String> topics = Topics.in(sentence.text());
        boolean known = knowledge.items().stream()
                .anyMatch(item -> item.isFact() && item.topics().stream().anyMatch(topics::contains));
        if (frame.asks() || known || !sentence.ended()) {
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
        boolean offset = value instanceof Value.Lasting lasting
                && isOffset(lasting, draft.own().substring(claim.span().end()));
        boolean denied = isCommitted(value)
                && DENIED.matcher(sentence.text()
                                .substring(
                                        0,
                                        claim.span().begin() - sentence.span().begin()))
                        .find();
        if (offset || denied || frame.asks() || frame.isOpen(claim.span())) {
            return null;
        }
        if (isWritten(value, knowledge)) {
            return null;
        }
        List<Knowledge.Item> keyed = keyed(claim, draft, knowledge);
        if (keyed.stream().anyMatch(item -> value.agrees(item.value()))) {
            return null;
        }
        if (!keyed.isEmpty()) {
            return TruthFindings.contradicted(claim, keyed);
        }
        Set<String> topics = Clause.topics(claim.span(), sentence, draft);
        List<Knowledge.Item> comparable = knowledge.items().stream()
                .filter(item -> value.comparable(item.value()))
                .toList();
        List<Knowledge.Item> sameTopic = closest(
                comparable.stream()
                        .filter(Knowledge.Item::isFact)
                        .filter(item -> aligned(item, topics, value))
                        .toList(),
                sentence);
        boolean supported = comparable.stream().anyMatch(item -> value.agrees(item.value()) || countsToo(value, item))
                || value instanceof Value.Amount amount && within(amount, comparable);
        if (supported && (sameTopic.isEmpty() || !isOnlySaid(value, comparable))
                || sameTopic.stream().anyMatch(item -> value.agrees(item.value()))
                || !supported && Derived.supports(value, sentence.text(), knowledge)) {
            return null;
        }
        List<Knowledge.Item> sameHolder = supported ? List.of() : held(claim, draft, comparable);
        if (!sameHolder.isEmpty()) {
            return TruthFindings.contradicted(claim, sameHolder);
        }
        boolean committed = isCommitted(value) && frame.isOwned(claim.span());
        if (!sameTopic.isEmpty() && !supported && !(committed && topics.contains(Topics.CONTACT))) {
            return TruthFindings.contradicted(claim, sameTopic);
        }
        boolean harmless = committed || value instanceof Value.Count;
        boolean mayBeCommitted = isCommitted(value) && !sentence.ended();
        return supported || harmless || mayBeCommitted
                ? null
                : TruthFindings.unknown(claim, sentence, frame, knowledge);
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
                && Pattern.compile("(?<![\\w.,])" + count.number().toPlainString() + "(?![\\w.,]\\d)")
                        .matcher(item.grounds().text())
                        .find();
    }

    private static boolean isOffset(Value.Lasting lasting, String after) {
        return OFFSET.matcher(after).lookingAt()
                || lasting.most() < DAY && SUFFERED.matcher(after).lookingAt();
    }

    /** The facts whose key is the very noun of the claim: "your excess is £250", "four nights". */
    private static List<Knowledge.Item> keyed(Found.At claim, Draft draft, Knowledge knowledge) {
        String holder = Clause.holder(draft.own(), claim.span().begin());
        Set<String> unit =
                claim.value() instanceof Value.Lasting ? Stems.of(claim.span().in(draft.own())) : Set.of();
        return knowledge.items().stream()
                .filter(item ->
                        item.isFact() && !item.isLimit() && claim.value().comparable(item.value()))
                .filter(item -> {
                    Set<String> key = item.stemsOfKey();
                    return key.size() == 1 && (key.contains(holder) || unit.containsAll(key));
                })
                .toList();
    }

    /** What was said of the same thing: "your test is on 9 June", "five tickets" where the draft has "the four tickets". */
    private static List<Knowledge.Item> held(Found.At claim, Draft draft, List<Knowledge.Item> comparable) {
        if (claim.value() instanceof Value.Count) {
            return DEFINITE.matcher(draft.own().substring(0, claim.span().begin()))
                            .find()
                    ? comparable
                    : List.of();
        }
        String holder = Clause.holder(draft.own(), claim.span().begin());
        return holder.isEmpty()
                ? List.of()
                : comparable.stream()
                        .filter(item -> holder.equals(item.holder()))
                        .toList();
    }

    /** Whether only a turn says so, while a fact on the same topic says something else. */
    private static boolean isOnlySaid(Value value, List<Knowledge.Item> comparable) {
        return comparable.stream().noneMatch(item -> item.isFact() && value.agrees(item.value()));
    }

    /** Of several facts on the topic, those whose key the sentence names best ("size L", not "size M"). */
    private static List<Knowledge.Item> closest(List<Knowledge.Item> items, Draft.Sentence sentence) {
        long best = items.stream()
                .mapToLong(item -> item.wordsOfKeyIn(sentence.text()))
                .max()
                .orElse(0);
        return items.stream()
                .filter(item -> item.wordsOfKeyIn(sentence.text()) == best)
                .toList();
    }

    private static boolean aligned(Knowledge.Item item, Set<String> topics, Value value) {
        return value instanceof Value.Standing
                || value instanceof Value.Count
                || value instanceof Value.Reference r
                        && item.value() instanceof Value.Reference o
                        && !r.of().isEmpty()
                        && r.of().equals(o.of())
                || !(value instanceof Value.Reference) && item.topics().stream().anyMatch(topics::contains);
    }

    private static boolean within(Value.Amount amount, List<Knowledge.Item> known) {
        return known.stream()
                .filter(Knowledge.Item::isLimit)
                .anyMatch(item -> item.value() instanceof Value.Amount limit
                        && amount.number().compareTo(limit.number()) <= 0
                        && (amount.unit() == null
                                || limit.unit() == null
                                || amount.unit().equals(limit.unit())));
    }

    /** When somebody says "I will … by 5 pm", the time is theirs to set. */
    private static boolean isCommitted(Value value) {
        return value instanceof Value.Clock || value instanceof Value.Day || value instanceof Value.Lasting;
    }
}
