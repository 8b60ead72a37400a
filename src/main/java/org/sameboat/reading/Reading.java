package org.sameboat.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer message says about its writer.
 *
 * @param anger hostility, blame, contempt
 * @param frustration a blocked goal, powerlessness
 * @param aim at whom or what the displeasure is aimed
 * @param about the shortest words of the message that name the issue, if it names one
 * @param need the control that is missing
 * @param language {@code en}, or {@code unknown} if the models do not know it
 * @param because the evidence, strongest first
 */
public record Reading(
        Emotion anger,
        Emotion frustration,
        Aim aim,
        @Nullable Quote about,
        Need need,
        String language,
        List<Evidence> because) {

    public Reading {
        because = List.copyOf(because);
    }

    /** Clear anger or clear frustration: the agent is told. */
    public boolean isUpset() {
        return anger.isClear() || frustration.isClear();
    }
}
