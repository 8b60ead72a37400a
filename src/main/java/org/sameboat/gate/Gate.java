package org.sameboat.gate;

import org.sameboat.course.Situation;

/** Asks the three questions of a draft. */
public interface Gate {

    /** Reviews a draft of the agent; spans of findings count in the draft as given. */
    Review review(Situation situation, String draft);
}
