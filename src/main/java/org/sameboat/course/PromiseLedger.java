package org.sameboat.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Language;
import org.sameboat.language.PerText;
import org.sameboat.rule.Match;
import org.sameboat.rule.Rules;

/** Collects what the agents said would happen, with its time, and notices when a later turn says that it is done. */
final class PromiseLedger {

    static final Rules RULES = Rules.load("/org/sameboat/course/promises.yml");

    private final PerText<List<Span>> sentences;
    private final DueTimes dueTimes = new DueTimes();

    PromiseLedger(Language language) {
        this.sentences = new PerText<>(text -> language.analyse(text).sentences());
    }

    List<Promise> of(Context context) {
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < context.turns().size(); i++) {
            Turn turn = context.turns().get(i);
            if (!turn.by(Speaker.AGENT)) {
                continue;
            }
            List<Match> matches = RULES.in(turn.text());
            if (matches.isEmpty()) {
                continue;
            }
            for (Span sentence : sentences.of(turn.text())) {
                boolean keeps = has(matches, sentence, true);
                String words = sentence.in(turn.text()).strip();
                if (keeps) {
                    promises.replaceAll(p -> speaksOf(words, p) ? kept(p) : p);
                }
                if (has(matches, sentence, false) && !words.endsWith("?")) {
                    DueTimes.Due due = dueTimes.in(words, turn.at());
                    promises.add(new Promise(
                            words,
                            context.seq(i),
                            due == null ? null : due.at(),
                            due == null ? null : due.words(),
                            false));
                }
            }
        }
        return promises;
    }

    private static boolean has(List<Match> matches, Span sentence, boolean keeping) {
        return matches.stream()
                .anyMatch(
                        m -> m.span().overlaps(sentence) && m.rule().settings().containsKey("kept") == keeping);
    }

    /** Done is what the later words name: at least one content word of the promise beyond its time. */
    private static boolean speaksOf(String done, Promise promise) {
        Set<String> promised = new LinkedHashSet<>(Overlap.words(promise.text()));
        if (promise.dueText() != null) {
            promised.removeAll(Overlap.words(promise.dueText()));
        }
        return !Overlap.shared(promised, Overlap.words(done)).isEmpty();
    }

    private static Promise kept(Promise promise) {
        return new Promise(promise.text(), promise.seq(), promise.due(), promise.dueText(), true);
    }
}
