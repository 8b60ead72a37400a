package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sameboat.ServerApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
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
}
