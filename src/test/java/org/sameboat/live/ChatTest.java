package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:chat;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class ChatTest {

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    private Rest agent;
    private String agentToken;
    private String id;
    private String customerToken;

    @BeforeEach
    void open() {
        Rest anyone = Rest.of(port);
        agentToken = anyone.post("/api/sessions", "{}").json().get("token").asString();
        agent = anyone.as(agentToken);
        JsonNode opened = agent.post("/api/conversations", "{\"facts\":{\"order\":\"4411\"},\"customer\":\"Marta\"}")
                .json();
        id = opened.get("id").asString();
        customerToken = opened.get("customerToken").asString();
    }

    private String messages() {
        return "/topic/conversations/" + id;
    }

    private String app(String what) {
        return "/app/conversations/" + id + "/" + what;
    }

    private static Map<String, String> said(String text) {
        return Map.of("clientId", UUID.randomUUID().toString(), "text", text);
    }

    @Test
    void aTextThatIsMissingIsRefusedWithACodeAndTheConnectionStays() {
        try (Peer customer = Peer.connected(port, customerToken)) {
            Peer.Inbox errors = customer.subscribe("/user/queue/errors");
            Peer.Inbox shown = customer.subscribe(messages());
            customer.send(app("messages"), Map.of("clientId", "1"));
            JsonNode missing = errors.next();
            assertThat(missing.get("code").asString()).isEqualTo("SB102");
            assertThat(missing.get("clientId").asString()).isEqualTo("1");
            customer.send(app("messages"), Map.of("clientId", "2", "text", "x".repeat(102_401)));
            assertThat(errors.next().get("code").asString()).isEqualTo("SB103");
            customer.send(app("messages"), Map.of("clientId", "3", "text", "a\u0000b"));
            assertThat(errors.next().get("code").asString()).isEqualTo("SB106");
            customer.sendRaw(app("messages"), "not json");
            assertThat(errors.next().get("code").asString()).isEqualTo("SB101");
            customer.send(app("messages"), said("Hello?"));
            assertThat(shown.next().get("seq").asInt()).isEqualTo(1);
        }
    }

    @Test
    void bothSidesSeeEachMessageOnceAndInOrder() {
        try (Peer customer = Peer.connected(port, customerToken);
                Peer desk = Peer.connected(port, agentToken)) {
            Peer.Inbox shown = customer.subscribe(messages());
            Peer.Inbox seen = desk.subscribe(messages());
            customer.send(app("messages"), said("Where is my refund?"));
            JsonNode first = seen.next();
            desk.send(app("messages"), said("I am looking now."));
            JsonNode second = seen.next();

            assertThat(first.get("speaker").asString()).isEqualTo("customer");
            assertThat(second.get("speaker").asString()).isEqualTo("agent");
            assertThat(List.of(first.get("seq").asInt(), second.get("seq").asInt()))
                    .containsExactly(1, 2);
            assertThat(List.of(shown.next(), shown.next())).containsExactly(first, second);
            assertThat(agent.get("/api/conversations/" + id + "/messages?after=1")
                            .json())
                    .containsExactly(second);
        }
    }

    @Test
    void aBurstOfOneSenderKeepsItsOrderWithoutGaps() {
        try (Peer customer = Peer.connected(port, customerToken)) {
            Peer.Inbox shown = customer.subscribe(messages());
            IntStream.rangeClosed(1, 200).forEach(i -> customer.send(app("messages"), said("message " + i)));
            for (int i = 1; i <= 200; i++) {
                JsonNode message = shown.next();
                assertThat(message.get("seq").asInt()).isEqualTo(i);
                assertThat(message.get("text").asString()).isEqualTo("message " + i);
            }
        }
    }

    @Test
    void aRepeatedClientIdIsAnsweredWithTheFirstMessageAndStoredOnce() {
        try (Peer customer = Peer.connected(port, customerToken)) {
            Peer.Inbox shown = customer.subscribe(messages());
            Map<String, String> said = said("Is anybody there?");
            customer.send(app("messages"), said);
            JsonNode first = shown.next();
            customer.sendConfirmed(app("messages"), said);

            assertThat(shown.next()).isEqualTo(first);
            assertThat(agent.get("/api/conversations/" + id + "/messages").json())
                    .hasSize(1);
        }
    }

    @Test
    void agentsGetCoachingAndTheListOfTheDeskChanges() {
        try (Peer customer = Peer.connected(port, customerToken);
                Peer desk = Peer.connected(port, agentToken)) {
            Peer.Inbox coaching = desk.subscribe(messages() + "/coaching");
            Peer.Inbox list = desk.subscribe("/topic/desk");
            customer.send(app("messages"), said("WHERE IS MY REFUND"));
            JsonNode frame = coaching.next();

            assertThat(frame.at("/reading/anger/level").asInt()).isEqualTo(3);
            assertThat(frame.at("/suggestions/0/id").asString()).isEqualTo("s1");
            JsonNode entry = list.next();
            while (!entry.get("id").asString().equals(id)
                    || entry.get("reading").isNull()) {
                entry = list.next();
            }
            assertThat(entry.get("priority").asDouble()).isBetween(0.9, 1.0);
            assertThat(agent.get("/api/conversations/" + id + "/coaching").json())
                    .containsExactly(frame);
        }
    }

    @Test
    void whatIsCountedTellsAlertsByConversationReadingsAndReviews() {
        double conversations = meters.counter("sameboat.conversations").count();
        double alerts = meters.counter("sameboat.alerts").count();
        long readings = meters.timer("sameboat.readings").count();
        long reviews = meters.timer("sameboat.reviews").count();
        open();
        try (Peer customer = Peer.connected(port, customerToken);
                Peer desk = Peer.connected(port, agentToken)) {
            Peer.Inbox coaching = desk.subscribe(messages() + "/coaching");
            Peer.Inbox reviewed = desk.subscribe("/user/queue/reviews");
            customer.send(app("messages"), said("WHERE IS MY REFUND"));
            coaching.next();
            customer.send(app("messages"), said("Thank you."));
            coaching.next();
            desk.send(app("draft"), Map.of("draftId", "d1", "text", "Good morning."));
            reviewed.next();

            assertThat(meters.timer("sameboat.readings").count()).isEqualTo(readings + 2);
            await().untilAsserted(() ->
                    assertThat(meters.counter("sameboat.alerts").count()).isEqualTo(alerts + 1));
            assertThat(meters.timer("sameboat.reviews").count()).isEqualTo(reviews + 1);
            assertThat(meters.counter("sameboat.conversations").count()).isEqualTo(conversations + 1);
        }
    }

    @Test
    void aCoachThatFailsIsToldAndTheChatGoesOn() {
        try (Peer customer = Peer.connected(port, customerToken);
                Peer desk = Peer.connected(port, agentToken)) {
            Peer.Inbox coaching = desk.subscribe(messages() + "/coaching");
            customer.sendConfirmed(app("messages"), said("boom"));
            JsonNode frame = coaching.next();

            assertThat(frame.get("skipped").asString()).contains("failed").doesNotContain("boom");
            assertThat(frame.get("suggestions")).isEmpty();
            customer.sendConfirmed(app("messages"), said("and now"));
            assertThat(coaching.next().get("seq").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aMessageThatTheCoachFailsOnIsLeftOutOfWhatFollows() {
        try (Peer customer = Peer.connected(port, customerToken);
                Peer desk = Peer.connected(port, agentToken)) {
            Peer.Inbox coaching = desk.subscribe(messages() + "/coaching");
            Peer.Inbox reviews = desk.subscribe("/user/queue/reviews");
            customer.sendConfirmed(app("messages"), said("boom"));
            assertThat(coaching.next().has("skipped")).isTrue();
            desk.send(app("draft"), Map.of("draftId", "d1", "text", "Good morning."));
            assertThat(reviews.next().get("draftId").asString()).isEqualTo("d1");
            customer.sendConfirmed(app("messages"), said("WHY"));

            JsonNode next = coaching.next();
            assertThat(next.at("/reading/anger/level").asInt()).isEqualTo(3);
            assertThat(next.get("unread").toString()).isEqualTo("[1]");
        }
    }

    @Test
    void whatEitherSideSaysIsMaskedBeforeItIsStored() {
        try (Peer customer = Peer.connected(port, customerToken);
                Peer desk = Peer.connected(port, agentToken)) {
            Peer.Inbox seen = desk.subscribe(messages());
            customer.send(app("messages"), said("My card is 4556 7375 8689 9855, call +44 20 7946 0958."));
            assertThat(seen.next().get("text").asString()).isEqualTo("My card is [card number], call [phone number].");
            desk.send(app("messages"), said("Is it 4556 7375 8689 9855? I am on +44 20 7946 0958."));
            assertThat(seen.next().get("text").asString()).isEqualTo("Is it [card number]? I am on +44 20 7946 0958.");
        }
        assertThat(agent.post("/api/conversations", "{\"facts\":{\"paid with\":\"4556737586899855\"}}")
                        .status())
                .isEqualTo(200);
        String masked = agent.get("/api/conversations").json().findValuesAsString("id").stream()
                .map(open -> agent.get("/api/conversations/" + open).text())
                .filter(open -> open.contains("paid with"))
                .findFirst()
                .orElseThrow();
        assertThat(masked).contains("[card number]").doesNotContain("4556737586899855");
    }

    @Test
    void draftsAndQuestionsAreAnsweredToTheirSenderAlone() {
        try (Peer customer = Peer.connected(port, customerToken);
                Peer desk = Peer.connected(port, agentToken);
                Peer otherTab = Peer.connected(port, agentToken)) {
            Peer.Inbox reviews = desk.subscribe("/user/queue/reviews");
            Peer.Inbox answers = desk.subscribe("/user/queue/answers");
            Peer.Inbox elsewhere = otherTab.subscribe("/user/queue/reviews");
            customer.sendConfirmed(app("messages"), said("WHY"));
            desk.send(app("draft"), Map.of("draftId", "d1", "text", "Please calm down."));
            JsonNode review = reviews.next();

            assertThat(review.get("draftId").asString()).isEqualTo("d1");
            assertThat(review.at("/kind/pass").asBoolean()).isFalse();
            desk.send(app("ask"), Map.of("askId", "a1", "text", "What now?"));
            assertThat(answers.next().get("text").asString()).isEqualTo("Ask them. What now?");
            assertThat(elsewhere.isEmpty()).isTrue();
        }
    }

    @Test
    void feedbackOnASuggestionIsLearnedAndCanBeForgotten() {
        try (Peer customer = Peer.connected(port, customerToken);
                Peer desk = Peer.connected(port, agentToken)) {
            Peer.Inbox coaching = desk.subscribe(messages() + "/coaching");
            Peer.Inbox errors = desk.subscribe("/user/queue/errors");
            customer.send(app("messages"), said("WHERE IS IT"));
            String suggestion = coaching.next().at("/suggestions/0/id").asString();
            desk.send(app("feedback"), Map.of("suggestionId", "nothing", "outcome", "used"));
            assertThat(errors.next().get("code").asString()).isEqualTo("SB306");
            desk.send(app("feedback"), Map.of("suggestionId", suggestion, "outcome", "liked"));
            assertThat(errors.next().get("code").asString()).isEqualTo("SB305");
            agent.delete("/api/learned");
            desk.sendConfirmed(app("feedback"), Map.of("suggestionId", suggestion, "outcome", "dismissed"));
            desk.sendConfirmed(app("feedback"), Map.of("suggestionId", suggestion, "outcome", "used"));

            JsonNode learned = agent.get("/api/learned").json();
            assertThat(learned).hasSize(1);
            assertThat(learned.get(0).get("move").asString()).isEqualTo("own");
            assertThat(learned.get(0).get("used").asInt()).isEqualTo(1);
            assertThat(learned.get(0).get("dismissed").asInt()).isZero();
            assertThat(learned.get(0).get("weight").asDouble()).isEqualTo(0.6);
            agent.delete("/api/learned");
            assertThat(agent.get("/api/learned").json()).isEmpty();
        }
    }

    @Test
    void aCustomerNeverSeesCoachingAndLearnsNothingElse() {
        for (String destination : List.of(
                messages() + "/coaching", "/topic/desk", "/topic/**", "/topic/conversations/*", "/queue/errors")) {
            try (Peer customer = Peer.connected(port, customerToken)) {
                customer.trySubscribe(destination);
                JsonNode error = customer.errorFrame();
                assertThat(error.get("code").asString()).as(destination).isEqualTo("SB403");
                assertThat(error.toString()).doesNotContain(id);
                assertThat(customer.isEnded()).isTrue();
            }
        }
        Rest customer = Rest.of(port).as(customerToken);
        assertThat(customer.get("/api/conversations/" + id + "/coaching").status())
                .isEqualTo(403);
        assertThat(customer.get("/api/conversations").status()).isEqualTo(403);
        assertThat(customer.get("/api/conversations/" + id).json().get("facts")).isEmpty();
    }

    @Test
    void nobodyComesInWithoutAToken() {
        try (Peer stranger = Peer.connecting(port, null);
                Peer guesser = Peer.connecting(port, "sb_guess")) {
            assertThat(stranger.errorFrame().get("code").asString()).isEqualTo("SB401");
            assertThat(guesser.errorFrame().get("code").asString()).isEqualTo("SB401");
        }
        assertThat(Rest.of(port).get("/api/conversations").status()).isEqualTo(401);
        assertThat(Rest.of(port).get("/api/conversations").code()).isEqualTo("SB401");
    }
}
