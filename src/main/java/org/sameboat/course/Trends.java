package org.sameboat.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.course.Trend.Direction;
import org.sameboat.reading.Reading;

/** Follows the customer's displeasure, both levels together, from message to message. */
final class Trends {

    private Trends() {}

    static Trend of(Context context, List<@Nullable Reading> readings) {
        Direction last = Direction.STEADY;
        Direction moved = Direction.STEADY;
        Integer turnedAt = null;
        Integer before = null;
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (reading == null) {
                continue;
            }
            int displeasure = reading.anger().level() + reading.frustration().level();
            if (before != null) {
                last = direction(displeasure - before);
                if (last != Direction.STEADY && last != moved) {
                    moved = last;
                    turnedAt = context.seq(i);
                }
            }
            before = displeasure;
        }
        return new Trend(last, turnedAt);
    }

    private static Direction direction(int change) {
        return change > 0 ? Direction.RISING : change < 0 ? Direction.FALLING : Direction.STEADY;
    }
}
