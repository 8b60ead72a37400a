package org.sameboat.scorecard;

import java.util.OptionalInt;
import java.util.function.Predicate;
import org.sameboat.coaching.CoachedTurn;

/** The moment in a conversation from which an item applies. */
enum Moment {
    ALWAYS("the conversation begins", turn -> true),
    UPSET("the customer is clearly upset", Case::isUpset),
    STALEMATE("both sides go in circles", Case::isStalemate),
    RESOLVED("the customer is content", Case::isResolved),
    PROMISE("something was promised", Case::isPromise);

    private final String words;
    private final Predicate<CoachedTurn> at;

    Moment(String words, Predicate<CoachedTurn> at) {
        this.words = words;
        this.at = at;
    }

    String words() {
        return words;
    }

    /** The last turn before it applies, or nothing if it never comes. A promise may hold its own follow-up. */
    OptionalInt before(Case conversation) {
        OptionalInt first = conversation.first(at);
        if (this == ALWAYS) {
            return OptionalInt.of(0);
        }
        return this == PROMISE && first.isPresent() ? OptionalInt.of(first.getAsInt() - 1) : first;
    }
}
