package org.sameboat.reply;

import java.util.List;

/**
 * A reply worth sending as it stands.
 *
 * @param id the same for the same words in the same place of a conversation
 * @param text the reply
 * @param moves ids of the moves that it makes, in order
 * @param because why this one, in one line that teaches
 * @param sources doctrine rows
 */
public record Suggestion(String id, String text, List<String> moves, String because, List<String> sources) {

    public Suggestion {
        moves = List.copyOf(moves);
        sources = List.copyOf(sources);
    }
}
