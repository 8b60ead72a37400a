package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sameboat.ServerApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two servers on one PostgreSQL: nothing of a conversation lives in one of them alone. */
class TwoInstancesTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static ConfigurableApplicationContext instance() {
        SpringApplication application = new SpringApplication(ServerApplication.class);
        ApplicationContextInitializer<GenericApplicationContext> smallCoach =
                context -> context.addBeanFactoryPostProcessor(factory -> {
                    context.removeBeanDefinition("coach");
                    factory.registerSingleton("coach", SmallCoach.coach());
                });
        application.addInitializers(smallCoach);
        return application.run(
                "--server.port=0",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
    }

    private static int port(ConfigurableApplicationContext instance) {
        return instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void aConversationMovesBetweenInstancesAndAMessageToOneIsAdvisedByTheOther() {
        String id;
        String customerToken;
        String agentToken;
        try (ConfigurableApplicationContext first = instance()) {
            Rest anyone = Rest.of(port(first));
            agentToken = anyone.post("/api/sessions", "{}").json().get("token").asString();
            JsonNode opened =
                    anyone.as(agentToken).post("/api/conversations", "{}").json();
            id = opened.get("id").asString();
            customerToken = opened.get("customerToken").asString();
            // The coach of this instance is gone before it can read what comes in.
            first.getBean(CoachingQueue.class).stop();
            try (Peer customer = Peer.connected(port(first), customerToken)) {
                customer.sendConfirmed(
                        "/app/conversations/" + id + "/messages", Map.of("clientId", "1", "text", "HELLO"));
            }
        }
        try (ConfigurableApplicationContext second = instance();
                Peer desk = Peer.connected(port(second), agentToken);
                Peer customer = Peer.connected(port(second), customerToken)) {
            Peer.Inbox coaching = desk.subscribe("/topic/conversations/" + id + "/coaching");
            Rest agent = Rest.of(port(second)).as(agentToken);
            JsonNode kept = agent.get("/api/conversations/" + id + "/coaching").json();
            JsonNode frame = kept.isEmpty() ? coaching.next() : kept.get(0);
            assertThat(frame.get("seq").asInt()).isEqualTo(1);
            assertThat(frame.at("/reading/anger/level").asInt()).isEqualTo(3);

            customer.sendConfirmed("/app/conversations/" + id + "/messages", Map.of("clientId", "1", "text", "HELLO"));
            customer.sendConfirmed("/app/conversations/" + id + "/messages", Map.of("clientId", "2", "text", "Again"));
            assertThat(agent.get("/api/conversations/" + id + "/messages")
                            .json()
                            .findValues("seq"))
                    .extracting(JsonNode::asInt)
                    .containsExactly(1, 2);
        }
    }

    /** Two instances at work, and a conversation with a customer at one of them and an agent at the other. */
    private final class Floor implements AutoCloseable {

        private final ConfigurableApplicationContext first = instance();
        private final ConfigurableApplicationContext second = instance();
        private final String id;
        private final Peer customer;
        private final Peer agent;

        Floor() {
            Rest anyone = Rest.of(port(first));
            String token =
                    anyone.post("/api/sessions", "{}").json().get("token").asString();
            JsonNode opened = anyone.as(token).post("/api/conversations", "{}").json();
            id = opened.get("id").asString();
            customer = Peer.connected(port(first), opened.get("customerToken").asString());
            agent = Peer.connected(port(second), token);
        }

        String topic() {
            return "/topic/conversations/" + id;
        }

        void say(Peer peer, int number, String text) {
            peer.sendConfirmed("/app/conversations/" + id + "/messages", Map.of("clientId", "" + number, "text", text));
        }

        @Override
        public void close() {
            customer.close();
            agent.close();
            first.close();
            second.close();
        }
    }

    @Test
    void clientsOfBothInstancesSeeTheSameMessagesInTheSameOrderAndTheCoaching() {
        try (Floor floor = new Floor()) {
            Peer.Inbox atFirst = floor.customer.subscribe(floor.topic());
            Peer.Inbox atSecond = floor.agent.subscribe(floor.topic());
            Peer.Inbox coaching = floor.agent.subscribe(floor.topic() + "/coaching");
            Peer.Inbox desk = floor.agent.subscribe("/topic/desk");
            CompletableFuture<Void> answers = CompletableFuture.runAsync(
                    () -> IntStream.range(0, 20).forEach(i -> floor.say(floor.agent, i, "answer " + i)));
            IntStream.range(0, 20).forEach(i -> floor.say(floor.customer, i, "QUESTION " + i));
            answers.join();

            for (int seq = 1; seq <= 40; seq++) {
                JsonNode message = atFirst.next();
                assertThat(message.get("seq").asInt()).isEqualTo(seq);
                assertThat(atSecond.next()).isEqualTo(message);
            }
            Set<Integer> coached = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                coached.add(coaching.next().get("seq").asInt());
            }
            assertThat(coached).hasSize(20);
            assertThat(desk.next().get("id").asString()).isEqualTo(floor.id);
        }
    }

    @Test
    void whatIsStoredWhileAnInstanceDoesNotHearTheDatabaseIsShownOnceItDoesAgain() {
        try (Floor floor = new Floor()) {
            Peer.Inbox atSecond = floor.agent.subscribe(floor.topic());
            floor.say(floor.customer, 1, "before");
            assertThat(atSecond.next().get("seq").asInt()).isEqualTo(1);
            JdbcClient jdbc = floor.first.getBean(JdbcClient.class);
            for (int seq = 2; seq <= 4; seq++) {
                assertThat(jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                                        + " where application_name = 'sameboat relay'")
                                .query(Boolean.class)
                                .list())
                        .isNotEmpty();
                floor.say(floor.customer, seq, "meanwhile");
                assertThat(atSecond.next().get("seq").asInt()).isEqualTo(seq);
            }
            assertThat(atSecond.isEmpty()).as("shown twice").isTrue();
        }
    }

    @Test
    void whatWasMissedIsShownInTheOrderOfTheConversationWhateverTheClocksOfTheInstancesSay() {
        try (Floor floor = new Floor()) {
            Peer.Inbox atSecond = floor.agent.subscribe(floor.topic());
            floor.say(floor.customer, 1, "before");
            assertThat(atSecond.next().get("seq").asInt()).isEqualTo(1);
            JdbcClient jdbc = floor.first.getBean(JdbcClient.class);
            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'sameboat relay'")
                    .query(Boolean.class)
                    .list();
            // Stored by an instance whose clock is behind that of the one before.
            for (int seq = 2; seq <= 4; seq++) {
                jdbc.sql("insert into message (conversation_id, seq, id, client_id, speaker, author, text, at)"
                                + " values (:id, :seq, :message, :message, 'CUSTOMER', 'customer', 'meanwhile', :at)")
                        .param("id", floor.id)
                        .param("seq", seq)
                        .param("message", UUID.randomUUID().toString())
                        .param("at", OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(seq))
                        .update();
            }
            for (int seq = 2; seq <= 4; seq++) {
                assertThat(atSecond.next().get("seq").asInt()).isEqualTo(seq);
            }
        }
    }
}
