package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sameboat.live.Peer;
import org.sameboat.live.Rest;
import org.sameboat.live.Role;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What the coach saw of an agent stays with the agent; this is the rule unless a desk decides otherwise. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:practice;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
        })
class PracticeTest extends PracticeDesk {

    @Test
    void nobodyElseSeesHowAnAgentsDraftsFared() {
        typed("ana", "Please calm down.");
        JsonNode own = as("ana", Role.AGENT).get("/api/practice").json();
        assertThat(own.get("drafts").asInt()).isPositive();
        assertThat(own.get("sharedWith")).isEmpty();
        assertThat(own.at("/weeks/0/kind").asInt()).isPositive();
        for (Role role : new Role[] {Role.AGENT, Role.SUPERVISOR, Role.QA}) {
            Rest colleague = as("colleague", role);
            Rest.Reply reply = colleague.get("/api/practice?agent=ana");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("SB410");
            assertThat(colleague.get("/api/practice").json().get("drafts").asInt())
                    .isZero();
        }
    }

    @Test
    void aSupervisorWhoListensToEverythingHearsNothingOfADraft() {
        String id = opened();
        try (Peer sue = Peer.connected(port, token("sue", Role.SUPERVISOR));
                Peer ana = Peer.connected(port, token("ana", Role.AGENT))) {
            List<Peer.Inbox> heard = Stream.of(
                            "/topic/conversations/" + id,
                            "/topic/conversations/" + id + "/coaching",
                            "/topic/desk",
                            "/user/queue/reviews",
                            "/user/queue/answers",
                            "/user/queue/errors")
                    .map(sue::subscribe)
                    .toList();
            Peer.Inbox reviews = ana.subscribe("/user/queue/reviews");
            ana.send("/app/conversations/" + id + "/draft", Map.of("draftId", "1", "text", "Please calm down."));
            assertThat(reviews.next().get("draftId").asString()).isEqualTo("1");
            assertThat(heard).allMatch(Peer.Inbox::isEmpty);
        }
        Rest sue = as("sue", Role.SUPERVISOR);
        assertThat(sue.get("/api/audit").text()).doesNotContain("draft", "calm");
        assertThat(sue.get("/actuator/prometheus").text()).doesNotContain("\"ana\"");
    }

    @Test
    void anAgentCanHaveItForgotten() {
        typed("ben", "Please calm down.");
        Rest ben = as("ben", Role.AGENT);
        assertThat(ben.delete("/api/practice").status()).isEqualTo(204);
        assertThat(ben.get("/api/practice").json().get("drafts").asInt()).isZero();
    }
}
