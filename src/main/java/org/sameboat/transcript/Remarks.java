package org.sameboat.transcript;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The remarks of one replay: the first of each kind are kept, all are counted. */
final class Remarks {

    /** Remarks of one kind that are kept; more are nobody's reading. */
    static final int KEPT = 10_000;

    private final Map<Remark.Kind, List<Remark>> kept = new EnumMap<>(Remark.Kind.class);
    private final Map<Remark.Kind, Integer> counts = new EnumMap<>(Remark.Kind.class);

    Remarks() {
        for (Remark.Kind kind : Remark.Kind.values()) {
            kept.put(kind, new ArrayList<>());
            counts.put(kind, 0);
        }
    }

    void add(Remark remark) {
        counts.merge(remark.kind(), 1, Integer::sum);
        List<Remark> same = kept.getOrDefault(remark.kind(), List.of());
        if (same.size() < KEPT) {
            same.add(remark);
        }
    }

    int count(Remark.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    List<Remark> of(Remark.Kind kind) {
        return List.copyOf(kept.getOrDefault(kind, List.of()));
    }
}
