package org.sameboat.reply;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reply does: acknowledge, ask, hand back control…
 *
 * @param id stable id
 * @param sources doctrine rows
 * @param teaches why it helps, in one line
 * @param never tags with which it must not be used
 * @param wordings ways of saying it
 * @param examples situations with what it says there, run as tests
 */
record Move(
        String id,
        List<String> sources,
        String teaches,
        List<String> never,
        List<Wording> wordings,
        List<Example> examples) {

    Move(
            String id,
            List<String> sources,
            String teaches,
            @Nullable List<String> never,
            List<Wording> wordings,
            @Nullable List<Example> examples) {
        this.id = id;
        this.sources = List.copyOf(sources);
        this.teaches = teaches;
        this.never = never == null ? List.of() : List.copyOf(never);
        this.wordings = List.copyOf(wordings);
        this.examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /**
     * A situation and what the move says in it.
     *
     * @param when tags that hold
     * @param slots what is known
     * @param tone how it is said
     * @param says one of the wordings offered; nothing if the move has none for this
     */
    record Example(
            List<String> when,
            Map<String, String> slots,
            Tone tone,
            @Nullable String says) {

        Example(List<String> when, @Nullable Map<String, String> slots, @Nullable Tone tone, @Nullable String says) {
            this.when = List.copyOf(when);
            this.slots = slots == null ? Map.of() : Map.copyOf(slots);
            this.tone = tone == null ? Tone.PLAIN : tone;
            this.says = says;
        }
    }
}
