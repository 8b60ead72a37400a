package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.CourseTracker;
import org.sameboat.course.Courses;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Quote;
import org.sameboat.reading.Reading;

/** What a customer gets who greets, asks, thanks, shrugs, grieves or writes in public. */
class RepliesTest {

    private static final Language LANGUAGE = Language.load();
    private static final CourseTracker TRACKER = Courses.load(LANGUAGE);

    private final Replies replies = Wordings.replies(LANGUAGE, LabelledMessages.OPEN_GATE);

    @ParameterizedTest
    @ValueSource(
            strings = {"thanks for losing my bag. Again.", "Order 77-20418. Thanks", "thanks but it still doesn't work"
            })
    void aThankYouThatIsNoneGetsNoThanks(String message) {
        assertThat(replies.suggest(calm(Need.NONE, Map.of(), Turn.customer(message)))
                        .best())
                .noneMatch(s -> s.moves().contains("thank"));
    }

    @Test
    void aQuestionIsNeverAnsweredWithAFactThatIsNotThere() {
        assertThat(first(calm(Need.INFO, Map.of("eta", "4 March"), Turn.customer("do you have vegan shoes?"))))
                .doesNotContain("4 March")
                .contains("whether we have vegan shoes");
    }

    @Test
    void praiseGetsAShortThankYou() {
        assertThat(replies.suggest(calm(
                                Need.NONE, Map.of(), Turn.customer("you lot have been great, thanks so much to Aisha")))
                        .best())
                .singleElement()
                .satisfies(s -> assertThat(s.moves()).containsExactly("thank"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lol ok", "whatever", "Fine.", "great. just great."})
    void aShrugAfterANoIsHeardAsDisappointment(String message) {
        Situation situation = calm(
                Need.NONE,
                Map.of(),
                Turn.agent("Unfortunately your refund takes 10 working days."),
                Turn.customer(message));

        assertThat(replies.suggest(situation).best())
                .singleElement()
                .satisfies(s -> assertThat(s.moves()).containsExactly("acknowledge", "hand-back-control"));
    }

    @Test
    void theRuleOfTheCaseAnswersTheQuestion() {
        assertThat(first(calm(
                        Need.INFO,
                        Map.of("policy", "Refunds go back to the original card within 5 working days"),
                        Turn.customer("any news on the refund?"),
                        Turn.agent("I can see that your parcel reached us."),
                        Turn.customer("ok. so when would I get it?"))))
                .contains("refunds go back to the original card within 5 working days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my phone died so sorry for the late answer",
                "funeral of my old laptop today lol, which one would you get?",
                "this app is killing me lol how do I turn off the notifications?",
                "it nearly gave me a heart attack how fast it came, thank you"
            })
    void aFigureOfSpeechIsNoBereavement(String message) {
        assertThat(replies.suggest(calm(Need.INFO, Map.of(), Turn.customer(message)))
                        .best())
                .noneMatch(s -> s.text().matches("(?i).*(your loss|condolences|grieving|very sorry|your health).*"));
    }

    @Test
    void aPromiseThatIsLateIsOwnedBeforeAnythingElse() {
        Situation situation = calm(
                Need.PROGRESS,
                Map.of(),
                Turn.customer("Nobody came between 8 and 12."),
                Turn.agent("I'm sorry. I'll call the depot and get back to you in 20 minutes."),
                Turn.customer("that was an hour ago"));

        assertThat(replies.suggest(displeased(situation)).best().get(0).text())
                .contains("I'd call the depot and get back to you in 20 minutes")
                .contains("sorry");
    }

    @Test
    void whatWasAgreedIsConfirmedAndNothingElse() {
        assertThat(replies.suggest(calm(
                                Need.NONE,
                                Map.of(),
                                Turn.agent("The engineer could come on Thursday or Friday. Which would suit you?"),
                                Turn.customer("yes, Thursday works")))
                        .best())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.moves()).containsExactly("confirm");
                    assertThat(s.text()).containsIgnoringCase("thursday");
                });
    }

    @Test
    void anUpsetCustomerIsToldWhatTheFactsHoldForThem() {
        Situation situation = upset(
                "cancelled again, what about tonight?",
                "cancelled again",
                Map.of("rebooking", "next available flight is 07:15 tomorrow", "hotel", "covered up to 120 EUR"));

        assertThat(replies.suggest(situation).best())
                .anyMatch(s -> s.text().contains("7:15 tomorrow") && s.text().contains("€120"));
    }

    @Test
    void theMenuOfAnAppIsNoFood() {
        assertThat(replies.suggest(
                                upset("my new menu is gone after the update, can't find my saved lists", "my new menu"))
                        .best())
                .noneMatch(s -> s.text().contains("food"));
    }

    @Test
    void aMessageThatOnlyComesBackToTheTroubleIsAnsweredWithTheTrouble() {
        Situation situation = calm(
                Need.FIX,
                Map.of(),
                Turn.customer("Every other device works. Your camera keeps dropping."),
                Turn.agent("Please check your wifi."),
                Turn.customer("It is NOT my wifi!!"));

        assertThat(replies.suggest(displeased(situation)).best().get(0).text()).contains("our camera keeps dropping");
    }

    @Test
    void whoeverAsksForAPersonGetsOne() {
        assertThat(first(calm(Need.CHOICE, Map.of("agent", "Ana"), Turn.customer("can I speak to a human please"))))
                .isEqualTo("You've reached one: I'm Ana. What can I do for you?");
    }

    private static Situation displeased(Situation calm) {
        Reading reading = new Reading(
                new Emotion(0.3, 1),
                new Emotion(0.9, 2),
                Aim.COMPANY,
                null,
                calm.reading().need(),
                "en",
                List.of());
        return new Situation(calm.context(), reading, calm.course());
    }

    @Test
    void aWishIsNoQuestion() {
        assertThat(first(calm(Need.CHOICE, Map.of(), Turn.customer("I'd like to change my address please"))))
                .contains("change your address")
                .doesNotContain("question");
    }

    @Test
    void somebodyWhoGrievesGetsCondolenceBeforeAnyRule() {
        assertThat(first(calm(
                        Need.CHOICE,
                        Map.of("policy", "cancellation is free until 48 hours before arrival"),
                        Turn.customer("I need to cancel. My father died this morning."))))
                .containsAnyOf("sorry for your loss", "condolences")
                .doesNotContain("48 hours");
    }

    @Test
    void inPublicAReferenceIsAskedForInPrivate() {
        String post = "@BRAND where is my parcel? a week late and nobody answers";

        assertThat(first(upset(post, "my parcel"))).contains("by direct message?");
        assertThat(first(upset(post + " ref 8841902", "my parcel"))).doesNotContain("direct message");
    }

    @Test
    void aFormalDeskWritesNoShortForms() {
        String message = "my parcel is a week late and nobody answers";
        Situation formal = upset(message, "my parcel", Map.of("tone", "formal"));

        assertThat(replies.suggest(formal).best())
                .hasSize(3)
                .allSatisfy(s -> assertThat(s.text()).doesNotContainPattern("\\w'(m|s|d|ve|re|ll|t)\\b"));
        assertThat(first(formal)).isNotEqualTo(first(upset(message, "my parcel")));
    }

    private String first(Situation situation) {
        return replies.suggest(situation).best().get(0).text();
    }

    private static Situation calm(Need need, Map<String, String> facts, Turn... turns) {
        return situation(new Reading(Emotion.NONE, Emotion.NONE, Aim.NONE, null, need, "en", List.of()), facts, turns);
    }

    private static Situation upset(String message, String about) {
        return upset(message, about, Map.of());
    }

    private static Situation upset(String message, String about, Map<String, String> facts) {
        int begin = message.indexOf(about);
        Reading reading = new Reading(
                new Emotion(0.3, 1),
                new Emotion(0.9, 2),
                Aim.THING,
                Quote.of(message, new Span(begin, begin + about.length())),
                Need.PROGRESS,
                "en",
                List.of());
        return situation(reading, facts, Turn.customer(message));
    }

    private static Situation situation(Reading reading, Map<String, String> facts, Turn... turns) {
        Context context = Context.of(Arrays.asList(turns), new CaseFacts(facts));
        List<@Nullable Reading> readings = new ArrayList<>();
        for (Turn turn : turns) {
            readings.add(turn.by(Speaker.CUSTOMER) ? reading : null);
        }
        return new Situation(context, reading, TRACKER.track(context, readings));
    }
}
