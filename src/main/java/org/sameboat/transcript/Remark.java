package org.sameboat.transcript;

import org.jspecify.annotations.Nullable;

/**
 * Something the reader of a report must know about the files: what could not be read, was left out, or had to be assumed.
 * Holds none of the customer's words.
 *
 * @param kind how bad it is
 * @param code stable code, {@code SB2…}
 * @param message what it is and what to do, in one sentence
 * @param file the file, relative to the path that was given
 * @param place where in it ("line 12", "message 8831"), if that can be told
 */
public record Remark(
        Kind kind,
        String code,
        String message,
        String file,
        @Nullable String place) {

    /** What became of the words that a remark is about. */
    public enum Kind {
        /** A conversation, or a file, is missing from the replay. */
        UNREADABLE,
        /** An item was left out by rule; its conversation was replayed. */
        DROPPED,
        /** The replay rests on an assumption that a person should confirm. */
        ASSUMED
    }
}
