package org.sameboat.reply;

import java.util.List;

/**
 * Which moves make a reply.
 *
 * @param id stable id
 * @param kind what sort of reply it is; a set of suggestions has one of each kind
 * @param fits tags that must all hold
 * @param moves ids of the moves, in order
 * @param because why this reply, in one line that teaches
 */
record Plan(String id, String kind, List<String> fits, List<String> moves, String because) {

    Plan {
        fits = List.copyOf(fits);
        moves = List.copyOf(moves);
    }
}
