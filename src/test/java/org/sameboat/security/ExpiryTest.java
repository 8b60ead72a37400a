package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.sameboat.live.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExpiryTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-04T12:00:00Z"));

    @Test
    void aTokenIsKnownUntilItsEndAndNotAMomentLonger() {
        DataSource database = JdbcConnectionPool.create(
                "jdbc:h2:mem:expiry;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1", "sameboat", "");
        Flyway.configure().dataSource(database).load().migrate();
        Tokens tokens = new Tokens(JdbcClient.create(database), new SecureRandom(), now::get, Duration.ofDays(7));
        String token = tokens.issue("ana", Set.of(Role.AGENT), null, Duration.ofHours(1))
                .token();

        assertThat(tokens.find(token + "x")).isEmpty();
        now.set(now.get().plus(Duration.ofMinutes(59)));
        assertThat(tokens.find(token).orElseThrow().name()).isEqualTo("ana");
        now.set(now.get().plus(Duration.ofMinutes(1)));
        assertThat(tokens.find(token)).isEmpty();
    }
}
