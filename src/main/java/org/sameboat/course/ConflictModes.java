package org.sameboat.course;

import static org.sameboat.course.ConflictMode.ACCOMMODATING;
import static org.sameboat.course.ConflictMode.AVOIDING;
import static org.sameboat.course.ConflictMode.COLLABORATING;
import static org.sameboat.course.ConflictMode.COMPETING;
import static org.sameboat.course.ConflictMode.COMPROMISING;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Need;
import org.sameboat.reading.Reading;
import org.sameboat.rule.Rules;

/** Reads both sides' conflict modes from their words, by assertiveness and cooperativeness, and advises one. */
final class ConflictModes {

    static final Rules RULES = Rules.load("/org/sameboat/course/conflict-modes.yml");

    private static final int FURIOUS = 3;

    Modes judge(Context context, List<@Nullable Reading> readings, Power power, boolean stalemate, State state) {
        Reading reading = latest(readings);
        ConflictMode customer = context.latestOf(Speaker.CUSTOMER)
                .map(turn -> customer(turn, reading))
                .orElse(COLLABORATING);
        ConflictMode agent = context.latestOf(Speaker.AGENT)
                .map(turn -> inWords(turn.text()))
                .orElse(null);
        return advise(customer, agent, reading, power, stalemate, state);
    }

    private static @Nullable Reading latest(List<@Nullable Reading> readings) {
        for (int i = readings.size() - 1; i >= 0; i--) {
            if (readings.get(i) != null) {
                return readings.get(i);
            }
        }
        return null;
    }

    /** The mode with most words; without any, clear anger competes and what is calm collaborates. */
    private static ConflictMode customer(Turn turn, @Nullable Reading reading) {
        ConflictMode words = inWords(turn.text());
        boolean angry = reading != null && reading.anger().isClear();
        if (words == null) {
            return angry ? COMPETING : COLLABORATING;
        }
        return angry && words == COLLABORATING ? COMPETING : words;
    }

    private static @Nullable ConflictMode inWords(String text) {
        Map<ConflictMode, Integer> counts = new EnumMap<>(ConflictMode.class);
        RULES.in(text)
                .forEach(match -> counts.merge(ConflictMode.valueOf(match.rule().setting("mode")), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<ConflictMode, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Modes advise(
            ConflictMode customer,
            @Nullable ConflictMode agent,
            @Nullable Reading reading,
            Power power,
            boolean stalemate,
            State state) {
        if (reading != null && reading.aim() == Aim.AGENT && reading.anger().level() == FURIOUS) {
            return new Modes(
                    customer,
                    agent,
                    COMPETING,
                    "Hold one line kindly, then go on helping; wrong once they have calmed.");
        }
        if (stalemate) {
            return new Modes(
                    customer,
                    agent,
                    COMPROMISING,
                    "Both sides repeat themselves, so each needs to move a little; wrong while a full solution is in reach.");
        }
        if (state == State.RESOLVED) {
            return new Modes(
                    customer,
                    agent,
                    ACCOMMODATING,
                    "It is solved, so leave them the last word; wrong if something is open.");
        }
        if (customer == AVOIDING) {
            return new Modes(
                    customer,
                    agent,
                    COLLABORATING,
                    "They are giving up, and letting them go only postpones it; wrong if they ask to be left alone.");
        }
        if (reading != null && reading.need() == Need.MONEY && !power.grants().isEmpty()) {
            return new Modes(
                    customer,
                    agent,
                    COMPROMISING,
                    "You may grant something, so offer it early; wrong as an opening if the whole claim is simply right.");
        }
        if (reading != null && reading.isUpset() && power.stakes().contains("somebody's health or safety")) {
            return new Modes(
                    customer,
                    agent,
                    ACCOMMODATING,
                    "More is at stake for them than for you, so give what you can now; wrong if it is not yours to give.");
        }
        return new Modes(
                customer,
                agent,
                COLLABORATING,
                customer == COMPETING
                        ? "They push because they feel powerless, so look for what serves both; wrong where a limit is fixed: then say it plainly."
                        : "They work with you, so keep looking for what serves both; wrong only when there is no time for it.");
    }
}
