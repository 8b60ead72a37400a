package org.sameboat.reply;

import org.jspecify.annotations.Nullable;
import org.sameboat.gate.Gate;
import org.sameboat.language.Encoder;
import org.sameboat.language.Language;

/** Makes what words replies. */
public final class Wordings {

    private Wordings() {}

    /** Replies from the moves that ship with the product, each past the gate. Thread-safe. */
    public static Replies replies(Language language, Gate gate) {
        return replies(language, gate, Learned.NOTHING);
    }

    /** The same, in the order that a desk's feedback has taught. */
    public static Replies replies(Language language, Gate gate, Learned learned) {
        return new RepliesFromMoves(new Matters(language), PlanBook.load(), MoveBook.load(), gate, learned);
    }

    /** The coach that agents can ask; without an encoder it understands by words alone. Thread-safe. */
    public static Counsel counsel(Language language, @Nullable Encoder encoder, Gate gate) {
        Intents intents = Intents.load();
        return new CounselFromIntents(
                intents, new QuestionMatcher(intents, encoder), language, PlanBook.load(), MoveBook.load(), gate);
    }
}
