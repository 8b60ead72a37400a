package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.ContractJson;
import org.sameboat.live.Peer;
import org.sameboat.live.Rest;
import org.sameboat.live.SmallCoach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:accounts;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "sameboat.admin-password=open sesame",
            "sameboat.security.check-every=200ms"
        })
class AccountsTest {

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    private Rest anyone;
    private Rest admin;

    @BeforeEach
    void signIn() {
        anyone = Rest.of(port);
        admin = anyone.as(token("admin", "open sesame"));
    }

    private String token(String user, String password) {
        return signIn(user, password).json().get("token").asString();
    }

    private Rest.Reply signIn(String user, String password) {
        return anyone.post(
                "/api/sessions", String.format(Locale.ROOT, "{\"user\":\"%s\",\"password\":\"%s\"}", user, password));
    }

    private Rest as(String user, String role) {
        Rest.Reply made = admin.exchange(
                "PUT",
                "/api/accounts/" + user,
                String.format(Locale.ROOT, "{\"password\":\"password of %s\",\"roles\":[\"%s\"]}", user, role));
        assertThat(made.status()).isEqualTo(200);
        return anyone.as(token(user, "password of " + user));
    }

    private JsonNode opened(Rest by) {
        return by.post("/api/conversations", "{}").json();
    }

    @Test
    void theDemoIsOverAndNothingIsOpenWithoutAToken() {
        assertThat(anyone.get("/api/status").json().get("demo").asBoolean()).isFalse();
        assertThat(anyone.post("/api/sessions", "{}").status()).isEqualTo(401);
        assertThat(anyone.post("/api/sessions", null).code()).isEqualTo("SB402");
        for (String path : new String[] {
            "/api/conversations", "/api/demo/stories", "/api/learned", "/api/accounts", "/api/x", "/actuator/prometheus"
        }) {
            assertThat(anyone.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(anyone.get("/error").status()).isEqualTo(401);
    }

    @Test
    void accountsNeedAGoodNameAPasswordAndARole() {
        assertThat(admin.exchange("PUT", "/api/accounts/x", "{\"password\":\"short\",\"roles\":[\"agent\"]}")
                        .code())
                .isEqualTo("SB407");
        assertThat(admin.exchange("PUT", "/api/accounts/demo", "{\"password\":\"long enough\",\"roles\":[\"qa\"]}")
                        .code())
                .isEqualTo("SB408");
        for (String roles : new String[] {"[]", "[\"customer\"]", "[\"king\"]"}) {
            assertThat(admin.exchange(
                                    "PUT", "/api/accounts/x", "{\"password\":\"long enough\",\"roles\":" + roles + "}")
                            .code())
                    .as(roles)
                    .isEqualTo("SB409");
        }
        assertThat(admin.delete("/api/accounts/admin").code()).isEqualTo("SB409");
        assertThat(admin.delete("/api/accounts/nobody").status()).isEqualTo(404);
    }

    @Test
    void otherRolesDoNotNeedANewPassword() {
        assertThat(admin.exchange("PUT", "/api/accounts/newcomer", "{\"roles\":[\"qa\"]}")
                        .code())
                .isEqualTo("SB407");
        Rest before = as("quinn", "agent");
        assertThat(admin.exchange("PUT", "/api/accounts/quinn", "{\"roles\":[\"qa\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(before.get("/api/conversations").status()).isEqualTo(401);
        assertThat(signIn("quinn", "password of quinn").json().get("roles").toString())
                .isEqualTo("[\"qa\"]");
    }

    @Test
    void onlyTheAdminMakesAccounts() {
        Rest supervisor = as("sue", "supervisor");
        assertThat(supervisor.get("/api/accounts").status()).isEqualTo(403);
        assertThat(admin.get("/api/accounts").text()).contains("sue").doesNotContain("bcrypt");
    }

    @Test
    void agentsSeeTheirOwnAndTheUnassignedOnly() {
        Rest ana = as("ana", "agent");
        Rest ben = as("ben", "agent");
        Rest sue = as("sue", "supervisor");
        Rest qa = as("quinn", "qa");
        String id = opened(ana).get("id").asString();
        String messages = "/api/conversations/" + id + "/messages";
        assertThat(ben.get(messages).status()).isEqualTo(200);

        try (Peer listening = Peer.connected(port, token("ben", "password of ben"));
                Peer answering = Peer.connected(port, token("ana", "password of ana"))) {
            Peer.Inbox bens = listening.subscribe("/topic/conversations/" + id);
            Peer.Inbox anas = answering.subscribe("/topic/conversations/" + id);
            answering.sendConfirmed("/app/conversations/" + id + "/messages", Map.of("clientId", "1", "text", "Mine."));
            assertThat(anas.next().get("seq").asInt()).isEqualTo(1);
            listening.trySubscribe("/topic/conversations/" + id + "/coaching");
            assertThat(listening.errorFrame().get("code").asString()).isEqualTo("SB403");
            assertThat(bens.isEmpty()).as("what a colleague took on").isTrue();
        }
        assertThat(ben.get(messages).status()).isEqualTo(403);
        assertThat(ben.get("/api/conversations").text()).doesNotContain(id);
        assertThat(ana.get(messages).status()).isEqualTo(200);
        assertThat(sue.get(messages).status()).isEqualTo(200);
        assertThat(qa.get(messages).status()).isEqualTo(200);
        assertThat(qa.get("/api/conversations/" + id + "/coaching").status()).isEqualTo(403);
        assertThat(qa.post("/api/conversations", "{}").status()).isEqualTo(403);
    }

    @Test
    void aConversationThatIsNotThereLooksLikeOneThatIsNotTheirs() {
        Rest ana = as("ana", "agent");
        Rest.Reply missing = ana.get("/api/conversations/" + UUID.randomUUID());
        assertThat(missing.status()).isEqualTo(403);
        assertThat(missing.code()).isEqualTo("SB403");
    }

    @Test
    void aCustomersTokenOpensOneConversationAndNoOther() {
        JsonNode first = opened(admin);
        JsonNode second = opened(admin);
        Rest customer = anyone.as(first.get("customerToken").asString());

        assertThat(customer.get("/api/conversations/" + first.get("id").asString() + "/messages")
                        .status())
                .isEqualTo(200);
        assertThat(customer.get("/api/conversations/" + second.get("id").asString() + "/messages")
                        .status())
                .isEqualTo(403);
        assertThat(customer.post("/api/conversations/" + first.get("id").asString() + "/customer-token", null)
                        .status())
                .isEqualTo(403);
        try (Peer peer = Peer.connected(port, first.get("customerToken").asString())) {
            peer.send(
                    "/app/conversations/" + second.get("id").asString() + "/messages",
                    Map.of("clientId", "1", "text", "I am somebody else."));
            JsonNode error = peer.errorFrame();
            assertThat(error.get("code").asString()).isEqualTo("SB403");
            assertThat(error.get("clientId").asString()).isEqualTo("1");
        }
        assertThat(admin.get("/api/conversations/" + second.get("id").asString() + "/messages")
                        .json())
                .isEmpty();
    }

    @Test
    void aDesksKeyOpensConversationsAndReadsMetricsUntilItEnds() {
        String key = admin.exchange("PUT", "/api/desk-keys/zen", null)
                .json()
                .get("key")
                .asString();
        Rest desk = anyone.as(key);
        String id = opened(desk).get("id").asString();

        assertThat(desk.get("/api/conversations/" + id + "/messages").status()).isEqualTo(403);
        assertThat(desk.post("/api/conversations/" + id + "/customer-token", null)
                        .json()
                        .get("customerToken")
                        .asString())
                .isNotEmpty();
        assertThat(desk.get("/actuator/prometheus").text())
                .contains(
                        "sameboat_coaching_queue",
                        "sameboat_conversations_total",
                        "sameboat_alerts_total",
                        "sameboat_readings_seconds",
                        "sameboat_reviews_seconds");
        admin.delete("/api/desk-keys/zen");
        assertThat(desk.post("/api/conversations", "{}").status()).isEqualTo(401);
    }

    @Test
    void aCustomersDataIsHandedOutAndDeletedAndThatLeavesATrace() {
        Rest sue = as("sue", "supervisor");
        Rest ana = as("ana", "agent");
        String id = ana.post("/api/conversations", "{\"customer\":\"Kim Export\",\"facts\":{\"order\":\"77\"}}")
                .json()
                .get("id")
                .asString();
        ana.get("/api/conversations");
        ana.get("/api/conversations/" + id + "/messages");
        ana.get("/api/conversations/" + id + "/coaching");
        assertThat(ana.get("/api/customers?name=Kim%20Export").status()).isEqualTo(403);
        assertThat(ana.get("/api/audit").status()).isEqualTo(403);
        assertThat(ana.delete("/api/conversations/" + id).status()).isEqualTo(403);

        JsonNode export = sue.get("/api/customers?name=Kim%20Export").json();
        assertThat(export.get(0).get("id").asString()).isEqualTo(id);
        assertThat(export.get(0).at("/facts/order").asString()).isEqualTo("77");
        assertThat(sue.delete("/api/customers?name=Kim%20Export")
                        .json()
                        .get("conversations")
                        .asInt())
                .isEqualTo(1);
        assertThat(sue.get("/api/customers?name=Kim%20Export").status()).isEqualTo(404);
        List<String> trail = new ArrayList<>();
        for (JsonNode entry : sue.get("/api/audit").json()) {
            if (id.equals(entry.path("conversation").asString(""))) {
                trail.add(entry.get("who").asString() + " " + entry.get("what").asString());
            }
        }
        assertThat(trail).containsExactlyInAnyOrder("ana read", "ana coached", "sue exported", "sue deleted");
        assertThat(sue.get("/api/audit").json().findValuesAsString("what")).contains("listed");
    }

    @Test
    void aCustomersNameMayBeAnyText() {
        for (String name : new String[] {"Kim / Lee", "50% off; \\x", "..", "Zoë?a=b&c#d", "\"quoted\""}) {
            Rest sue = as("sue", "supervisor");
            ObjectNode opening = ContractJson.MAPPER.createObjectNode().put("customer", name);
            sue.post("/api/conversations", opening.toString());
            String address = "/api/customers?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            assertThat(sue.get(address).json()).as(name).hasSize(1);
            assertThat(sue.delete(address).json().get("conversations").asInt())
                    .as(name)
                    .isEqualTo(1);
        }
    }

    @Test
    void withoutANameNobodysDataIsHandedOutOrDeleted() {
        Rest sue = as("sue", "supervisor");
        String id = opened(sue).get("id").asString();
        for (String address : new String[] {"/api/customers", "/api/customers?name="}) {
            assertThat(sue.get(address).status()).as(address).isBetween(400, 404);
            assertThat(sue.delete(address).status()).as(address).isBetween(400, 404);
        }
        assertThat(sue.get("/api/customers").code()).isEqualTo("SB102");
        assertThat(sue.get("/api/conversations/" + id).status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWithTheConversationThatItsTokenOpened() {
        JsonNode opened = opened(admin);
        try (Peer customer = Peer.connected(port, opened.get("customerToken").asString())) {
            admin.delete("/api/conversations/" + opened.get("id").asString());
            assertThat(customer.errorFrame().get("code").asString()).isEqualTo("SB401");
        }
    }

    @Test
    void signingOutAndANewPasswordEndOpenSessions() {
        Rest ana = as("ana", "agent");
        String token = token("ana", "password of ana");
        try (Peer one = Peer.connected(port, token)) {
            assertThat(anyone.as(token).delete("/api/sessions").status()).isEqualTo(204);
            assertThat(one.errorFrame().get("code").asString()).isEqualTo("SB401");
        }
        assertThat(ana.get("/api/conversations").status()).isEqualTo(200);
        as("ana", "agent");
        assertThat(ana.get("/api/conversations").status()).isEqualTo(401);
    }
}
