package org.sameboat.gate;

/** The three questions asked of every draft (doctrine C5). */
public enum Question {
    KIND,
    NECESSARY,
    TRUE
}
