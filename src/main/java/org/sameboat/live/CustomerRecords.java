package org.sameboat.live;

import java.time.Instant;
import java.util.List;

/** All that is kept of a customer, to hand it out and to delete it. */
public interface CustomerRecords {

    /** Conversations with a customer of that name, oldest first. */
    List<String> conversationsOf(String customer);

    /** Deletes a conversation with everything that hangs on it; tells whether there was one. */
    boolean delete(String conversation);

    /** Deletes conversations without a message since that moment; tells how many. */
    int purge(Instant before);
}
