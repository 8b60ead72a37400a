package org.sameboat.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reply does: acknowledge, ask, hand back control…
 *
 * @param id stable id
 * @param sources doctrine rows
 * @param teaches why it helps, in one line
 * @param never tags with which it must not be used
 * @param wordings ways of saying it
 */
record Move(String id, List<String> sources, String teaches, List<String> never, List<Wording> wordings) {

    Move(String id, List<String> sources, String teaches, @Nullable List<String> never, List<Wording> wordings) {
        this.id = id;
        this.sources = List.copyOf(sources);
        this.teaches = teaches;
        this.never = never == null ? List.of() : List.copyOf(never);
        this.wordings = List.copyOf(wordings);
    }
}
