package org.sameboat.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Language;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Reading;

class CourseTest {

    private static final CourseTracker TRACKER = Courses.load(Language.load());
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    private final List<Turn> turns = new ArrayList<>();
    private final List<@Nullable Reading> readings = new ArrayList<>();
    private CaseFacts facts = CaseFacts.none();

    @Test
    void readingsMustMatchTheTurns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRACKER.track(Context.of(Turn.customer("hi")), List.of()));
    }

    @Test
    void anEmptyConversationHasNothingMissing() {
        Course course = track();

        assertThat(course.missing()).isEmpty();
        assertThat(course.stage()).isEqualTo(Stage.LISTEN);
        assertThat(course.stalemate()).isFalse();
    }

    @Test
    void aCalmQuestionNeedsNoRepair() {
        calm("Do you ship to Norway?");

        assertThat(track().state()).isEqualTo(State.PROBLEM_SOLVING);
        assertThat(track().missing()).isEmpty();
    }

    @Test
    void anUpsetCustomerIsReactiveAndEveryStageIsMissing() {
        upset("Three weeks and still no refund. I want my money back.");

        Course course = track();

        assertThat(course.state()).isEqualTo(State.REACTIVE);
        assertThat(course.missing())
                .containsExactly(
                        Stage.REFLECT, Stage.ACKNOWLEDGE, Stage.APOLOGISE, Stage.OWN, Stage.OPTIONS, Stage.STEP);
        assertThat(course.goal()).isEqualTo(new Goal("I want my money back", 1));
    }

    @Test
    void whatTheAgentDoesIsNoLongerMissing() {
        upset("Three weeks and still no refund.");
        agent("I'm sorry about the refund. Leave it with me: I'm calling the payments team.");

        assertThat(track().missing()).doesNotContain(Stage.APOLOGISE, Stage.OWN, Stage.STEP);
        assertThat(track().stage()).isEqualTo(Stage.STEP);
    }

    @Test
    void anApologyIsNotOursToMakeForAnother() {
        turns.add(Turn.customer("My bank keeps blocking it."));
        readings.add(reading(0, 2, Aim.THIRD));

        assertThat(track().missing()).doesNotContain(Stage.APOLOGISE);
    }

    @Test
    void whoCalmsDownAfterAnAnswerIsHeardAndWhoWorksAlongIsSolving() {
        upset("Where is it?!");
        agent("I'm sorry. I can send it again or refund it. Which would you prefer?");
        calm("Hm.");
        assertThat(track().state()).isEqualTo(State.HEARD);

        calm("The second one please.");
        assertThat(track().state()).isEqualTo(State.PROBLEM_SOLVING);
    }

    @Test
    void thanksAfterAStepResolvesAndEndsTheGoal() {
        upset("I want my refund.");
        agent("I've refunded it in full.");
        calm("Perfect, thank you.");

        assertThat(track().state()).isEqualTo(State.RESOLVED);
        assertThat(track().goal()).isNull();
    }

    @Test
    void thanksForNothingDoesNotResolve() {
        upset("I want my refund.");
        agent("I've raised a ticket.");
        turns.add(Turn.customer("Thanks for nothing."));
        readings.add(reading(2, 1, Aim.COMPANY));

        assertThat(track().state()).isEqualTo(State.REACTIVE);
    }

    @Test
    void laterTurnsNeverChangeWhatWasSeenBefore() {
        upset("Where is it?!");
        Course before = track();
        agent("It's here.");
        calm("Thanks, it has arrived.");

        assertThat(TRACKER.track(Context.of(turns.get(0)), readings.subList(0, 1)))
                .isEqualTo(before);
    }

    @Test
    void aProofIsShortAndWholeWhateverIsRepeated() {
        String roar = "no".repeat(60) + "\uD83D\uDE21";
        upset("refund " + roar + "!");
        agent("The warranty does not cover the kettle after a year.");
        upset("Refund! " + roar + " refund " + roar);
        agent("As the kettle is over a year old, the warranty does not cover it.");
        upset("Again, a refund " + roar + " " + "please ".repeat(40) + roar);

        assertThat(track().stalemateProof()).hasSize(2).allSatisfy(words -> {
            assertThat(words).isNotBlank().hasSizeLessThanOrEqualTo(81);
            assertThat(words.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        });
    }

    @Test
    void bothSidesRepeatingThemselvesIsAStalemateWithItsProof() {
        upset("I want a refund for the broken kettle.");
        agent("The warranty does not cover the kettle after a year.");
        upset("I said I want a refund for the kettle.");
        agent("As the kettle is over a year old, the warranty does not cover it.");
        upset("Again: a refund for the broken kettle.");

        assertThat(track().stalemate()).isTrue();
        assertThat(track().stalemateProof())
                .containsExactly(
                        "refund for the broken kettle", "kettle is over a year old, the warranty does not cover");
        assertThat(track().mode().advised()).isEqualTo(ConflictMode.COMPROMISING);
    }

    @Test
    void newInformationIsNoStalemate() {
        upset("Where is my parcel?");
        agent("Could you give me the tracking number?");
        upset("It's 44711200, where is my parcel?");
        agent("Thank you. It left Leeds this morning.");
        upset("And when does the parcel come?");

        assertThat(track().stalemate()).isFalse();
    }

    @Test
    void promisesAreQuotedWithTheirTimesAndCountedAsKeptWhenDone() {
        upset("Where is my refund?");
        turns.add(
                new Turn(Speaker.AGENT, "I'll ask the payments team by 5 pm. You will have it within 2 days.", MONDAY));
        readings.add(null);
        assertThat(track().promises())
                .extracting(Promise::text, Promise::due, Promise::dueText)
                .containsExactly(
                        tuple("I'll ask the payments team by 5 pm.", Instant.parse("2026-03-02T17:00:00Z"), "by 5 pm"),
                        tuple(
                                "You will have it within 2 days.",
                                Instant.parse("2026-03-04T10:00:00Z"),
                                "within 2 days"));

        agent("I've asked the payments team.");
        assertThat(track().promises()).extracting(Promise::kept).containsExactly(true, false);
    }

    @Test
    void aPromiseOfAnUnknownMomentHasNoDueTimeButKeepsItsWords() {
        upset("When?");
        agent("I'll write to you tomorrow.");

        assertThat(track().promises())
                .containsExactly(new Promise("I'll write to you tomorrow.", 2, null, "tomorrow", false));
    }

    @Test
    void exitsStakesAndGrantsAreSeen() {
        facts = new CaseFacts(Map.of("refund limit", "50 USD", "refund status", "pending"));
        upset("Refund me or I'm cancelling my contract and posting this on Facebook. I need it for my rent.");

        Power power = track().power();

        assertThat(power.grants()).containsExactly("refund limit: 50 USD");
        assertThat(power.exits()).contains("leaving", "public post");
        assertThat(power.stakes()).contains("money or work they depend on");
    }

    @Test
    void theTrendNamesTheMessageWhereItTurned() {
        upset("Where is it?!");
        agent("I'm sorry, it comes at noon.");
        calm("ok");

        assertThat(track().trend()).isEqualTo(new Trend(Trend.Direction.FALLING, 3));
    }

    private Course track() {
        return TRACKER.track(Context.of(turns, facts), readings);
    }

    private void upset(String text) {
        turns.add(Turn.customer(text));
        readings.add(reading(1, 2, Aim.THING));
    }

    private void calm(String text) {
        turns.add(Turn.customer(text));
        readings.add(reading(0, 0, Aim.NONE));
    }

    private void agent(String text) {
        turns.add(Turn.agent(text));
        readings.add(null);
    }

    private static Reading reading(int anger, int frustration, Aim aim) {
        return new Reading(
                new Emotion(anger / 3.0, anger),
                new Emotion(frustration / 3.0, frustration),
                aim,
                null,
                Need.NONE,
                "en",
                List.of());
    }
}
