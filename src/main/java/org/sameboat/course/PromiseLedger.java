package org.sameboat.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Kept;
import org.sameboat.language.Language;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/** Collects what the agents said would happen, with its time, and notices when a later turn says that it is done. */
final class PromiseLedger {

    static final Rules RULES = Rules.load("/org/sameboat/course/promises.yml");

    /** Turns of which is kept what they promise: each is looked at again with every later one. */
    private static final int TURNS_KEPT = 4_096;

    private final Language language;
    private final DueTimes dueTimes = new DueTimes();
    private final Kept<Turn, List<Said>> kept = new Kept<>(TURNS_KEPT, this::said);

    /**
     * A sentence that promises something, says that it is done, or both.
     *
     * @param keeps whether it says that something is done
     * @param promises whether it promises something
     * @param due when, if it promises and says so
     * @param content its content words
     * @param named the same without those of its time, by which it is known to be done
     */
    private record Said(
            String words,
            boolean keeps,
            boolean promises,
            DueTimes.@Nullable Due due,
            Set<String> content,
            Set<String> named) {

        Promise promise(int seq, boolean isKept) {
            return new Promise(words, seq, due == null ? null : due.at(), due == null ? null : due.words(), isKept);
        }
    }

    /** A promise of the turn of a number. */
    private record Given(Said said, int seq, boolean isKept) {

        Given after(Said later) {
            return isKept || Overlap.shared(said.named(), later.content()).isEmpty()
                    ? this
                    : new Given(said, seq, true);
        }
    }

    PromiseLedger(Language language) {
        this.language = language;
    }

    List<Promise> of(Context context) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < context.turns().size(); i++) {
            Turn turn = context.turns().get(i);
            if (turn.by(Speaker.AGENT)) {
                for (Said said : kept.of(turn)) {
                    if (said.keeps()) {
                        given.replaceAll(promise -> promise.after(said));
                    }
                    if (said.promises()) {
                        given.add(new Given(said, context.seq(i), false));
                    }
                }
            }
        }
        List<Promise> promises = new ArrayList<>();
        given.forEach(promise -> promises.add(promise.said().promise(promise.seq(), promise.isKept())));
        return promises;
    }

    private List<Said> said(Turn turn) {
        List<Match> matches = RULES.in(turn.text());
        if (matches.isEmpty()) {
            return List.of();
        }
        List<Said> said = new ArrayList<>();
        for (Span sentence : language.analyse(turn.text()).sentences()) {
            String words = sentence.in(turn.text()).strip();
            boolean keeps = has(matches, sentence, true);
            boolean promises = has(matches, sentence, false) && !words.endsWith("?");
            if (keeps || promises) {
                DueTimes.Due due = promises ? dueTimes.in(words, turn.at()) : null;
                Set<String> content = Overlap.words(words);
                Set<String> named = new LinkedHashSet<>(content);
                if (due != null) {
                    named.removeAll(Overlap.words(due.words()));
                }
                said.add(new Said(words, keeps, promises, due, content, named));
            }
        }
        return List.copyOf(said);
    }

    private static boolean has(List<Match> matches, Span sentence, boolean keeping) {
        return matches.stream()
                .anyMatch(
                        m -> m.span().overlaps(sentence) && m.rule().settings().containsKey("kept") == keeping);
    }
}
