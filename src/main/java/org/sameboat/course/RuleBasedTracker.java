package org.sameboat.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.language.Language;
import org.sameboat.reading.Reading;

/** Puts the course together from the turns up to now; each part is judged by its own class. */
final class RuleBasedTracker implements CourseTracker {

    private final AgentActs acts = new AgentActs();
    private final States states = new States();
    private final Goals goals = new Goals();
    private final Stalemates stalemates = new Stalemates();
    private final Stakes stakes = new Stakes();
    private final ConflictModes modes = new ConflictModes();
    private final PromiseLedger promises;

    RuleBasedTracker(Language language) {
        promises = new PromiseLedger(language);
    }

    @Override
    public Course track(Context context, List<@Nullable Reading> readings) {
        if (readings.size() != context.turns().size()) {
            throw new IllegalArgumentException(
                    readings.size() + " readings for " + context.turns().size() + " turns");
        }
        Repair repair = Repair.of(context, readings, acts);
        State state = states.after(context, readings, acts);
        Stalemates.Verdict circle = stalemates.find(context, readings);
        Power power = stakes.of(context);
        return new Course(
                state,
                repair.stage(),
                repair.missing(state),
                state == State.RESOLVED ? null : goals.latest(context),
                modes.judge(context, readings, power, circle.found(), state),
                power,
                circle.found(),
                circle.proof(),
                promises.of(context),
                Trends.of(context, readings));
    }
}
