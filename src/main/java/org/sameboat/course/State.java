package org.sameboat.course;

/** The customer's state of mind on the way from reacting to solving (doctrine D6). */
public enum State {
    REACTIVE,
    HEARD,
    PROBLEM_SOLVING,
    RESOLVED
}
