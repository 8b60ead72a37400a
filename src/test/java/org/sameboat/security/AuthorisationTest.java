package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sameboat.security.AuthorisationTest.Who.ADMIN;
import static org.sameboat.security.AuthorisationTest.Who.AGENT;
import static org.sameboat.security.AuthorisationTest.Who.CUSTOMER;
import static org.sameboat.security.AuthorisationTest.Who.DESK;
import static org.sameboat.security.AuthorisationTest.Who.EXPIRED;
import static org.sameboat.security.AuthorisationTest.Who.NOBODY;
import static org.sameboat.security.AuthorisationTest.Who.OTHER_AGENT;
import static org.sameboat.security.AuthorisationTest.Who.OTHER_CUSTOMER;
import static org.sameboat.security.AuthorisationTest.Who.QA;
import static org.sameboat.security.AuthorisationTest.Who.SUPERVISOR;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Conversations;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Utterance;
import org.sameboat.live.Rest;
import org.sameboat.live.Role;
import org.sameboat.live.SmallCoach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every operation of the REST document and every destination of the STOMP document, tried by everybody. What is in a document
 * and not in these tables fails, so that nothing new is forgotten.
 */
@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:authorisation;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "sameboat.admin-password=open sesame"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {

    /** The conversation, the scores and the customer in question are those of {@code AGENT} and {@code CUSTOMER}. */
    enum Who {
        NOBODY,
        CUSTOMER,
        OTHER_CUSTOMER,
        AGENT,
        OTHER_AGENT,
        SUPERVISOR,
        QA,
        ADMIN,
        DESK,
        EXPIRED
    }

    private static final Set<Who> ANYONE = EnumSet.complementOf(EnumSet.of(EXPIRED));
    private static final Set<Who> SIGNED_IN = EnumSet.complementOf(EnumSet.of(NOBODY, EXPIRED));
    private static final Set<Who> STAFF = EnumSet.of(AGENT, OTHER_AGENT, SUPERVISOR, QA);
    private static final Set<Who> REVIEWERS = EnumSet.of(SUPERVISOR, QA);
    private static final Set<Who> KEEPERS = EnumSet.of(SUPERVISOR, ADMIN);
    private static final Set<Who> COACHED = EnumSet.of(AGENT, SUPERVISOR);

    private static final Map<String, Set<Who>> REST = new TreeMap<>(Map.ofEntries(
            Map.entry("get /api/status", ANYONE),
            Map.entry("post /api/sessions", ANYONE),
            Map.entry("delete /api/sessions", SIGNED_IN),
            Map.entry("get /api/conversations", STAFF),
            Map.entry("post /api/conversations", EnumSet.of(AGENT, OTHER_AGENT, SUPERVISOR, DESK)),
            Map.entry("get /api/conversations/{id}", EnumSet.of(CUSTOMER, AGENT, SUPERVISOR, QA)),
            Map.entry("delete /api/conversations/{id}", KEEPERS),
            Map.entry("get /api/conversations/{id}/messages", EnumSet.of(CUSTOMER, AGENT, SUPERVISOR, QA)),
            Map.entry("get /api/conversations/{id}/coaching", COACHED),
            Map.entry("post /api/conversations/{id}/customer-token", EnumSet.of(AGENT, SUPERVISOR, DESK)),
            Map.entry("get /api/learned", STAFF),
            Map.entry("delete /api/learned", EnumSet.of(SUPERVISOR)),
            Map.entry("get /api/practice", STAFF),
            Map.entry("delete /api/practice", STAFF),
            Map.entry("get /api/demo/stories", STAFF),
            Map.entry("get /api/demo/stories/{id}", STAFF),
            Map.entry("get /api/accounts", EnumSet.of(ADMIN)),
            Map.entry("put /api/accounts/{name}", EnumSet.of(ADMIN)),
            Map.entry("delete /api/accounts/{name}", EnumSet.of(ADMIN)),
            Map.entry("put /api/desk-keys/{name}", EnumSet.of(ADMIN)),
            Map.entry("delete /api/desk-keys/{name}", EnumSet.of(ADMIN)),
            Map.entry("get /api/customers", KEEPERS),
            Map.entry("delete /api/customers", KEEPERS),
            Map.entry("get /api/audit", KEEPERS),
            Map.entry("post /api/replays", STAFF),
            Map.entry("get /api/replays/{id}", REVIEWERS),
            Map.entry("get /api/replays/{id}/conversations/{index}", REVIEWERS),
            Map.entry("post /api/replays/{id}/conversations/{index}/appraisal", REVIEWERS),
            Map.entry("get /api/appraisals", STAFF),
            Map.entry("get /api/appraisals/{id}", EnumSet.of(AGENT, SUPERVISOR, QA)),
            Map.entry("put /api/appraisals/{id}/scores/{item}", REVIEWERS),
            Map.entry("post /api/appraisals/{id}/share", REVIEWERS),
            Map.entry("post /api/appraisals/{id}/appeal", EnumSet.of(AGENT)),
            Map.entry("post /api/appraisals/{id}/decision", REVIEWERS),
            Map.entry("get /api/calibration", REVIEWERS),
            Map.entry("get /api/calibration/scores.csv", REVIEWERS),
            Map.entry("get /api/openapi.yaml", ANYONE),
            Map.entry("get /api/asyncapi.yaml", ANYONE),
            Map.entry("get /api/scorecard.yaml", ANYONE)));

    private static final Map<String, Set<Who>> STOMP = new TreeMap<>(Map.of(
            "SEND /app/conversations/{id}/messages", EnumSet.of(CUSTOMER, AGENT, SUPERVISOR),
            "SEND /app/conversations/{id}/draft", COACHED,
            "SEND /app/conversations/{id}/ask", COACHED,
            "SEND /app/conversations/{id}/feedback", COACHED,
            "SUBSCRIBE /topic/conversations/{id}", EnumSet.of(CUSTOMER, AGENT, SUPERVISOR, QA),
            "SUBSCRIBE /topic/conversations/{id}/coaching", COACHED,
            "SUBSCRIBE /topic/desk", EnumSet.of(AGENT, OTHER_AGENT, SUPERVISOR),
            "SUBSCRIBE /user/queue/reviews", SIGNED_IN,
            "SUBSCRIBE /user/queue/answers", SIGNED_IN,
            "SUBSCRIBE /user/queue/errors", SIGNED_IN));

    private static final String BODY = """
        {"clientId": "1", "text": "Hello", "draftId": "1", "askId": "1", "suggestionId": "1", "outcome": "used",
         "score": 1, "agent": "ana", "words": "Because.", "password": "long enough", "roles": ["agent"]}\
        """;

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Autowired
    Conversations conversations;

    private final YAMLMapper yaml = new YAMLMapper();
    private String conversation;
    private String replay;
    private String appraisal;

    static Stream<String> operations() {
        return REST.keySet().stream();
    }

    static Stream<String> destinations() {
        return STOMP.keySet().stream();
    }

    @BeforeAll
    void prepare() {
        conversation = taken();
        Rest quinn = Rest.of(port).as(token(QA, conversation));
        replay = quinn.upload("/api/replays", "a.txt", "Customer: WHERE\nAgent: Here.\nAgent: " + UUID.randomUUID())
                .json()
                .get("id")
                .asString();
        await().until(() -> quinn.get("/api/replays/" + replay).text().contains("\"done\""));
        Rest.Reply draft = quinn.post("/api/replays/" + replay + "/conversations/0/appraisal", null);
        appraisal = draft.json().get("id").asString();
        assertThat(quinn.post("/api/appraisals/" + appraisal + "/share", "{\"agent\":\"ana\"}")
                        .status())
                .isEqualTo(200);
    }

    /** A conversation that the agent has taken on. */
    private String taken() {
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        conversations.open(Conversation.opened(id, "Kim", CaseFacts.none(), now));
        conversations.append(
                id, new Utterance(UUID.randomUUID().toString(), "1", Speaker.AGENT, "ana", false, "Hello", now));
        return id;
    }

    private String token(Who who, String of) {
        Duration hour = Duration.ofHours(1);
        return switch (who) {
            case NOBODY -> "";
            case CUSTOMER -> tokens.issue(of);
            case OTHER_CUSTOMER -> tokens.issue(taken());
            case AGENT -> staff("ana", Role.AGENT, hour);
            case OTHER_AGENT -> staff("ben", Role.AGENT, hour);
            case SUPERVISOR -> staff("sue", Role.SUPERVISOR, hour);
            case QA -> staff("quinn", Role.QA, hour);
            case ADMIN -> staff("adam", Role.ADMIN, hour);
            case DESK -> staff("desk:zen", Role.DESK, hour);
            case EXPIRED -> staff("ana", Role.AGENT, hour.negated());
        };
    }

    private String staff(String name, Role role, Duration lasts) {
        return tokens.issue(name, EnumSet.of(role), null, lasts).token();
    }

    @Test
    void everyDocumentedOperationAndDestinationIsInTheTables() {
        assertThat(REST.keySet()).isEqualTo(documentedOperations());
        assertThat(STOMP.keySet()).isEqualTo(documentedDestinations());
    }

    private Set<String> documentedOperations() {
        JsonNode paths =
                yaml.readTree(Rest.of(port).get("/api/openapi.yaml").text()).get("paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(method -> !method.equals("parameters"))
                        .map(method -> method + " " + path.getKey()))
                .collect(Collectors.toSet());
    }

    private Set<String> documentedDestinations() {
        JsonNode document =
                yaml.readTree(Rest.of(port).get("/api/asyncapi.yaml").text());
        return document.get("operations")
                .valueStream()
                .map(operation -> {
                    String command = operation.get("action").asString().equals("receive") ? "SEND " : "SUBSCRIBE ";
                    String channel = operation.at("/channel/$ref").asString().substring(1);
                    return command + document.at(channel).get("address").asString();
                })
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void onlyThoseInTheTableMayDoIt(String operation) {
        Set<Who> let = EnumSet.noneOf(Who.class);
        for (Who who : Who.values()) {
            if (mayDo(who, operation)) {
                let.add(who);
            }
        }
        assertThat(let).isEqualTo(REST.get(operation));
    }

    private boolean mayDo(Who who, String operation) {
        String[] parts = operation.split(" ");
        String method = parts[0].toUpperCase(Locale.ROOT);
        String own = taken();
        String token = token(who, own);
        if (operation.equals("delete /api/accounts/{name}")) {
            Rest.of(port).as(token(ADMIN, own)).exchange("PUT", "/api/accounts/victim", BODY);
        }
        Rest rest = Rest.of(port).as(token.isEmpty() ? null : token);
        Rest.Reply reply = operation.equals("post /api/replays")
                ? rest.upload("/api/replays", "a.txt", "Customer: Hi")
                : rest.exchange(method, address(parts[1], own), method.equals("GET") ? null : BODY);
        assertThat(reply.status()).as(who + " " + operation).isLessThan(500);
        // Scores and replays of others look as if they were not there.
        boolean refused = Set.of(401, 403, 404).contains(reply.status())
                && Set.of("SB401", "SB403", "SB307").contains(reply.code());
        assertThat(refused && reply.text().contains(own))
                .as(who + " learns of it")
                .isFalse();
        return !refused;
    }

    private String address(String path, String own) {
        String address = path.replace("{index}", "0").replace("{item}", "kind").replace("{name}", "victim");
        if (path.startsWith("/api/conversations")) {
            return address.replace("{id}", own);
        }
        if (path.startsWith("/api/appraisals")) {
            return address.replace("{id}", appraisal);
        }
        if (path.startsWith("/api/replays")) {
            return address.replace("{id}", replay);
        }
        return path.equals("/api/customers") ? path + "?name=Kim" : address.replace("{id}", "refund");
    }

    @ParameterizedTest
    @MethodSource("destinations")
    void onlyThoseInTheTableMaySendAndSubscribe(String frame) throws Exception {
        Set<Who> let = EnumSet.noneOf(Who.class);
        for (Who who : Who.values()) {
            if (mayPass(who, frame)) {
                let.add(who);
            }
        }
        assertThat(let).isEqualTo(STOMP.get(frame));
    }

    /** Whether the frame is confirmed, or answered by what is wrong with its body; not by an end of the connection. */
    private boolean mayPass(Who who, String frame) throws Exception {
        String[] parts = frame.split(" ");
        String destination = parts[1].replace("{id}", conversation);
        String body = parts[0].equals("SEND") ? BODY : "";
        Answer answer =
                new Answer(parts[0] + "\nid:1\nreceipt:passed\ndestination:" + destination + "\n\n" + body + "\0");
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/ws"), answer)
                .join();
        String authorisation = who == NOBODY ? "" : "Authorization:Bearer " + token(who, conversation) + "\n";
        socket.sendText(
                        "CONNECT\naccept-version:1.2\n" + authorisation
                                + "\n\0SUBSCRIBE\nid:0\nreceipt:ready\ndestination:/user/queue/errors\n\n\0",
                        true)
                .thenAccept(answer.greeted::complete);
        String last = answer.last.get(60, TimeUnit.SECONDS);
        socket.abort();
        if (last.startsWith("ERROR")) {
            assertThat(last).containsPattern("\"code\":\"SB40[13]\"").doesNotContain(conversation);
        }
        return !last.startsWith("ERROR");
    }

    /** Sends the frame once errors would be heard, and takes the first answer to it. */
    private static final class Answer implements WebSocket.Listener {

        private final CompletableFuture<WebSocket> greeted = new CompletableFuture<>();
        private final CompletableFuture<String> last = new CompletableFuture<>();
        private final String frame;

        private Answer(String frame) {
            this.frame = frame;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
            String answer = data.toString();
            // An ERROR names the receipt that it takes the place of, too.
            if (answer.startsWith("RECEIPT") && answer.contains("receipt-id:ready")) {
                // Not before the first call to send is over, which may take longer than its answer.
                greeted.thenAccept(open -> open.sendText(frame, true));
            } else if (!answer.startsWith("CONNECTED")) {
                last.complete(answer);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            last.completeExceptionally(new IOException("closed without an answer: " + status + ' ' + reason));
            return null;
        }
    }
}
