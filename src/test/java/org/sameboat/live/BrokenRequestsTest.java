package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Requests that never reach a controller, byte by byte as a client might send them. */
@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "spring.datasource.url=jdbc:h2:mem:broken;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class BrokenRequestsTest {

    private static final String END = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("no request line", "HELLO\r\n\r\n"),
                Arguments.of("a bad method", "GE(T / HTTP/1.1" + END),
                Arguments.of("a header without a colon", "GET / HTTP/1.1\r\nX" + END),
                Arguments.of("an encoded slash", "GET /api/conversations/a%2Fb HTTP/1.1" + END),
                Arguments.of("an encoded backslash", "GET /api/conversations/a%5Cb HTTP/1.1" + END),
                Arguments.of("no UTF-8", "GET /api/conversations/%F0%28 HTTP/1.1" + END),
                Arguments.of("a zero byte", "GET /%00 HTTP/1.1" + END),
                Arguments.of("a semicolon", "GET /api/conversations;x=1 HTTP/1.1" + END),
                Arguments.of("braces", "GET /?a={} HTTP/1.1" + END),
                Arguments.of("a huge line", "GET /" + "a".repeat(20_000) + " HTTP/1.1" + END),
                Arguments.of("a huge header", "GET / HTTP/1.1\r\nX: " + "a".repeat(20_000) + END),
                Arguments.of("many headers", "GET / HTTP/1.1" + "\r\nX: a".repeat(300) + END),
                Arguments.of("no host", "GET / HTTP/1.1\r\n\r\n"),
                Arguments.of("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2" + END),
                Arguments.of("an unknown encoding", "POST / HTTP/1.1\r\nTransfer-Encoding: x" + END),
                Arguments.of("another protocol", "GET / HTTP/3.0" + END));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void broken(String what, String request) throws IOException {
        assertThat(answer(request))
                .as(what)
                .startsWith("HTTP/1.1 ")
                .contains("\"code\":\"SB311\"")
                .doesNotContain("<", "Tomcat", "Exception", "\tat ");
    }

    @Test
    void aMethodThatNothingAnswersIsSaidToBeNone() throws IOException {
        assertThat(answer("DELETE /replay HTTP/1.1\r\nAccept: text/html" + END))
                .startsWith("HTTP/1.1 405")
                .contains("\"code\":\"SB307\"");
    }

    @Test
    void aProgramThatAsksForWhatIsNotThereGetsJson() throws IOException {
        assertThat(answer("GET /nowhere.js HTTP/1.1\r\nAccept: */*" + END))
                .startsWith("HTTP/1.1 404")
                .contains("\"code\":\"SB307\"");
    }

    /** Where they are built; they say that there is no page. Without them the answer is the same as a program's. */
    @Test
    void aPersonWhoMistypesAnAddressGetsThePagesAndNotTheContainers() throws IOException {
        assertThat(answer("GET /nowhere HTTP/1.1\r\nAccept: text/html" + END))
                .startsWith("HTTP/1.1 404")
                .containsPattern("sameboat-app|\"code\":\"SB307\"")
                .doesNotContain("Whitelabel");
    }
}
