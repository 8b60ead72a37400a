package org.sameboat.reading;

import java.util.Locale;

/** What is decided over the signals, each by a model of its own in each tier. */
public enum Decider {
    ANGER,
    FRUSTRATION,
    AIM,
    NEED,
    /** Which candidate names the issue. */
    ABOUT;

    public String file(boolean full) {
        return name().toLowerCase(Locale.ROOT) + (full ? "-full.bin" : "-fast.bin");
    }
}
