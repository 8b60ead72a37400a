package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sameboat.live.TooMuch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances that let people in, on one PostgreSQL. */
class TwoDoorsTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    private Instant now = NOON;
    private final SignInThrottle first = door();
    private final SignInThrottle second = door();

    private SignInThrottle door() {
        return new SignInThrottle(jdbc, UUID::randomUUID, () -> now);
    }

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static long guesses(String name, SignInThrottle... doors) {
        return IntStream.range(0, 30)
                .filter(i -> isLookedAt(doors[i % doors.length], name, "10.0.0." + i))
                .count();
    }

    private static boolean isLookedAt(SignInThrottle door, String name, String address) {
        try {
            door.attempt(name, address);
            return true;
        } catch (TooMuch e) {
            return false;
        }
    }

    @Test
    void askingBothInTurnGivesNoMoreGuesses() {
        assertThat(guesses("ana", first, second)).isEqualTo(10);
    }

    @Test
    void manyNamesFromOneAddressAreGuessingToo() {
        long guesses = IntStream.range(0, 80)
                .filter(i -> isLookedAt(i % 2 == 0 ? first : second, "name " + i, "10.1.1.1"))
                .count();
        assertThat(guesses).isEqualTo(50);
    }

    @Test
    void aRightPasswordCountsNothing() {
        for (int i = 0; i < 30; i++) {
            String attempt = first.attempt("ben", "10.2.2.2");
            second.succeeded(attempt);
        }
        assertThat(guesses("ben", first)).isEqualTo(10);
    }

    @Test
    void afterThePauseSomebodyMayTryAgainAndNothingIsKeptOfBefore() {
        guesses("sue", first);
        now = NOON.plus(Duration.ofMinutes(10));
        first.purge();
        assertThat(jdbc.sql("select count(*) from failed_sign_in")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(guesses("sue", second)).isEqualTo(10);
    }

    @Test
    void whatSomebodyTypedIntoTheFieldForTheNameIsNotKept() {
        first.attempt("my secret password", "10.3.3.3");
        assertThat(jdbc.sql("select name from failed_sign_in")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(name -> name.matches("[0-9a-f]{64}"));
    }
}
