package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.messaging.simp.annotation.support.SimpAnnotationMethodMessageHandler;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:documents;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "sameboat.admin-password=open sesame"
        })
class DocumentsTest {

    private final YAMLMapper yaml = new YAMLMapper();

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping rest;

    @Autowired
    SimpAnnotationMethodMessageHandler stomp;

    private JsonNode openApi() {
        return yaml.readTree(Rest.of(port).get("/api/openapi.yaml").text());
    }

    private JsonNode asyncApi() {
        return yaml.readTree(Rest.of(port).get("/api/asyncapi.yaml").text());
    }

    private Set<String> documented() {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : openApi().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (!entry.getKey().equals("parameters")) {
                    operations.add(entry.getKey() + " " + path.getKey());
                }
            }
        }
        return operations;
    }

    @Test
    void everyOperationOfTheServerIsInTheDocument() {
        Set<String> served = rest.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented()).containsAll(served);
    }

    @Test
    void whatTheDocumentCallsClosedIsClosedToStrangers() {
        for (Map.Entry<String, JsonNode> path : openApi().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (!entry.getKey().equals("parameters") && !entry.getValue().has("security")) {
                    String address = path.getKey().replaceAll("\\{\\w+}", "x");
                    Rest.Reply reply = Rest.of(port).exchange(entry.getKey().toUpperCase(Locale.ROOT), address, null);
                    assertThat(reply.status())
                            .as(entry.getKey() + " " + address)
                            .isEqualTo(401);
                }
            }
        }
    }

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() {
        for (JsonNode document : new JsonNode[] {openApi(), asyncApi()}) {
            assertThat(document.findValuesAsString("$ref"))
                    .isNotEmpty()
                    .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                            .as(ref)
                            .isFalse());
        }
    }

    @Test
    void everyStompDestinationIsInTheDocumentAndNoOther() {
        Set<String> served = stomp.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getDestinationConditions().getPatterns().stream())
                .map(pattern -> "/app" + pattern)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = asyncApi().get("channels").findValuesAsString("address").stream()
                .filter(address -> address.startsWith("/app"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(served);
    }

    @Test
    void everyTopicOfTheDocumentCanBeSubscribed() {
        Rest anyone = Rest.of(port);
        String token = anyone.post("/api/sessions", "{\"user\":\"admin\",\"password\":\"open sesame\"}")
                .json()
                .get("token")
                .asString();
        String id = anyone.as(token)
                .post("/api/conversations", "{}")
                .json()
                .get("id")
                .asString();
        try (Peer supervisor = Peer.connected(port, token)) {
            asyncApi().get("channels").findValuesAsString("address").stream()
                    .filter(address -> !address.startsWith("/app"))
                    .map(address -> address.replace("{id}", id))
                    .forEach(address -> assertThat(supervisor.subscribe(address).isEmpty())
                            .as(address)
                            .isTrue());
        }
    }

    @Test
    void anErrorFrameIsWhatTheDocumentSaysAndNamesWhatItIsAbout() {
        Set<String> documented = asyncApi().at("/components/schemas/Error/properties").propertyNames().stream()
                .collect(Collectors.toSet());
        String token = Rest.of(port)
                .post("/api/sessions", "{\"user\":\"admin\",\"password\":\"open sesame\"}")
                .json()
                .get("token")
                .asString();
        for (String id : new String[] {"clientId", "draftId", "askId", "suggestionId"}) {
            try (Peer supervisor = Peer.connected(port, token)) {
                supervisor.send("/app/conversations/none/messages", Map.of(id, "mine", "text", "Hello"));
                JsonNode error = supervisor.errorFrame();
                assertThat(error.get("code").asString()).isEqualTo("SB403");
                assertThat(error.get(id).asString()).isEqualTo("mine");
                assertThat(documented).containsAll(error.propertyNames());
            }
        }
    }
}
