package org.sameboat.live;

import java.time.Instant;
import java.util.List;

/** What the coach said, kept beside the messages. */
public interface Coachings {

    /** Keeps it, unless something is kept for that message already; tells whether it did. */
    boolean keep(String conversation, Coaching coaching, Instant at);

    /**
     * Coaching frames after a sequence number, in order, as JSON.
     *
     * @param limit how many at most
     */
    List<String> after(String conversation, long seq, int limit);

    /**
     * Customers' messages that nothing was said to, newest first.
     *
     * @param from stored at or after this
     * @param until stored before this
     * @param limit how many at most
     */
    List<Unread> unread(Instant from, Instant until, int limit);

    /** A customer's message that still waits for the coach. */
    record Unread(String conversation, long seq) {}
}
