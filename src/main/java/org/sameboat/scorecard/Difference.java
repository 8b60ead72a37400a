package org.sameboat.scorecard;

/** How far apart two scores are. */
public enum Difference {
    /** The same or not. */
    NOMINAL,
    /** By how many other scores lie between them. */
    ORDINAL,
    /** By the square of their distance. */
    INTERVAL
}
