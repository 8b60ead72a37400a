package org.sameboat.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.sameboat.conversation.Context;

/**
 * What is known in each conversation: the same one is asked about with every letter that is typed, and for every
 * suggestion.
 */
final class Memory {

    /** Conversations whose knowledge is kept. */
    private static final int KEPT = 200;

    /** Turns of which is kept what they say. */
    private static final int TURNS_KEPT = 3_000;

    private final Values values;
    private final Told told;
    private final Cache<Context, Knowledge> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Knowledge.Place, List<Knowledge.Item>> said =
            Caffeine.newBuilder().maximumSize(TURNS_KEPT).build();

    Memory(Values values, Told told) {
        this.values = values;
        this.told = told;
    }

    Knowledge of(Context context) {
        return known.get(context, this::knowledge);
    }

    private Knowledge knowledge(Context context) {
        return Knowledge.of(context, values, told, place -> said.get(place, turn -> Knowledge.said(turn, values)));
    }
}
