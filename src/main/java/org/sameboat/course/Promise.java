package org.sameboat.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent said would happen.
 *
 * @param text the agent's words, verbatim
 * @param seq the turn they stand in
 * @param due when it is due, if that can be told
 * @param dueText the words that name the time, if any
 * @param kept whether a later turn shows it done
 */
public record Promise(
        String text,
        int seq,
        @Nullable Instant due,
        @Nullable String dueText,
        boolean kept) {}
