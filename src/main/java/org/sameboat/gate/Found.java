package org.sameboat.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sameboat.conversation.Span;

/** Values with the place where they stand; the first to claim a place keeps it. */
final class Found {

    /**
     * A value in a text.
     *
     * @param value what it is
     * @param span where it stands
     */
    record At(Value value, Span span) {}

    /** Values of one text at most; nobody claims more, and hostile text must not cost more. */
    private static final int MOST = 100;

    private final List<At> all = new ArrayList<>();

    boolean isFree(int begin, int end) {
        Span span = new Span(begin, end);
        return all.size() < MOST && all.stream().noneMatch(at -> at.span().overlaps(span));
    }

    void add(Value value, int begin, int end) {
        all.add(new At(value, new Span(begin, end)));
    }

    /** In text order. */
    List<At> inOrder() {
        return all.stream().sorted(Comparator.comparing(At::span)).toList();
    }
}
