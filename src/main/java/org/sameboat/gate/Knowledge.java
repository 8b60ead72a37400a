package org.sameboat.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Stems;
import org.sameboat.rule.Rules;

/** What is known when a draft is checked: the facts of the case and what was said. */
final class Knowledge {

    private static final Set<String> GENERIC = Set.of(
            "date", "time", "dai", "number", "statu", "amount", "period", "length", "run", "end", "start", "due",
            "current", "total", "eur", "gbp", "usd", "aud", "inr", "cad", "zar", "chf", "utc");

    /** A number that somebody wrote without a unit. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w.,:/#%£$€+-])\\d{2,6}(?![\\w%:/€£$-]|[.,]\\d|"
            + " ?(?:min|hour|day|night|week|month|year|st|nd|rd|th|am|pm|km|kg|%))");

    /** A key with a date of its own: "rent from 2026-11-01". */
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Code units around a value in which its topic is looked for. */
    private static final int NEAR = 60;

    /**
     * One thing that is known.
     *
     * @param value what it says
     * @param key the fact's key, or null if it was said in a turn
     * @param topics what it is about
     * @param about words and topics of the fact or of what stands around it in the turn
     * @param holder stem of the noun that it belongs to, empty if that is not told
     * @param grounds where it stands
     */
    record Item(
            Value value,
            @Nullable String key,
            Set<String> topics,
            Set<String> about,
            String holder,
            Finding.Grounds grounds) {
        boolean isFact() {
            return key != null;
        }

        /** Stems of the key without words that every key may have. */
        Set<String> stemsOfKey() {
            Set<String> stems = key == null ? Set.of() : Stems.of(key);
            return stems.stream().filter(stem -> !GENERIC.contains(stem)).collect(Collectors.toSet());
        }

        boolean isLimit() {
            return topics.contains(Topics.LIMIT);
        }
    }

    /**
     * A turn in its place.
     *
     * @param seq its number in the conversation
     * @param day the day that relative days count from, if known
     */
    record Place(Turn turn, int seq, @Nullable LocalDate day) {}

    private final List<Item> items = new ArrayList<>();
    private final @Nullable LocalDate today;
    private final @Nullable LocalTime time;
    private final List<Set<String>> stems = new ArrayList<>();
    private final Set<BigDecimal> figures = new TreeSet<>();

    private Knowledge(@Nullable LocalDate today, @Nullable LocalTime time) {
        this.today = today;
        this.time = time;
    }

    /** @param said gives what {@link #said} finds, which may be kept: a turn says the same to every later draft */
    static Knowledge of(Context context, Values values, Told told, Function<Place, List<Item>> said) {
        Knowledge knowledge = new Knowledge(today(context), time(context));
        for (Turn turn : context.turns()) {
            knowledge.stems.add(told.by(turn).stems());
            FIGURE.matcher(told.by(turn).folded())
                    .results()
                    .forEach(figure -> knowledge.figures.add(new BigDecimal(figure.group())));
        }
        for (Map.Entry<String, String> fact : context.facts().entries().entrySet()) {
            knowledge.addFact(fact.getKey(), fact.getValue(), values);
        }
        for (int i = 0; i < context.turns().size(); i++) {
            Turn turn = context.turns().get(i);
            LocalDate day = turn.at() == null
                    ? knowledge.today
                    : turn.at().atZone(ZoneOffset.UTC).toLocalDate();
            knowledge.items.addAll(said.apply(new Place(turn, context.seq(i), day)));
        }
        return knowledge;
    }

    static @Nullable LocalDate today(Context context) {
        return context.now() == null
                ? null
                : context.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable LocalTime time(Context context) {
        return context.now() == null
                ? null
                : context.now().atZone(ZoneOffset.UTC).toLocalTime();
    }

    private static String fold(String text) {
        return Rules.fold(Told.head(text));
    }

    private void addFact(String key, String value, Values values) {
        String name = fold(key).replace('_', ' ').replace('-', ' ');
        String folded = fold(value);
        stems.add(Stems.of(name + " " + folded));
        Finding.Grounds grounds = new Finding.Grounds(key + ": " + shortened(value), null);
        Set<String> about = about(Bearing.words(name + " " + folded));
        for (Found.At at : values.inFact(name, folded, today)) {
            items.add(new Item(at.value(), name, Topics.ofKey(name + " " + folded), about, "", grounds));
        }
        if (DATED.matcher(key).find()) {
            for (Found.At at : values.in(fold(key), today)) {
                items.add(new Item(at.value(), name, Topics.ofKey(name + " " + folded), about, "", grounds));
            }
        }
    }

    /** What is known from a turn. */
    static List<Item> said(Place place, Values values) {
        List<Item> items = new ArrayList<>();
        Turn turn = place.turn();
        String folded = fold(turn.text());
        for (Found.At at : values.in(folded, place.day())) {
            Span near = new Span(
                    Math.max(0, at.span().begin() - NEAR),
                    Math.min(folded.length(), at.span().end() + NEAR));
            Set<String> topics = Topics.in(near.in(folded));
            String words = turn.text().substring(near.begin(), near.end()).strip();
            items.add(new Item(
                    at.value(),
                    null,
                    topics,
                    about(Bearing.words(near.in(folded), topics)),
                    Clause.holder(folded, at.span().begin()),
                    new Finding.Grounds(
                            turn.speaker().name().toLowerCase(Locale.ROOT) + ": …" + words + "…", place.seq())));
        }
        return List.copyOf(items);
    }

    private static Set<String> about(Set<String> words) {
        Set<String> about = new TreeSet<>(words);
        about.removeIf(word -> GENERIC.contains(word) || Character.isDigit(word.charAt(0)));
        return about;
    }

    private static String shortened(String value) {
        return value.length() <= 120 ? value : value.substring(0, 120) + "…";
    }

    List<Item> items() {
        return items;
    }

    @Nullable
    LocalDate today() {
        return today;
    }

    /** Whether somebody wrote this number in a turn and left open what it counts. */
    boolean isFigure(BigDecimal number) {
        return number.scale() <= 0 && figures.contains(number);
    }

    /** The time of day, if known. */
    @Nullable
    LocalTime time() {
        return time;
    }

    /** Whether each of these content words stands in some fact or turn. */
    boolean mentions(Set<String> words) {
        return words.stream().allMatch(word -> stems.stream().anyMatch(some -> some.contains(word)));
    }
}
