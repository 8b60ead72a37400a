package org.sameboat.training;

import java.util.Set;
import org.sameboat.reading.Part;

/** GoEmotions' anger, annoyance and disapproval as one, as its authors group them. */
final class Annoyance {

    private static final Set<String> GROUP = Set.of("anger", "annoyance", "disapproval");

    private Annoyance() {}

    /** @param emotions comma-separated */
    static boolean isIn(String emotions) {
        for (String emotion : emotions.split(",", -1)) {
            if (GROUP.contains(emotion)) {
                return true;
            }
        }
        return false;
    }

    static String outcome(boolean is) {
        return is ? Part.YES : Part.NO;
    }
}
