package org.sameboat.reading;

/** The control that is missing: what would give it back to the customer. */
public enum Need {
    INFO,
    PROGRESS,
    FIX,
    MONEY,
    CHOICE,
    RESPECT,
    NONE
}
