package org.sameboat.reading;

import org.jspecify.annotations.Nullable;

/**
 * What in the message speaks for a verdict.
 *
 * @param what the verdict that it speaks for ({@code anger}, {@code frustration}, {@code aim:agent}, {@code need:fix}…),
 *     or a plain remark on the whole message
 * @param begin first UTF-16 code unit in the message
 * @param end the code unit after the last; equal to {@code begin} if no words are meant
 * @param rule id of the rule that found it, if one did
 */
public record Evidence(
        String what, int begin, int end, @Nullable String rule) {}
