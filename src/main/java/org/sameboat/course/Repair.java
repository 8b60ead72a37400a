package org.sameboat.course;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Reading;

/**
 * The repair of what upset the customer: it begins with the first upset message in sight, and what the agent did before
 * that does not count towards it.
 *
 * @param begun whether anything upset the customer
 * @param done the stages that the agent has made since
 * @param ours whether an apology is ours to make
 */
record Repair(boolean begun, Set<Stage> done, boolean ours) {

    private static final Set<Stage> TOWARDS_A_STEP =
            EnumSet.of(Stage.REFLECT, Stage.ACKNOWLEDGE, Stage.APOLOGISE, Stage.OWN, Stage.OPTIONS, Stage.STEP);
    private static final Set<Stage> AFTER_THE_STEP = EnumSet.of(Stage.CONFIRM, Stage.THANK, Stage.FOLLOW_UP);

    static Repair of(Context context, List<@Nullable Reading> readings, AgentActs acts) {
        Set<Stage> done = EnumSet.noneOf(Stage.class);
        boolean begun = false;
        boolean ours = false;
        for (int i = 0; i < context.turns().size(); i++) {
            Turn turn = context.turns().get(i);
            Reading reading = readings.get(i);
            if (reading != null && reading.isUpset()) {
                begun = true;
                ours |= reading.aim() != Aim.THIRD && reading.aim() != Aim.NONE;
            }
            if (begun && turn.by(Speaker.AGENT)) {
                done.add(Stage.LISTEN);
                done.addAll(acts.in(turn.text()));
            }
        }
        return new Repair(begun, done, ours);
    }

    /** The furthest stage made; listening comes before all. */
    Stage stage() {
        return done.stream().max(Stage::compareTo).orElse(Stage.LISTEN);
    }

    /** What is still missing: up to the concrete step while the customer is stuck, what follows it afterwards. */
    List<Stage> missing(State state) {
        if (!begun) {
            return List.of();
        }
        Set<Stage> wanted = EnumSet.noneOf(Stage.class);
        if (state != State.RESOLVED) {
            wanted.addAll(TOWARDS_A_STEP);
        }
        if (state == State.RESOLVED || done.contains(Stage.STEP)) {
            wanted.addAll(AFTER_THE_STEP);
        }
        if (!ours) {
            wanted.remove(Stage.APOLOGISE);
        }
        wanted.removeAll(done);
        return List.copyOf(wanted);
    }
}
