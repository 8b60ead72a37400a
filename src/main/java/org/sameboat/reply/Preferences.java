package org.sameboat.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders plans by what a desk has taught, as far as that outweighs the order of the book. */
final class Preferences {

    /** Places that a plan gains or loses at most. */
    private static final double REACH = 3;

    private Preferences() {}

    static List<Plan> order(List<Plan> plans, Learned learned) {
        List<Plan> ordered = new ArrayList<>(plans);
        ordered.sort(Comparator.comparingDouble(plan -> plans.indexOf(plan) - REACH * liking(plan, learned)));
        return ordered;
    }

    private static double liking(Plan plan, Learned learned) {
        return plan.moves().stream().mapToDouble(learned::preference).average().orElse(0);
    }
}
