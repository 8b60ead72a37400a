package org.sameboat.reading;

/** At whom or what a displeasure is aimed. */
public enum Aim {
    AGENT,
    COMPANY,
    THING,
    THIRD,
    NONE
}
