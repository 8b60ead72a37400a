package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.sameboat.live.Rest;
import org.sameboat.live.SmallCoach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;

@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:doors;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "sameboat.live.allowed-origins=https://desk.example",
            "sameboat.security.frame-ancestors='self',https://desk.example"
        })
class DemoDoorsTest {

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    @Test
    void aDemoAnswersToNamesOfThisMachineOnly() throws IOException {
        assertThat(answerTo("rebound.example:" + port))
                .startsWith("HTTP/1.1 403")
                .contains("SB406");
        assertThat(answerTo("localhost:" + port)).startsWith("HTTP/1.1 200");
        assertThat(answerTo("127.0.0.1:" + port)).startsWith("HTTP/1.1 200");
    }

    private String answerTo(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET /api/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void pagesOfOtherOriginsCannotConnectUnlessTheyAreNamed() {
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> connectFrom("https://elsewhere.example"));
        assertThat(connectFrom("https://desk.example").isOutputClosed()).isFalse();
        assertThat(connectFrom("http://localhost:" + port).isOutputClosed()).isFalse();
    }

    private WebSocket connectFrom(String origin) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create("ws://localhost:" + port + "/ws"), new WebSocket.Listener() {})
                .join();
    }

    @Test
    void onlyNamedOriginsMayAskOverRest() {
        assertThat(askFrom("https://elsewhere.example").status()).isEqualTo(403);
        Rest.Reply named = askFrom("https://desk.example");
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.response().headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://desk.example");
        assertThat(named.response().headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(askFrom("http://localhost:" + port).status()).isNotEqualTo(403);
    }

    private Rest.Reply askFrom(String origin) {
        return Rest.of(port)
                .exchange(
                        "OPTIONS",
                        "/api/conversations",
                        null,
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "authorization");
    }

    @Test
    void pagesMayBeFramedByTheNamedDesksOnlyAndRunNothingForeign() {
        var headers = Rest.of(port).get("/api/status").response().headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'self';")
                        .endsWith("frame-ancestors 'self' https://desk.example"));
        assertThat(headers.firstValue("X-Frame-Options")).isEmpty();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void whatIsNotThereIsToldWithACodeAndWithoutTheInside() {
        Rest.Reply missing = Rest.of(port).get("/nothing.html");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.code()).isEqualTo("SB307");
        assertThat(missing.text()).doesNotContain("Exception", "org.");
        assertThat(Rest.of(port).exchange("PUT", "/", "x").status()).isEqualTo(405);
    }
}
