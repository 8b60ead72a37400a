package org.sameboat.live;

import java.time.Duration;
import org.sameboat.conversation.UnusableInput;

/** A limit was reached that goes away by waiting. */
public class TooMuch extends UnusableInput {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooMuch(String code, String message, Duration retryAfter) {
        super(code, message);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
