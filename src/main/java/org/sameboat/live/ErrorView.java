package org.sameboat.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;

/** An error as a client gets it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErrorView(String code, String message, @Nullable Long retryAfterSeconds) {

    static ErrorView of(UnusableInput error) {
        Long retry = error instanceof TooMuch tooMuch ? tooMuch.retryAfter().toSeconds() : null;
        return new ErrorView(error.code(), String.valueOf(error.getMessage()), retry);
    }
}
