package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Nobody here ever signs in, so the patience of this server is short. */
@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:strangers;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "sameboat.live.connect-within=200ms",
            "sameboat.live.strangers-every=100ms"
        })
class StrangersTest {

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "CONN", "CONNECT\naccept-version:1.2\n"})
    void aConnectionThatNeverSignsInIsClosed(String words) throws Exception {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/ws"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                        closed.complete(status);
                        return null;
                    }
                })
                .join()
                .sendText(words, true);
        assertThat(closed.get(60, TimeUnit.SECONDS)).isIn(1002, 1008);
    }
}
