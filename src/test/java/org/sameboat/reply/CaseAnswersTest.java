package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;
import org.sameboat.course.Courses;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Reading;

class CaseAnswersTest {

    private static final Language LANGUAGE = Language.load();
    private static final Instant NOW = Instant.parse("2025-05-14T13:10:00Z");
    private static final List<Turn> TURNS = List.of(
            Turn.customer("My freezer was due on Monday and nobody came. My food is in a cool box."),
            Turn.agent("I'm sorry. Could you give me the order number? I'll ask the carrier and tell you by 15:00."),
            Turn.customer("That's what you said last week. I need it by Saturday."));

    private final Counsel counsel = Wordings.counsel(LANGUAGE, null, LabelledMessages.OPEN_GATE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has the carrier replied yet?",
                "will my manager agree to that",
                "what will the warehouse say",
                "is the freezer still at the depot"
            })
    void whatOthersDidOrWillDoIsNotKnownAndThePromiseIsNamed(String question) {
        Answer answer = ask(question, Map.of("next_slot", "Thu 15 May 12:00-16:00"));

        assertThat(answer.text()).startsWith("I can't know").contains("by 15:00");
        assertThat(answer.suggestions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "can i waive the delivery fee | delivery_fee | 25 EUR, team lead decides on it | Not on your own",
                "can i release the freezer now? | release | agent may release the freezer once the deposit is checked | Only on the condition",
                "should i book the thursday slot now or ask first | next_slot | Thu 15 May 12:00-16:00, free to book | Yes, go ahead",
                "should i book the slot for her before it goes | next_slot | Thu 15 May 12:00-16:00, 3 left | Yes, and don't leave it long",
                "reset the account now or wait | account_reset | about 1 hour, deletes all saved orders | Don't start it blind",
                "is it worth offering the loan freezer | loan_freezer | small model in stock | Yes:",
                "can we get it there by saturday | next_slot | Thu 15 May 12:00-16:00 | Going by the facts, yes",
                "will it be there by saturday | next_slot | Mon 19 May 12:00-16:00 | Not by the facts",
                "can i get it to her sooner | next_slot | Thu 15 May 12:00-16:00 | The earliest that the case holds",
                "how long till the cutoff | courier_cutoff | 16:00 today | 2 hours and 50 minutes from now",
                "how many days has she waited | waiting_since | 10 May 2025 09:10 | 4 days and 4 hours ago",
                "is this urgent | policy | medicine at risk: emergency delivery within 4 hours | Treat it as urgent"
            })
    void whatTheCaseHoldsDecides(String question, String name, String value, String begins) {
        assertThat(ask(question, Map.of(name, value)).text()).contains(begins);
    }

    @Test
    void aConditionThatIsNotMetYetComesFirst() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("verification", "not yet done");
        facts.put("unblock", "agent may lift the block once verification is passed");

        Answer answer = ask("can i just unblock it for him? he's in a shop", facts);

        assertThat(answer.text()).startsWith("Not yet: verification: not yet done");
        assertThat(answer.suggestions())
                .first()
                .satisfies(
                        words -> assertThat(words.text()).contains("I can lift the block once verification is passed"));
    }

    @Test
    void whatTheFactsHoldIsNotAskedOfTheCustomer() {
        assertThat(ask("did she give an order number?", Map.of("order", "W-20931"))
                        .text())
                .startsWith("Not in this chat, but the case has it: order: W-20931");
        assertThat(ask("should i ask for the order number again", Map.of()).text())
                .startsWith("No, you have asked that already");
        assertThat(ask("has he sent a photo of the door?", Map.of()).text()).startsWith("No: I find nothing of that");
    }

    @Test
    void noMoneyInTheCaseMeansNoMoneyPromised() {
        Answer answer = ask("can i give her 20 off", Map.of("loan_freezer", "small model in stock, free"));

        assertThat(answer.text()).contains("nothing on money");
        assertThat(answer.suggestions()).noneMatch(words -> words.text().contains("20"));
    }

    @Test
    void somebodyWhoseHealthHangsOnItComesBeforeTheThing() {
        List<Turn> turns = List.of(Turn.customer("My bag is lost and my insulin is in it. I have one dose left."));

        assertThat(ask(turns, "what's first, the bag or the insulin", Map.of()).text())
                .startsWith("The person first")
                .contains("my insulin is in it");
        assertThat(ask(
                                turns,
                                "wait for the bag or call someone",
                                Map.of("care", "emergency supply, agent may order it"))
                        .text())
                .startsWith("Treat it as urgent");
    }

    @Test
    void anOutcomeThatOthersDecideIsNotForetold() {
        assertThat(ask("will the review overturn it do u think?", Map.of("review", "answered within 15 working days"))
                        .text())
                .startsWith("I can't know that");
    }

    @ParameterizedTest
    @ValueSource(strings = {"will she get it cheaper somewhere else?", "is the cat going to be ok?"})
    void whatOthersAskOrHowSomebodyWillFareIsNotKnown(String question) {
        Answer answer = ask(question, Map.of("repair_quote", "138 GBP", "pet", "Biscuit, cat, 11 years"));

        assertThat(answer.text()).startsWith("I can't know that");
    }

    @Test
    void whatTheAgentMayNotDoIsNoOffer() {
        Answer answer = ask(
                "say no i can't cancel it",
                Map.of("agent_powers", "may not cancel a notice, may help submit a challenge"));

        assertThat(answer.suggestions())
                .isNotEmpty()
                .noneMatch(words -> words.text().contains("may not"))
                .anyMatch(words -> words.text().contains("I can help submit a challenge"));
    }

    @Test
    void ourOwnStepComesBeforeTheirs() {
        assertThat(ask(
                                "should i ask her to send the old one back first",
                                Map.of("policy", "wrong model: free swap, old one collected within 14 days"))
                        .text())
                .startsWith("Not first")
                .contains("free swap");
    }

    @Test
    void anApologyThatFellFlatIsMadeAnewWithWhatTheCaseHolds() {
        Answer answer =
                ask("my sorry bounced, how do i do it properly", Map.of("loan_freezer", "small model in stock"));

        assertThat(answer.text()).contains("nobody came").contains("loan freezer");
        assertThat(answer.suggestions())
                .first()
                .satisfies(words -> assertThat(words.text()).contains("sorry").contains("small model in stock"));
    }

    @Test
    void aGraveMatterIsAnsweredGravelyWithWhatTheCaseAllows() {
        Answer answer =
                ask("what now, is it urgent?", Map.of("policy", "oxygen at risk: emergency, agent may send a unit"));

        assertThat(answer.text()).contains("agent may send a unit");
    }

    @Test
    void aDraftThatSaysNothingIsNotShortenedButReplaced() {
        Answer answer = ask(
                "shorter: I completely understand how frustrating this is and we will do everything in our power",
                Map.of("loan_freezer", "small model in stock"));

        assertThat(answer.text()).startsWith("Nothing in it tells them anything");
        assertThat(answer.suggestions()).noneMatch(words -> words.text().contains("everything in our power"));
    }

    private Answer ask(String question, Map<String, String> facts) {
        return ask(TURNS, question, facts);
    }

    private Answer ask(List<Turn> turns, String question, Map<String, String> facts) {
        Reading upset =
                new Reading(new Emotion(0.3, 1), new Emotion(0.9, 2), Aim.THING, null, Need.PROGRESS, "en", List.of());
        Context context = Context.of(turns, new CaseFacts(facts)).at(NOW);
        List<@Nullable Reading> readings = new ArrayList<>();
        turns.forEach(turn -> readings.add(turn.by(Speaker.CUSTOMER) ? upset : null));
        return counsel.answer(
                new Situation(context, upset, Courses.load(LANGUAGE).track(context, readings)), question);
    }
}
