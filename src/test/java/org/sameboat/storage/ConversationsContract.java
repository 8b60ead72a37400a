package org.sameboat.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sameboat.conversation.Appended;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Message;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.conversation.Utterance;
import org.sameboat.live.DeskList;

/** What is said, and in which order. */
abstract class ConversationsContract extends StorageContract {

    @Test
    void aMessageToAConversationThatIsNotThereIsRefused() {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> conversations.append("nowhere", said(Speaker.CUSTOMER, "customer", "1", "Hello?")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("SB301"));
        assertThat(conversations.find("nowhere")).isEmpty();
    }

    @Test
    void aRepeatedClientIdGivesTheFirstMessageAndLeavesNoGap() {
        Appended first = conversations.append(id, said(Speaker.CUSTOMER, "customer", "1", "Hello?"));
        Appended again = conversations.append(id, said(Speaker.CUSTOMER, "customer", "1", "Hello again?"));
        Appended agents = conversations.append(id, said(Speaker.AGENT, "ana", "1", "Hi, I'm Ana."));

        assertThat(first.first()).isTrue();
        assertThat(again.first()).isFalse();
        assertThat(again.message()).isEqualTo(first.message());
        assertThat(agents.message().seq()).isEqualTo(2);
        assertThat(conversations.after(id, 0, 10)).containsExactly(first.message(), agents.message());
    }

    @Test
    void manyWritersAtOnceGetOneOrderWithoutGaps() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Message>> written = IntStream.range(0, 200)
                    .mapToObj(i -> writers.submit(() -> customerSays("message " + i)))
                    .toList();
            for (Future<Message> one : written) {
                assertThat(one.get()).isNotNull();
            }
        } finally {
            writers.shutdown();
        }
        assertThat(conversations.after(id, 0, 500))
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        Message written = customerSays("Wo ist mein Geld?! \uD83D\uDE21 \u202Eabc");
        Conversation found = conversations.find(id).orElseThrow();

        assertThat(conversations.after(id, 0, 1)).containsExactly(written);
        assertThat(found.customer()).isEqualTo("Marta");
        assertThat(found.facts().entries()).containsExactly(Map.entry("order", "4411"));
        assertThat(found.startedAt()).isEqualTo(NOON);
        assertThat(found.lastSeq()).isEqualTo(1);
    }

    @Test
    void aMessageOfAHundredKilobytesIsKeptWhole() {
        String text = "\u00e9".repeat(102_400);
        customerSays(text);
        assertThat(conversations.after(id, 0, 1).get(0).text()).isEqualTo(text);
    }

    @Test
    void theFirstAgentWhoSpeaksTakesTheConversationOn() {
        customerSays("Hello?");
        assertThat(conversations.find(id).orElseThrow().agent()).isNull();
        conversations.append(id, said(Speaker.AGENT, "ana", "1", "Hi."));

        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> conversations.append(id, said(Speaker.AGENT, "ben", "2", "May I help?")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("SB312"));
        assertThat(conversations.find(id).orElseThrow().agent()).isEqualTo("ana");
        assertThat(conversations.find(id).orElseThrow().lastSeq()).isEqualTo(2);
    }

    @Test
    void whoMayJoinSpeaksInAColleaguesConversationWithoutTakingItOver() {
        conversations.append(id, said(Speaker.AGENT, "ana", "1", "Hi."));
        Utterance supervisors =
                new Utterance(UUID.randomUUID().toString(), "2", Speaker.AGENT, "sue", true, "I can help here.", NOON);

        assertThat(conversations.append(id, supervisors).message().seq()).isEqualTo(2);
        assertThat(conversations.find(id).orElseThrow().agent()).isEqualTo("ana");
    }

    @Test
    void ofManyAgentsWhoAnswerAtOnceOneIsHeard() throws Exception {
        ExecutorService agents = Executors.newFixedThreadPool(8);
        try {
            List<Future<Appended>> said = IntStream.range(0, 16)
                    .mapToObj(i -> agents.submit(
                            () -> conversations.append(id, said(Speaker.AGENT, "agent " + i, "1" + i, "Hi."))))
                    .toList();
            long refused = 0;
            for (Future<Appended> one : said) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    assertThat(e).hasRootCauseInstanceOf(UnusableInput.class);
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(15);
        } finally {
            agents.shutdown();
        }
        assertThat(conversations.after(id, 0, 20)).hasSize(1);
    }

    @Test
    void theContextIsWhatWasKnownThenAndNoMore() {
        IntStream.rangeClosed(1, Context.WINDOW + 10).forEach(i -> customerSays("message " + i));
        Conversation found = conversations.find(id).orElseThrow();
        Context context = conversations.context(found, Context.WINDOW + 5, null);

        assertThat(context.turns()).hasSize(Context.WINDOW);
        assertThat(context.seq(0)).isEqualTo(6);
        assertThat(context.latest().orElseThrow().text()).isEqualTo("message " + (Context.WINDOW + 5));
    }

    @Test
    void anAgentListsOwnAndUnassignedConversationsLatestFirst() {
        String hers = opened("Kim");
        conversations.append(hers, said(Speaker.AGENT, "ana", "1", "Hi."));
        String his = opened("Lou");
        conversations.append(his, said(Speaker.AGENT, "ben", "1", "Hi."));

        assertThat(list.recent("ana", 10)).extracting(DeskList.Entry::id).containsExactlyInAnyOrder(id, hers);
        assertThat(list.recent(null, 10)).extracting(DeskList.Entry::id).containsExactlyInAnyOrder(id, hers, his);
        DeskList.Entry silent = list.find(id).orElseThrow();
        assertThat(silent.last()).isNull();
        assertThat(silent.coaching()).isNull();
        assertThat(silent.messages()).isZero();
        assertThat(list.find(hers).orElseThrow().last().text()).isEqualTo("Hi.");
    }
}
