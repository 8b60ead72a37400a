package org.sameboat.reading;

import java.util.Locale;
import java.util.Set;

/** What the word models tell from the surface of a message, each by a model of its own. */
public enum Part {
    ANGER,
    FRUSTRATION,
    AIM,
    NEED,
    /** GoEmotions' anger, annoyance or disapproval. */
    ANNOYANCE,
    /** ConvAbuse: abuse of the one who is written to. */
    ABUSE;

    /** Outcomes of {@link #ANGER} and {@link #FRUSTRATION} that count as clear. */
    public static final Set<String> CLEAR = Set.of("2", "3");

    /** Outcome of {@link #ANNOYANCE} and {@link #ABUSE} when it is there. */
    public static final String YES = "yes";

    /** Outcome of {@link #ANNOYANCE} and {@link #ABUSE} when it is not. */
    public static final String NO = "no";

    public String file() {
        return name().toLowerCase(Locale.ROOT) + "-words.bin";
    }
}
