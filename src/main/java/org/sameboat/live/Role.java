package org.sameboat.live;

import java.util.Locale;

/** What someone is to the desk. */
public enum Role {
    /** One side of exactly one conversation. */
    CUSTOMER,
    /** Answers; sees own and unassigned conversations. */
    AGENT,
    /** Sees all conversations and may step in. */
    SUPERVISOR,
    /** Reads conversations and replays transcripts. */
    QA,
    /** Makes accounts and desk keys. */
    ADMIN,
    /** A help desk's machine: opens conversations. */
    DESK;

    /** As it is written in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
