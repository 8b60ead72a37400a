package org.sameboat.coaching;

/** How much work a reading may cost. */
public enum Tier {
    /** Maximum entropy over words and letters alone, for thousands of messages a second. */
    FAST,
    /** With the encoder's sentence vectors; what agents see live. */
    FULL
}
