package org.sameboat.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who saw, exported and deleted what; never what was said. */
public interface AuditTrail {

    void add(Entry entry);

    /**
     * Entries from a moment on, oldest first.
     *
     * @param limit how many at most
     */
    List<Entry> since(Instant from, int limit);

    /** Forgets entries before a moment; tells how many. */
    int purge(Instant before);

    /**
     * One thing that someone did.
     *
     * @param at when
     * @param who the visitor's name
     * @param what {@code listed}, {@code read}, {@code coached}, {@code invited}, {@code exported}, {@code deleted}…
     * @param conversation which conversation, if it was one
     */
    record Entry(
            Instant at, String who, String what, @Nullable String conversation) {}
}
