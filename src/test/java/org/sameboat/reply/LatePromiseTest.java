package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.CourseTracker;
import org.sameboat.course.Courses;
import org.sameboat.course.Promise;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Reading;

class LatePromiseTest {

    private static final CourseTracker TRACKER = Courses.load(Language.load());
    private static final String PROMISE = "I'll call the depot and get back to you in 20 minutes.";

    @Test
    void aPromiseThatIsNotYetDueIsNotLate() {
        assertThat(late(Turn.agent(PROMISE), Turn.customer("thank you"))).isEmpty();
        assertThat(late(at(Turn.agent(PROMISE), "10:00"), at(Turn.customer("my address is 4 Elm Road"), "10:05")))
                .isEmpty();
    }

    @Test
    void aPromiseThatWasKeptIsNotLate() {
        assertThat(late(
                        Turn.agent(PROMISE),
                        Turn.agent("I've called the depot, it is on the van."),
                        Turn.customer("that was an hour ago")))
                .isEmpty();
    }

    @Test
    void theClockOrTheCustomerTellsThatAPromiseIsLate() {
        assertThat(late(at(Turn.agent(PROMISE), "10:00"), at(Turn.customer("hello"), "11:00")))
                .contains("call the depot and get back to you in 20 minutes");
        assertThat(late(Turn.agent(PROMISE), Turn.customer("that was an hour ago")))
                .isPresent();
    }

    private static Turn at(Turn turn, String time) {
        return new Turn(turn.speaker(), turn.text(), Instant.parse("2026-03-02T" + time + ":00Z"));
    }

    private static Optional<String> late(Turn... turns) {
        Reading calm = new Reading(Emotion.NONE, Emotion.NONE, Aim.NONE, null, Need.NONE, "en", List.of());
        Context context = Context.of(List.of(turns), CaseFacts.none());
        List<@Nullable Reading> readings = new ArrayList<>();
        for (Turn turn : turns) {
            readings.add(turn.by(Speaker.CUSTOMER) ? calm : null);
        }
        Situation situation = new Situation(context, calm, TRACKER.track(context, readings));
        Optional<Promise> late = LatePromise.of(situation);
        return late.flatMap(LatePromise::act);
    }
}
