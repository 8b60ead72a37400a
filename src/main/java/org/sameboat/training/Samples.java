package org.sameboat.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Need;

/**
 * All that the reader learns from and is judged on.
 *
 * @param corpus the project's own labelled messages
 * @param chats calm customers' turns in chats (MultiDoGO)
 * @param problems problems stated without anger (Banking77)
 */
record Samples(List<Sample> corpus, List<PublicSet.Row> chats, List<PublicSet.Row> problems) {

    /**
     * One in so many calm turns is learnt from. They are plain and short, as real complaints are too: more of them teach
     * that plain and short is calm.
     */
    private static final int THIN = 40;

    static Samples read(TrainingOptions options) throws IOException {
        Path data = options.data();
        return new Samples(
                Corpus.read(options.corpus()),
                PublicSet.read(data.resolve("multidogo_calm.train.tsv"), "intent", "conversation"),
                PublicSet.read(data.resolve("banking77_calm.train.tsv"), "intent", "text"));
    }

    List<Sample> corpus(Split split) {
        return corpus.stream().filter(s -> s.split() == split).toList();
    }

    /** The corpus rows of a split with calm chat turns among them. */
    List<Sample> withChats(Split split) {
        List<Sample> all = new ArrayList<>(corpus(split));
        PublicSet.everyNth(chats, THIN, r -> r.split() == split).forEach(r -> all.add(calm(r, split)));
        return List.copyOf(all);
    }

    private static Sample calm(PublicSet.Row row, Split split) {
        return new Sample(row.group(), Context.of(Turn.customer(row.text())), 0, 0, Aim.NONE, "", Need.NONE, split);
    }
}
