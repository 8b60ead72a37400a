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

    static ErrorView of(UnusableInput error) {
        return of(error, Map.of());
    }

    static ErrorView of(UnusableInput error, Map<String, String> about) {
        Long retry = error instanceof TooMuch tooMuch ? tooMuch.retryAfter().toSeconds() : null;
        return new ErrorView(error.code(), String.valueOf(error.getMessage()), retry, about);
    }
}
