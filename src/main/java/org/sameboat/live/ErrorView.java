package org.sameboat.live;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;

/**
 * An error as a client gets it.
 *
 * @param about what the client called the thing that was refused, as members of their own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErrorView(
        String code,
        String message,
        @Nullable Long retryAfterSeconds,
        @JsonAnyGetter Map<String, String> about) {

    ErrorView(String code, String message, @Nullable Long retryAfterSeconds) {
        this(code, message, retryAfterSeconds, Map.of());
    }

    /** What a status says that did not come from us: nothing found, not understood, or a failure. */
    static ErrorView of(int status) {
        if (status >= 500 && status != 501 && status != 505) {
            return new ErrorView("SB399", "The server failed on this; try again.", null);
        }
        return status == 404 || status == 405
                ? new ErrorView("SB307", "There is nothing here that answers this request.", null)
                : new ErrorView("SB311", "This is no request that this server understands.", null);
    }

    static ErrorView of(UnusableInput error) {
        return of(error, Map.of());
    }

    static ErrorView of(UnusableInput error, Map<String, String> about) {
        Long retry = error instanceof TooMuch tooMuch ? tooMuch.retryAfter().toSeconds() : null;
        return new ErrorView(error.code(), String.valueOf(error.getMessage()), retry, about);
    }
}
