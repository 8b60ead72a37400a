package org.sameboat.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.course.Overlap;
import org.sameboat.language.Language;
import org.sameboat.rule.Rules;

/** Looks up what an agent asks after in the facts of a case and in the words of its conversation; it only ever quotes. */
final class Lookup {

    private static final int MOST_FACTS = 2;
    private static final int MOST_LINES = 2;
    /** Content words of a fact that can be told twice. */
    private static final int TELLING = 3;
    /** Share of a fact's words that the agent has said for it to be told. */
    private static final double COVERED = 0.5;

    private static final double OWN_WORD = 1;
    private static final double SAME_ROOT = 0.9;
    /** Letters that two words have to share from the beginning. */
    private static final int ROOT = 5;

    private static final double KINDRED_WORD = 0.7;
    /** A question's words that are shared say more in a fact's name than in its value. */
    private static final double IN_NAME = 1.5;

    private static final double SORT = 0.7;
    /** A fact that is named after what is asked for comes before one that only shares words. */
    private static final double REASONED = 2;
    /** What a sentence has to share. */
    private static final double SAID_ENOUGH = 0.25;

    private static final double ENOUGH = 0.85;
    /** At least one word that stands in a fact's name. */
    private static final double SURE = 1.5;
    /** Fewer than this share of the best is beside the point. */
    private static final double NEAR_BEST = 0.7;

    private static final Pattern OF_CUSTOMER = Pattern.compile(
            "\\b((did|has|have|does|do|was|is|had) (he|she|they|the customer)|(he|she|they)('s| has| have|'ve)?"
                    + " (say|said|told|write|wrote|mention\\w*|ask\\w*|claim\\w*|paid?|los\\w+|want\\w*|need\\w*)|his|her|their)\\b");
    private static final Pattern OF_AGENT = Pattern.compile("\\b(did|have|had|do|was|am|what|when) (i|we)\\b|\\b(i|we)"
            + " (say|said|told|tell|write|wrote|mention\\w*|ask\\w*|offer\\w*)\\b");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+");
    private static final Pattern NAMED = Pattern.compile("(\\p{Lu}[\\p{L}.'-]* ?){2,3}");
    /** What the customer asks themselves answers no question. */
    private static final Pattern WONDERS = Pattern.compile("\\?$|\\b(want to know|wonder|would like to know)\\b");

    private static final Pattern OF_TELLING =
            Pattern.compile("\\b(was|were|been|has|have|did) .{0,24}\\b(told|tell|promised|promise|said|say)\\b");
    private static final Pattern TELLS =
            Pattern.compile("\\b(told|promised|said|assured|was going to be|supposed to)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, String> facts;
    private final CaseNotes notes;
    private final Set<String> known;

    Lookup(Context context, Language language) {
        this.facts = context.facts().entries();
        this.notes = new CaseNotes(context, language);
        this.known = new LinkedHashSet<>();
        facts.forEach((key, value) -> known.addAll(Overlap.words(key + " " + value)));
        context.turns().forEach(turn -> known.addAll(Overlap.words(turn.text())));
    }

    /** A fact or a line with how well it answers. */
    private record Rated<T>(T what, double score) {}

    /**
     * What the facts say on a question.
     *
     * @param told the facts, as "key: value"
     * @param say the first of them as a sentence for the customer, if it is for the customer
     * @param offer the first of them, if it is something that the agent may give, as words for the customer
     * @param grants whether it lets the agent give something, for the desk's eyes too
     * @param sure whether the question uses the very words of a fact's name
     */
    record Known(String told, Optional<String> say, Optional<String> offer, boolean grants, boolean sure) {}

    /** The facts that a question names, the best first. */
    List<Map.Entry<String, String>> facts(String question) {
        return facts(question, ENOUGH);
    }

    /** The same, of those that share words of their own with it and not only kindred ones. */
    List<Map.Entry<String, String>> factsByWord(String question) {
        return facts(question, SAME_ROOT);
    }

    private List<Map.Entry<String, String>> facts(String question, double enough) {
        return rated(question, AskedFor.ANY).stream()
                .filter(fact -> fact.score() >= enough)
                .map(Rated::what)
                .toList();
    }

    private List<Rated<Map.Entry<String, String>>> rated(String question, AskedFor sort) {
        Set<String> asked = AskedWords.of(question);
        if (!asked.isEmpty() && asked.stream().noneMatch(this::isKnown)) {
            return List.of();
        }
        return facts.entrySet().stream()
                .filter(fact -> sort.isIn(fact.getValue()) || named(fact, sort))
                .map(fact -> new Rated<>(fact, score(question, asked, sort, fact)))
                .filter(fact -> fact.score() >= ENOUGH)
                .sorted(Comparator.comparingDouble(fact -> -fact.score()))
                .toList();
    }

    /** The facts that answer a question; only those that hold the sort of thing that is asked for. */
    Optional<Known> fact(String question) {
        AskedFor sort = AskedFor.in(question);
        List<Rated<Map.Entry<String, String>>> rated = rated(question, sort);
        if (rated.isEmpty()) {
            return Optional.empty();
        }
        String told = rated.stream()
                .filter(fact -> fact.score() >= NEAR_BEST * rated.get(0).score())
                .limit(MOST_FACTS)
                .map(fact -> told(fact.what()))
                .collect(Collectors.joining("; "));
        Map.Entry<String, String> first = rated.get(0).what();
        return Optional.of(new Known(
                told,
                sort == AskedFor.PERSON ? Optional.empty() : sentence(first),
                Offers.told(first),
                Offers.isOffer(first.getKey(), first.getValue()),
                rated.get(0).score() >= SURE));
    }

    /** A fact as a sentence for the customer, if one of their open questions names it. */
    private Optional<String> sentence(Map.Entry<String, String> fact) {
        return notes.unanswered().stream()
                        .noneMatch(line -> factsByWord(line.words()).contains(fact))
                ? Optional.empty()
                : FactWords.act(fact).map(act -> "I can " + act).or(() -> FactSheet.sentence(fact));
    }

    private boolean isKnown(String word) {
        return known.contains(word) || AskedWords.kin(word).stream().anyMatch(known::contains);
    }

    /** Whether the name of a fact says that its value is of a sort, as a carrier is somebody. */
    private static boolean named(Map.Entry<String, String> fact, AskedFor sort) {
        Set<String> name = Overlap.words(fact.getKey());
        return switch (sort) {
            case NAME -> name.contains("name");
            case PERSON ->
                NAME.matcher(fact.getValue().strip()).matches()
                        || NAMED.matcher(fact.getValue().strip()).matches()
                        || name.stream()
                                .anyMatch(Set.of(
                                        "agent",
                                        "carrier",
                                        "courier",
                                        "company",
                                        "restaurant",
                                        "engineer",
                                        "owner",
                                        "contact",
                                        "team",
                                        "manag")::contains);
            case PLACE ->
                name.stream().anyMatch(Set.of("address", "location", "shop", "branch", "status", "statu")::contains);
            default -> false;
        };
    }

    private double score(String question, Set<String> asked, AskedFor sort, Map.Entry<String, String> fact) {
        double shared = IN_NAME * overlap(asked, Overlap.words(fact.getKey()))
                + overlap(asked, Overlap.words(fact.getValue()))
                + numbers(question, fact.getValue());
        boolean fits = sort != AskedFor.NEEDED
                && sort != AskedFor.REASON
                && sort != AskedFor.ANY
                && (sort.isIn(fact.getValue()) || named(fact, sort));
        boolean speaks =
                sort != AskedFor.ANY && AskedWords.of(sort).stream().anyMatch(Overlap.words(fact.getKey())::contains);
        return shared == 0 && !speaks
                ? 0
                : shared + (fits ? SORT : 0) + (!speaks ? 0 : sort == AskedFor.REASON ? REASONED : SORT);
    }

    private static double numbers(String question, String value) {
        Matcher number = NUMBER.matcher(question);
        double same = 0;
        while (number.find()) {
            same += Pattern.compile("(?<!\\d)" + number.group() + "(?!\\d)")
                            .matcher(value)
                            .find()
                    ? OWN_WORD
                    : 0;
        }
        return same;
    }

    /** "collect" and "collection", "verify" and "verification". */
    private static boolean sameRoot(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        String root = shorter.replaceAll("[ey]$", "");
        return root.length() >= ROOT && longer.startsWith(root);
    }

    private static double overlap(Set<String> asked, Set<String> words) {
        double shared = 0;
        for (String word : asked) {
            if (words.contains(word)) {
                shared += OWN_WORD;
            } else if (words.stream().anyMatch(other -> sameRoot(word, other))) {
                shared += SAME_ROOT;
            } else if (AskedWords.kin(word).stream().anyMatch(words::contains)) {
                shared += KINDRED_WORD;
            }
        }
        return shared;
    }

    /** A fact as "key: value". */
    static String told(Map.Entry<String, String> fact) {
        return fact.getKey().strip().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                + FactSheet.readable(fact.getValue().strip().replaceAll("[.!]+$", ""));
    }

    /** Values of facts that the agent has told already: telling them again answers nothing. */
    static List<String> alreadyTold(Context context) {
        Set<String> said = new LinkedHashSet<>();
        context.turns().stream()
                .filter(turn -> turn.by(Speaker.AGENT))
                .forEach(turn -> said.addAll(Overlap.words(turn.text())));
        return context.facts().entries().values().stream()
                .map(value -> value.strip().replaceAll("[.!]+$", ""))
                .filter(value -> Overlap.words(value).size() >= TELLING
                        && Overlap.shared(Overlap.words(value), said).size()
                                >= COVERED * Overlap.words(value).size())
                .toList();
    }

    /** The sentences that were said of what a question names, the latest first among equals; in their order. */
    List<CaseNotes.Line> lines(String question) {
        Set<String> asked = AskedWords.of(question);
        if (asked.isEmpty()) {
            return OF_TELLING.matcher(Rules.fold(question)).find()
                    ? notes.of(Speaker.CUSTOMER).stream()
                            .filter(line ->
                                    TELLS.matcher(Rules.fold(line.words())).find())
                            .limit(MOST_LINES)
                            .toList()
                    : List.of();
        }
        AskedFor sort = AskedFor.in(question);
        String folded = Rules.fold(question);
        boolean customers = OF_CUSTOMER.matcher(folded).find();
        boolean agents = OF_AGENT.matcher(folded).find();
        List<Rated<CaseNotes.Line>> rated = new ArrayList<>();
        boolean openToo = !Asking.yesOrNo(question);
        for (CaseNotes.Line line : notes.all()) {
            if (!openToo
                    && line.by() == Speaker.CUSTOMER
                    && WONDERS.matcher(Rules.fold(line.words())).find()) {
                continue;
            }
            double shared = overlap(asked, Overlap.words(line.words()));
            Optional<CaseNotes.Line> reply = line.asks()
                            && line.by() == Speaker.AGENT
                            && !agents
                            && !Overlap.shared(asked, Overlap.words(line.words()))
                                    .isEmpty()
                    ? notes.reply(line)
                    : Optional.empty();
            if (reply.isPresent()) {
                rated.add(new Rated<>(reply.get(), shared + SORT));
            } else if (shared > 0
                    && sort.isIn(line.words())
                    && !(customers && !agents && line.by() != Speaker.CUSTOMER)) {
                double side =
                        customers && line.by() == Speaker.CUSTOMER || agents && line.by() == Speaker.AGENT ? SORT : 0;
                rated.add(new Rated<>(line, shared + side - (line.asks() ? SORT / 2 : 0)));
            }
        }
        double best = rated.stream().mapToDouble(Rated::score).max().orElse(0);
        return rated.stream()
                .filter(line -> line.score() >= NEAR_BEST * best && line.score() >= SAID_ENOUGH)
                .sorted(Comparator.comparingDouble((Rated<CaseNotes.Line> line) -> -line.score())
                        .thenComparing(line -> -line.what().turn()))
                .limit(MOST_LINES)
                .map(Rated::what)
                .distinct()
                .sorted(Comparator.comparingInt(CaseNotes.Line::turn))
                .toList();
    }
}
