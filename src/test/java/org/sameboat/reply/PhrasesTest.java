package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.Span;
import org.sameboat.language.Language;

/** The customer's words as an agent would say them, or not at all. */
class PhrasesTest {

    private static final Language LANGUAGE = Language.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the room stank of drains",
                "being told twice",
                "being logged out and now says your face",
                "your dads being left ashes in a recycling",
                "the 662 delayed",
                "your mum being called",
                "the 140 surge in a hurricane",
                "being charged for the"
            })
    void aPhraseThatDoesNotStandInASentenceIsNotSent(String phrase) {
        assertThat(new PhraseCheck(LANGUAGE).stands(phrase)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "your refund",
                "the lack of heating for 9 days",
                "being charged twice",
                "the parcel being stolen off your porch",
                "the hair in your noodles"
            })
    void aPhraseThatStandsInASentenceIsSent(String phrase) {
        assertThat(new PhraseCheck(LANGUAGE).stands(phrase)).isTrue();
    }

    @Test
    void aClauseIsNotCutBetweenTwoNumbers() {
        String message = "I was promised a call back between 2 and 4. Took the afternoon off. Nothing.";
        assertThat(ClausePhrase.clause(LANGUAGE.analyse(message), new Span(6, 26)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "are you kidding me?",
                "why is it always me?",
                "Do I care? nope",
                "can you help me?",
                "what do you even do all day?",
                "is it just me or are the lobbies slow?",
                "Thanks."
            })
    void aQuestionThatIsNoneIsNotTurned(String message) {
        assertThat(QuestionPhrase.indirect(LANGUAGE.analyse(message))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "has my prescription come in? surname Okafor, whether your prescription has come in",
        "can I take a guitar in the cabin, whether you can take a guitar in the cabin",
        "hi @BRAND is the pool heated in October?, whether the pool is heated in October",
        "do you have a cot we could use on the 3rd?, whether we have a cot you could use on the 3rd",
        "where is my order?, where your order is",
        "@BRAND when will it be back?, when it will be back",
        "this app is great lol how do i turn off the notifications, how to turn off the notifications",
        "Hi! do you ship to Northern Ireland?, whether we ship to Northern Ireland"
    })
    void aPlainQuestionBecomesAnIndirectOne(String message, String turned) {
        assertThat(QuestionPhrase.indirect(LANGUAGE.analyse(message))).contains(turned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I want to speak to a manager", "I don't want to pay twice", "you need to fix this", "I need it"
            })
    void aDemandOfAnotherSortIsNoWish(String message) {
        assertThat(WishPhrase.wish(LANGUAGE.analyse(message))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "I'd like to change my address please, change your address",
        "want to switch to paper bills, switch to paper bills"
    })
    void aWishIsSaidBackFromTheAgentsSide(String message, String wish) {
        assertThat(WishPhrase.wish(LANGUAGE.analyse(message))).contains(wish);
    }

    @ParameterizedTest
    @CsvSource({
        "I do not want a voucher!! I want my £62, your £62",
        "I'd like a new one or my money back please., a new one or your money back",
        "I want the name of your insurer, the name of our insurer"
    })
    void whatIsAskedForIsSaidBackAsAThing(String message, String thing) {
        assertThat(WishPhrase.thing(LANGUAGE.analyse(message))).contains(thing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I don't want a voucher", "you need a lesson", "I want you to call me", "I'd like that"})
    void whatIsNotAskedForIsNoThing(String message) {
        assertThat(WishPhrase.thing(LANGUAGE.analyse(message))).isEmpty();
    }

    @Test
    void aPastIsNoRequest() {
        assertThat(WishPhrase.wish(LANGUAGE.analyse("ordered a birthday cake, please tell me it is coming")))
                .isEmpty();
    }

    @Test
    void whatACustomerIsInTheMiddleOfBecomesAClause() {
        assertThat(plight("3 hrs sitting on tarmac at ORD", "sitting on tarmac at ORD"))
                .contains("you've been sitting on the tarmac at ORD");
        assertThat(plight("imagine paying people 60p", "paying people 60p")).isEmpty();
    }

    private static Optional<String> plight(String message, String about) {
        int begin = message.indexOf(about);
        return PlightPhrase.plight(LANGUAGE.analyse(message), new Span(begin, begin + about.length()));
    }
}
