package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:overload;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "sameboat.live.coaching-threads=1",
            "sameboat.live.coaching-queue=2",
            "sameboat.live.frames-per-minute=60",
            "sameboat.live.subscriptions=4",
            "sameboat.live.conversation-messages=8"
        })
class OverloadTest {

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    private CountDownLatch held;
    private String agentToken;
    private String customerToken;
    private String id;

    @BeforeEach
    void open() {
        held = SmallCoach.hold();
        Rest anyone = Rest.of(port);
        agentToken = anyone.post("/api/sessions", "{}").json().get("token").asString();
        JsonNode opened = anyone.as(agentToken).post("/api/conversations", "{}").json();
        id = opened.get("id").asString();
        customerToken = opened.get("customerToken").asString();
    }

    @AfterEach
    void release() {
        held.countDown();
    }

    private String app(String what) {
        return "/app/conversations/" + id + "/" + what;
    }

    @Test
    void theChatGoesOnWhileTheCoachIsBusyAndTheNewestMessagesAreReadFirst() {
        try (Peer customer = Peer.connected(port, customerToken);
                Peer desk = Peer.connected(port, agentToken)) {
            Peer.Inbox shown = customer.subscribe("/topic/conversations/" + id);
            Peer.Inbox coaching = desk.subscribe("/topic/conversations/" + id + "/coaching");
            customer.send(app("messages"), Map.of("clientId", "1", "text", "hold"));
            SmallCoach.awaitHeld();
            IntStream.rangeClosed(2, 5)
                    .forEach(i -> customer.send(app("messages"), Map.of("clientId", "" + i, "text", "message " + i)));
            // Its receipt comes when it waits for the coach; the echo comes before that.
            customer.sendConfirmed(app("messages"), Map.of("clientId", "6", "text", "message 6"));
            for (int seq = 1; seq <= 6; seq++) {
                assertThat(shown.next().get("seq").asInt()).isEqualTo(seq);
            }
            held.countDown();

            List<Integer> advised = new ArrayList<>();
            List<Integer> skipped = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                JsonNode frame = coaching.next();
                (frame.has("skipped") ? skipped : advised).add(frame.get("seq").asInt());
            }
            assertThat(advised).containsExactly(1, 6, 5);
            assertThat(skipped).containsExactlyInAnyOrder(2, 3, 4);
        }
    }

    @Test
    void onlyTheNewestOfTheDraftsThatWaitIsReviewed() {
        try (Peer desk = Peer.connected(port, agentToken)) {
            Peer.Inbox reviews = desk.subscribe("/user/queue/reviews");
            desk.send(app("draft"), Map.of("draftId", "d1", "text", "hold"));
            SmallCoach.awaitHeld();
            desk.send(app("draft"), Map.of("draftId", "d2", "text", "Calm"));
            desk.send(app("draft"), Map.of("draftId", "d3", "text", "Calm do"));
            desk.sendConfirmed(app("draft"), Map.of("draftId", "d4", "text", "Please calm down."));
            held.countDown();

            assertThat(reviews.next().get("draftId").asString()).isEqualTo("d1");
            assertThat(reviews.next().get("draftId").asString()).isEqualTo("d4");
            assertThat(reviews.isEmpty()).isTrue();
        }
    }

    @Test
    void tooManyFramesAreDroppedWithAPauseToKeepAndTheConnectionStays() {
        try (Peer customer = Peer.connected(port, customerToken)) {
            Peer.Inbox errors = customer.subscribe("/user/queue/errors");
            // However slowly this machine sends: more than the one frame a second that is allowed in the long run.
            for (int i = 0; errors.isEmpty() && i < 10_000; i++) {
                customer.send(app("messages"), Map.of("clientId", "same", "text", "?"));
            }
            JsonNode error = errors.next();
            assertThat(error.get("code").asString()).isEqualTo("SB302");
            assertThat(error.get("clientId").asString()).isEqualTo("same");
            assertThat(error.get("retryAfterSeconds").asInt()).isBetween(1, 3);
            customer.subscribe("/topic/conversations/" + id);
        }
    }

    @Test
    void aConnectionHoldsNoMoreSubscriptionsThanAllowed() {
        try (Peer customer = Peer.connected(port, customerToken)) {
            Peer.Inbox errors = customer.subscribe("/user/queue/errors");
            IntStream.range(0, 4).forEach(i -> customer.trySubscribe("/topic/conversations/" + id));
            assertThat(errors.next().get("code").asString()).isEqualTo("SB308");
        }
    }

    @Test
    void aFullConversationTakesNoMoreMessages() {
        try (Peer customer = Peer.connected(port, customerToken)) {
            Peer.Inbox errors = customer.subscribe("/user/queue/errors");
            IntStream.rangeClosed(1, 9)
                    .forEach(i -> customer.send(app("messages"), Map.of("clientId", "" + i, "text", "message " + i)));
            assertThat(errors.next().get("code").asString()).isEqualTo("SB309");
            assertThat(Rest.of(port)
                            .as(customerToken)
                            .get("/api/conversations/" + id + "/messages")
                            .json())
                    .hasSize(8);
        }
    }
}
