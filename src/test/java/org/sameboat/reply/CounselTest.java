package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Span;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Courses;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Quote;
import org.sameboat.reading.Reading;

class CounselTest {

    private static final Language LANGUAGE = Language.load();
    private static final String COMPLAINT = "I was told five days and it's been three weeks. Where is my refund?";

    private final Counsel counsel = Wordings.counsel(LANGUAGE, null, LabelledMessages.OPEN_GATE);

    @ParameterizedTest
    @ValueSource(strings = {"", "???", "what is the capital of France", "tell me a joke", "01", "привет"})
    void aQuestionItHasNoAnswerForGetsAnHonestIDontKnow(String question) {
        Answer answer = counsel.answer(situation(), question);

        assertThat(answer.text()).startsWith("I don't know that").contains("I can help with");
        assertThat(answer.suggestions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "how do I say no without losing her?, with the reason in half a sentence",
        "she wants the manager, somebody",
        "he keeps swearing, boundary",
        "why is he so angry?, my refund",
        "shorter please, one thing that moves",
        "should I apologise?, for the specific effect",
        "can I offer a refund?, what you may grant",
        "what is still open?, Where is my refund?",
        "what should I not say now, Leave out",
        "summarise this for my colleague, it's been three weeks",
        "when is it due?, by 5 pm",
        "did I already tell them about the payments team, I'll ask the payments team by 5 pm.",
        "what do I do first?, First name what it is about",
        "was my last reply ok?, I find nothing in it",
        "can I close this?, Not yet",
    })
    void aQuestionIsAnsweredFromTheConversation(String question, String part) {
        assertThat(counsel.answer(situation(), question).text()).contains(part);
    }

    @Test
    void askedForPromisesItQuotesThemAndInventsNone() {
        assertThat(counsel.answer(situation(), "what did I promise so far?").text())
                .contains("I'll ask the payments team by 5 pm")
                .contains("due by 5 pm");
        assertThat(counsel.answer(without(), "what did I promise so far?").text())
                .startsWith("I can't find a promise");
    }

    @Test
    void severalQuestionsInOneGetSeveralAnswers() {
        assertThat(counsel.answer(situation(), "what did I promise and can I offer a refund?")
                        .text())
                .contains("I'll ask the payments team by 5 pm")
                .contains("what you may grant");
        assertThat(counsel.answer(situation(), "what did I promise? tell me the capital of France?")
                        .text())
                .contains("I'll ask the payments team")
                .contains("On the rest of your question I have nothing");
    }

    @Test
    void whatWasSaidIsOnlyEverQuoted() {
        String told = counsel.answer(situation(), "has he been told about the voucher already?")
                .text();

        assertThat(told).startsWith("I find nothing on that");
    }

    @Test
    void readyWordingsAreAtMostTwo() {
        assertThat(counsel.answer(situation(), "what do I say now").suggestions())
                .hasSizeBetween(1, 2);
    }

    private static Situation situation() {
        return situation(
                Turn.customer("My refund is late."),
                Turn.agent("I'll ask the payments team by 5 pm."),
                Turn.customer(COMPLAINT));
    }

    private static Situation without() {
        return situation(Turn.customer(COMPLAINT));
    }

    private static Situation situation(Turn... turns) {
        int begin = COMPLAINT.indexOf("my refund");
        Reading upset = new Reading(
                new Emotion(0.3, 1),
                new Emotion(0.9, 2),
                Aim.THING,
                Quote.of(COMPLAINT, new Span(begin, begin + "my refund".length())),
                Need.PROGRESS,
                "en",
                List.of());
        Context context = Context.of(List.of(turns), CaseFacts.none());
        List<@Nullable Reading> readings = new ArrayList<>();
        for (Turn turn : turns) {
            readings.add(turn.text().startsWith("I'll") ? null : upset);
        }
        return new Situation(context, upset, Courses.load(LANGUAGE).track(context, readings));
    }
}
