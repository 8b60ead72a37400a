package org.sameboat.transcript;

import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Turn;

/**
 * A turn and where it comes from.
 *
 * @param turn who said what, and when if that is known
 * @param id id of the message in the system it was exported from, if it has one
 * @param name the speaker as the transcript calls them, if it does
 */
public record Utterance(
        Turn turn, @Nullable String id, @Nullable String name) {}
