package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sameboat.ServerApplication;
import org.sameboat.coaching.Coach;
import org.sameboat.live.Rest;
import org.sameboat.live.SmallCoach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;

@SpringBootTest(
        classes = ServerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:signin;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "sameboat.admin-password=open sesame"
        })
class SignInTest {

    @TestBean
    Coach coach;

    static Coach coach() {
        return SmallCoach.coach();
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Rest.Reply signIn(String user, String password) {
        return Rest.of(port).post("/api/sessions", "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}");
    }

    private void account(String user) {
        String token = signIn("admin", "open sesame").json().get("token").asString();
        Rest.Reply made = Rest.of(port)
                .as(token)
                .exchange(
                        "PUT",
                        "/api/accounts/" + user,
                        "{\"password\":\"password of " + user + "\",\"roles\":[\"agent\"]}");
        assertThat(made.status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookAlikeAndGuessingIsSlowedDown() {
        Rest.Reply wrong = signIn("admin-x", "guess");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(signIn("nobody", "guess").text());
        account("guessed");
        int guesses = 0;
        while (signIn("guessed", "guess " + guesses).code().equals("SB402") && guesses < 30) {
            guesses++;
        }
        assertThat(guesses).isEqualTo(10);
        Rest.Reply paused = signIn("guessed", "password of guessed");
        assertThat(paused.status()).isEqualTo(429);
        assertThat(paused.code()).isEqualTo("SB404");
        assertThat(paused.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 601L);
    }

    @Test
    void guessesAtTheSameTimeAreCountedToo() {
        account("hurried");
        List<CompletableFuture<String>> guesses = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> signIn("hurried", "guess " + i).code()))
                .toList();
        assertThat(guesses.stream().map(CompletableFuture::join).filter("SB404"::equals))
                .as("guesses that were not even looked at")
                .hasSizeGreaterThan(10);
    }

    @Test
    void aBodyWithoutEndIsNotRead() {
        Rest.Reply refused = Rest.of(port).post("/api/sessions", "{\"user\":\"" + "x".repeat(600_000) + "\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("SB103");
    }

    @Test
    void passwordsAndTokensAreKeptAsHashesOnly() {
        String token = signIn("admin", "open sesame").json().get("token").asString();
        assertThat(jdbc.sql("select password from account where name = 'admin'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}")
                .doesNotContain("sesame");
        assertThat(jdbc.sql("select hash from token").query(String.class).list())
                .isNotEmpty()
                .doesNotContain(token)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }
}
