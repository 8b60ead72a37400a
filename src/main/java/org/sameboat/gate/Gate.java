package org.sameboat.gate;

import org.sameboat.course.Situation;

/** Asks the three questions of a draft. */
public interface Gate {

    /** Reviews a finished draft of the agent; spans of findings count in the draft as given. */
    Review review(Situation situation, String draft);

    /** The same while it is being typed: a last sentence without its mark is not judged by what it lacks yet. */
    default Review reviewTyped(Situation situation, String draft) {
        return review(situation, draft);
    }
}
