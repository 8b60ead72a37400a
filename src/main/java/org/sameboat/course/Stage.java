package org.sameboat.course;

/** The order of a repair; what the agent has done so far. */
public enum Stage {
    LISTEN,
    REFLECT,
    ACKNOWLEDGE,
    APOLOGISE,
    OWN,
    OPTIONS,
    STEP,
    CONFIRM,
    THANK,
    FOLLOW_UP
}
