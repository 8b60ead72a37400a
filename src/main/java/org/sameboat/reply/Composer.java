package org.sameboat.reply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words a plan: one wording a move, none used before, the whole past a test. */
final class Composer {

    /** Whole replies that are tried for one plan. */
    private static final int ATTEMPTS = 10;
    /** Said back once in a set, and no more. */
    private static final String CLAUSE = "{clause}";
    /** An issue that begins like a question does not stand everywhere. */
    private static final Pattern CLUMSY = Pattern.compile(
            "\\b(why|that|much|by|know about|need|happening with|promise about|see|shouldn't) (how|what|where) (you|this|we|your|our|happened|hard)\\b");

    private final MoveBook moves;

    Composer(MoveBook moves) {
        this.moves = moves;
    }

    /**
     * @param seed decides between wordings that fit equally well; the same seed, the same reply
     * @return empty if a move has no wording that fits, or nothing passes
     */
    Optional<Draft> compose(Plan plan, Matter matter, Said said, String seed, Predicate<String> passes) {
        return compose(plan, plan.moves().stream().map(moves::get).toList(), matter, said, seed, passes);
    }

    /** The same with moves that are not in the book. */
    Optional<Draft> compose(
            Plan plan, List<Move> parts, Matter matter, Said said, String seed, Predicate<String> passes) {
        List<List<Phrasing>> sentences = new ArrayList<>();
        for (Move move : parts) {
            List<Phrasing> candidates = candidates(move, matter, said, seed);
            if (candidates.isEmpty()) {
                return Optional.empty();
            }
            sentences.add(candidates);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Phrasing> chosen = combine(sentences, attempt);
            String text = chosen.stream().map(Phrasing::text).collect(Collectors.joining(" "));
            if (passes.test(text)) {
                return Optional.of(new Draft(plan, parts, text, chosen));
            }
        }
        return Optional.empty();
    }

    /** The attempt-th combination, the best wordings first: of all that are as far from the best, the first move changes first. */
    private static List<Phrasing> combine(List<List<Phrasing>> sentences, int attempt) {
        int away = 0;
        int left = attempt;
        while (left > away) {
            left -= ++away;
        }
        List<Phrasing> chosen = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Phrasing> candidates = sentences.get(i);
            int step = i == 0 ? away - left : left;
            chosen.add(candidates.get(step % candidates.size()));
        }
        return chosen;
    }

    /** What a move can say in a situation, the best first. */
    static List<Phrasing> candidates(Move move, Matter matter, Said said, String seed) {
        if (matter.tags().any(move.never())) {
            return List.of();
        }
        return move.wordings().stream()
                .filter(wording -> wording.fits(matter.tags()))
                .sorted(Comparator.comparingInt(Wording::weight)
                        .reversed()
                        .thenComparingInt(wording -> (seed + wording.say()).hashCode() & 0xffff))
                .flatMap(wording -> filled(wording, matter, seed).stream())
                .filter(phrasing ->
                        !said.has(phrasing) && !CLUMSY.matcher(phrasing.text()).find())
                .toList();
    }

    private static List<Phrasing> filled(Wording wording, Matter matter, String seed) {
        String say = matter.tone().of(wording.say());
        for (Map.Entry<String, List<String>> slot : matter.alternatives().entrySet()) {
            if (say.contains("{" + slot.getKey() + "}") || say.contains("{" + slot.getKey() + "_inside}")) {
                return varied(say, matter, slot.getKey(), slot.getValue(), seed);
            }
        }
        String filled = Slots.fill(say, matter.slots());
        if (filled == null) {
            return List.of();
        }
        List<String> fixed = new ArrayList<>(Slots.fixed(say));
        if (say.contains(CLAUSE)) {
            fixed.add(matter.slots().getOrDefault("clause", ""));
        }
        return List.of(new Phrasing(filled, fixed));
    }

    /** Questions and choices in the order of the book, which puts the most useful first; the rest as the seed decides. */
    private static List<String> rotated(List<String> values, boolean rotates, @Nullable String issue, String seed) {
        List<String> rotated = new ArrayList<>(values);
        if (rotates) {
            Collections.rotate(rotated, seed.hashCode());
        }
        if (issue != null) {
            rotated.sort(Comparator.comparing(value -> !value.contains(issue)));
        }
        return rotated;
    }

    private static List<Phrasing> varied(String say, Matter matter, String slot, List<String> values, String seed) {
        List<Phrasing> all = new ArrayList<>();
        for (String written :
                rotated(values, "hear".equals(slot), matter.slots().get("issue"), seed)) {
            String value = matter.tone().of(written);
            Map<String, String> slots = new HashMap<>(matter.slots());
            slots.put(slot, value);
            slots.put(slot + "_inside", Slots.inside(value));
            String filled = Slots.fill(say, slots);
            if (filled != null) {
                List<String> fixed = new ArrayList<>(Slots.fixed(say));
                fixed.add(value);
                all.add(new Phrasing(filled, fixed));
            }
        }
        return all;
    }
}
