package org.sameboat.live;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sameboat.coaching.Coach;
import org.sameboat.conversation.Context;
import org.sameboat.course.ConflictMode;
import org.sameboat.course.Course;
import org.sameboat.course.Modes;
import org.sameboat.course.Power;
import org.sameboat.course.Stage;
import org.sameboat.course.State;
import org.sameboat.course.Trend;
import org.sameboat.gate.Review;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Reading;
import org.sameboat.reply.Answer;
import org.sameboat.reply.Suggestion;
import org.sameboat.reply.Suggestions;

/**
 * A coach that starts at once, for what the server does with any coach: it is alarmed by capitals, and fails on the word
 * "boom". On the text "hold" it waits until it is let go.
 */
public final class SmallCoach {

    private static volatile CountDownLatch release = new CountDownLatch(0);
    private static volatile CountDownLatch reached = new CountDownLatch(0);

    private SmallCoach() {}

    /** From now on the text "hold" waits until this is counted down. */
    static CountDownLatch hold() {
        release = new CountDownLatch(1);
        reached = new CountDownLatch(1);
        return release;
    }

    /** Waits until the coach is held. */
    static void awaitHeld() {
        await(reached);
    }

    private static void holdOn(String text) {
        if (text.equals("hold")) {
            reached.countDown();
            await(release);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Review review(String draft) {
        holdOn(draft);
        return new Review(
                new Review.Verdict(!draft.contains("calm down"), List.of()),
                new Review.Verdict(true, List.of()),
                new Review.Verdict(true, List.of()),
                null);
    }

    public static Coach coach() {
        return new Coach(
                SmallCoach::read,
                (context, readings) -> new Course(
                        State.REACTIVE,
                        Stage.LISTEN,
                        List.of(Stage.REFLECT),
                        null,
                        new Modes(ConflictMode.COMPETING, null, ConflictMode.COLLABORATING, "There is room for both."),
                        Power.UNKNOWN,
                        false,
                        List.of(),
                        List.of(),
                        Trend.STEADY),
                situation -> new Suggestions(
                        List.of(new Suggestion(
                                "s"
                                        + situation
                                                .context()
                                                .seq(situation.context().turns().size() - 1),
                                "I am looking into it now.",
                                List.of("own"),
                                "Someone owns it.",
                                List.of("D3"))),
                        null),
                (situation, draft) -> review(draft),
                (situation, question) -> new Answer("Ask them. " + question, List.of(), List.of()));
    }

    private static Reading read(Context context) {
        String text = context.latest().orElseThrow().text();
        holdOn(text);
        if (text.contains("boom")) {
            throw new IllegalStateException("the words of the customer: " + text);
        }
        boolean loud = text.equals(text.toUpperCase(Locale.ROOT));
        Emotion emotion = loud ? new Emotion(0.9, 3) : Emotion.NONE;
        return new Reading(emotion, emotion, Aim.NONE, null, Need.NONE, "en", List.of());
    }
}
