package org.sameboat.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sameboat.live.TooMuch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.IdGenerator;

/**
 * Slows down guessing of passwords: so many failures for one name, and from one address, then a pause. They are counted in
 * the database, so that asking several instances in turn gives no more guesses.
 */
class SignInThrottle {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int FAILURES_OF_A_NAME = 10;
    private static final int FAILURES_OF_AN_ADDRESS = 50;

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final InstantSource clock;

    SignInThrottle(JdbcClient jdbc, IdGenerator ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Counts an attempt as a failure until it is known to be none, so that many at once do not slip through.
     *
     * @return what to give to {@link #succeeded}
     * @throws TooMuch SB404 if there were too many failures
     */
    String attempt(String name, String address) {
        String hashed = Tokens.hash(name);
        refuseAfter(FAILURES_OF_A_NAME - 1, "name", hashed);
        refuseAfter(FAILURES_OF_AN_ADDRESS - 1, "address", address);
        String id = ids.generateId().toString();
        jdbc.sql("insert into failed_sign_in (id, name, address, at) values (:id, :name, :address, :at)")
                .param("id", id)
                .param("name", hashed)
                .param("address", address)
                .param("at", at(clock.instant()))
                .update();
        try {
            // Others may have come in between, here or at another instance.
            refuseAfter(FAILURES_OF_A_NAME, "name", hashed);
            refuseAfter(FAILURES_OF_AN_ADDRESS, "address", address);
        } catch (TooMuch e) {
            succeeded(id);
            throw e;
        }
        return id;
    }

    /** Takes an attempt back. */
    void succeeded(String attempt) {
        jdbc.sql("delete from failed_sign_in where id = :id")
                .param("id", attempt)
                .update();
    }

    private void refuseAfter(int most, String column, String value) {
        Instant now = clock.instant();
        List<OffsetDateTime> failures = jdbc.sql("select at from failed_sign_in where " + column
                        + " = :value and at > :since" + " order by at desc limit :counted")
                .param("value", value)
                .param("since", at(now.minus(PAUSE)))
                .param("counted", most + 1)
                .query(OffsetDateTime.class)
                .list();
        if (failures.size() > most) {
            Instant oldest = failures.get(most).toInstant();
            Duration wait = Duration.between(now, oldest.plus(PAUSE)).plusSeconds(1);
            throw new TooMuch("SB404", "Too many wrong passwords; wait before you try again.", wait);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Scheduled(initialDelayString = "1m", fixedDelayString = "10m")
    void purge() {
        jdbc.sql("delete from failed_sign_in where at <= :until")
                .param("until", at(clock.instant().minus(PAUSE)))
                .update();
    }
}
