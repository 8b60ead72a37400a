package org.sameboat.gate;

import java.util.List;
import org.sameboat.conversation.Context;
import org.sameboat.language.Kept;

/**
 * What is known in each conversation: the same one is asked about with every letter that is typed, and for every
 * suggestion.
 */
final class Memory {

    /** Conversations whose knowledge is kept. */
    private static final int KEPT = 256;

    /** Turns of which is kept what they say. */
    private static final int TURNS_KEPT = 4_096;

    private final Values values;
    private final Told told;
    private final Kept<Context, Knowledge> known = new Kept<>(KEPT, this::knowledge);
    private final Kept<Knowledge.Place, List<Knowledge.Item>> said;

    Memory(Values values, Told told) {
        this.values = values;
        this.told = told;
        this.said = new Kept<>(TURNS_KEPT, turn -> Knowledge.said(turn, values));
    }

    Knowledge of(Context context) {
        return known.of(context);
    }

    private Knowledge knowledge(Context context) {
        return Knowledge.of(context, values, told, said::of);
    }
}
