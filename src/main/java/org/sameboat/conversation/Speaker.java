package org.sameboat.conversation;

/** Who is speaking in a turn. {@code BOT} and {@code SYSTEM} are neither side of the conflict. */
public enum Speaker {
    CUSTOMER,
    AGENT,
    BOT,
    SYSTEM
}
