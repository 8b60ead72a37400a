package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;
import org.sameboat.language.Language;

class CaseNotesTest {

    private static final Language LANGUAGE = Language.load();

    @Test
    void aQuestionThatWantsNoAnswerIsNotOpen() {
        CaseNotes notes = notes(Turn.customer("Can you even read? What part of cancel do you not understand?"));

        assertThat(notes.unanswered()).isEmpty();
    }

    @Test
    void aQuestionIsOpenUntilSomethingIsSaidOfIt() {
        Turn asked = Turn.customer("Where is my sofa?");

        assertThat(notes(asked, Turn.agent("I'm sorry to hear that.")).unanswered())
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo("Where is my sofa?"));
        assertThat(notes(asked, Turn.agent("The sofa is at the depot.")).unanswered())
                .isEmpty();
    }

    @Test
    void whatTheCustomerRulesOutIsFoundWhereTheAgentComesBackToIt() {
        CaseNotes notes = notes(
                Turn.customer("It is not my wifi. The camera drops."),
                Turn.agent("Please restart your router and check the wifi."));

        assertThat(notes.refused().orElseThrow().words()).isEqualTo("It is not my wifi.");
        assertThat(notes(Turn.customer("It is not my wifi."), Turn.agent("Which camera is it?"))
                        .refused())
                .isEmpty();
    }

    @Test
    void anAnswerGivenTwiceIsARepetition() {
        assertThat(notes(
                                Turn.agent("Refunds take 5 to 7 working days."),
                                Turn.customer("it's been 16"),
                                Turn.agent("Refunds take 5 to 7 working days to show on your account."))
                        .repeated())
                .isPresent();
    }

    @Test
    void whatWasSentBeforeIsFoundByAnyFormOfTheWord() {
        Turn sent = Turn.customer("I sent the certificate in May.");

        assertThat(notes(sent).given()).hasSize(1);
        assertThat(new Lookup(Context.of(sent), LANGUAGE).lines("what did she send?"))
                .hasSize(1);
    }

    private static CaseNotes notes(Turn... turns) {
        return new CaseNotes(Context.of(turns), LANGUAGE);
    }
}
