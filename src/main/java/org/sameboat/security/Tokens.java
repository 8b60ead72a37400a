package org.sameboat.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.live.CustomerTokens;
import org.sameboat.live.Role;
import org.sameboat.live.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tokens that this server hands out: 256 random bits each. Only a hash is kept; a plain SHA-256 does, because nobody can
 * guess what was drawn at random.
 */
class Tokens implements CustomerTokens {

    private final JdbcClient jdbc;
    private final SecureRandom random;
    private final InstantSource clock;
    private final Duration customerTokenFor;

    Tokens(JdbcClient jdbc, SecureRandom random, InstantSource clock, Duration customerTokenFor) {
        this.jdbc = jdbc;
        this.random = random;
        this.clock = clock;
        this.customerTokenFor = customerTokenFor;
    }

    /** A fresh token, to be shown once. */
    record Issued(String token, Visitor visitor) {}

    @Override
    public String issue(String conversation) {
        return issue("customer", Set.of(Role.CUSTOMER), conversation, customerTokenFor)
                .token();
    }

    Issued issue(String name, Set<Role> roles, @Nullable String conversation, Duration lasts) {
        byte[] drawn = new byte[32];
        random.nextBytes(drawn);
        String token = "sb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        Instant now = clock.instant();
        Visitor visitor = new Visitor(name, roles, conversation, now.plus(lasts));
        jdbc.sql("insert into token (hash, name, roles, conversation_id, created_at, expires_at)"
                        + " values (:hash, :name, :roles, :conversation, :now, :expires)")
                .param("hash", hash(token))
                .param("name", name)
                .param("roles", RolesColumn.write(roles))
                .param("conversation", conversation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", visitor.expires().atOffset(ZoneOffset.UTC))
                .update();
        return new Issued(token, visitor);
    }

    /** Who a token belongs to, unless it is unknown or over. */
    Optional<Visitor> find(String token) {
        return jdbc.sql("select name, roles, conversation_id, expires_at from token"
                        + " where hash = :hash and expires_at > :now")
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Visitor(
                        row.getString("name"),
                        RolesColumn.read(row.getString("roles")),
                        row.getString("conversation_id"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void revoke(String token) {
        jdbc.sql("delete from token where hash = :hash")
                .param("hash", hash(token))
                .update();
    }

    /** Ends everything that was handed out to one person or machine. */
    void revokeAllOf(String name) {
        jdbc.sql("delete from token where name = :name and conversation_id is null")
                .param("name", name)
                .update();
    }

    /** Tokens that are over are of no use to anyone. */
    @Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
    void purge() {
        jdbc.sql("delete from token where expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is kept of a secret. */
    static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
