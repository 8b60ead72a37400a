package org.sameboat.course;

/** A way of handling conflict, by assertiveness and cooperativeness (Thomas and Kilmann 1974). */
public enum ConflictMode {
    COMPETING,
    COLLABORATING,
    COMPROMISING,
    AVOIDING,
    ACCOMMODATING
}
