package org.sameboat.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sameboat.conversation.Span;
import org.sameboat.language.Stems;

/**
 * What a claim of a draft is about, to find the fact that it must be held against.
 *
 * @param near words and topics of its clause
 * @param around words and topics of its sentence
 * @param holder stem of the noun that it belongs to, empty if that is not told
 * @param unit what it is counted in, for durations
 */
record Bearing(Set<String> near, Set<String> around, String holder, Set<String> unit) {

    /** The very noun of a fact's key weighs more than words that happen to stand there. */
    private static final int OWN = 3;

    private static final String TOPIC = "#";

    static Bearing of(Found.At claim, Draft.Sentence sentence, Draft draft) {
        Span clause = Clause.of(claim.span(), sentence);
        return new Bearing(
                words(without(claim.span(), clause, draft)),
                words(without(claim.span(), sentence.span(), draft)),
                Clause.holder(draft.own(), claim.span().begin()),
                claim.value() instanceof Value.Lasting ? Stems.of(claim.span().in(draft.own())) : Set.of());
    }

    private static String without(Span claim, Span whole, Draft draft) {
        return draft.own().substring(whole.begin(), Math.max(whole.begin(), claim.begin()))
                + ' '
                + draft.own().substring(Math.min(whole.end(), claim.end()), whole.end());
    }

    /** Content words and, marked, the topics of a text. */
    static Set<String> words(String folded) {
        return words(folded, Topics.in(folded));
    }

    static Set<String> words(String folded, Set<String> topics) {
        Set<String> words = Stems.of(folded);
        topics.forEach(topic -> words.add(TOPIC + topic));
        return words;
    }

    /** Whether the clause names the fact by its whole key: "the special run". */
    private boolean isNamed(Knowledge.Item item) {
        Set<String> key = item.key() == null ? Set.of() : Stems.of(item.key());
        return key.size() > 1 && near.containsAll(key);
    }

    /** How clearly the claim's clause, or else its sentence, speaks of this. */
    int on(Knowledge.Item item) {
        int own = isOwn(item) ? OWN : isNamed(item) ? 1 : 0;
        return own + shared(near, item);
    }

    /** What the clause and the item both speak of. */
    Set<String> sharedWith(Knowledge.Item item) {
        return near.stream().filter(item.about()::contains).collect(Collectors.toSet());
    }

    int looselyOn(Knowledge.Item item) {
        return shared(around, item);
    }

    boolean isOnTopic(Knowledge.Item item) {
        return near.stream()
                .filter(word -> word.startsWith(TOPIC) && !word.equals(TOPIC + Topics.CONTACT))
                .anyMatch(item.about()::contains);
    }

    /** Whether the fact's key is the very noun of the claim: "your excess is £250", "four nights". */
    boolean isOwn(Knowledge.Item item) {
        Set<String> key = item.stemsOfKey();
        return item.isFact() && key.size() == 1 && (key.contains(holder) || unit.containsAll(key));
    }

    /** Words that both have; a topic that they share counts where no word does. */
    private static int shared(Set<String> words, Knowledge.Item item) {
        List<String> both = words.stream().filter(item.about()::contains).toList();
        long topics = both.stream().filter(word -> word.startsWith(TOPIC)).count();
        return both.size() > topics ? both.size() - (int) topics : Math.min(1, both.size());
    }

    /** Whether both are said of the same thing: "her test is on". */
    boolean isOfSameHolder(Knowledge.Item item) {
        return !holder.isEmpty() && holder.equals(item.holder());
    }

    /** Of several things those that the claim speaks of most clearly; none if it speaks of none of them. */
    List<Knowledge.Item> closest(List<Knowledge.Item> items) {
        int best = items.stream().mapToInt(this::on).max().orElse(0);
        if (best > 0) {
            return items.stream().filter(item -> on(item) == best).toList();
        }
        int loose = items.stream().mapToInt(this::looselyOn).max().orElse(0);
        return loose == 0
                ? List.of()
                : items.stream().filter(item -> looselyOn(item) == loose).toList();
    }
}
