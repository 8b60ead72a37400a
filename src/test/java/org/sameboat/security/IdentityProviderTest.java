package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sameboat.live.Role;
import org.sameboat.live.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class IdentityProviderTest {

    private KeyPair keys;
    private TokenAuthentication authentication;

    @BeforeEach
    void trustAKey() throws GeneralSecurityException {
        keys = rsa();
        DataSource database = JdbcConnectionPool.create(
                "jdbc:h2:mem:idp;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1", "sameboat", "");
        Flyway.configure().dataSource(database).load().migrate();
        Tokens tokens =
                new Tokens(JdbcClient.create(database), new SecureRandom(), InstantSource.system(), Duration.ofDays(1));
        authentication = new TokenAuthentication(
                tokens,
                NimbusJwtDecoder.withPublicKey((RSAPublicKey) keys.getPublic()).build(),
                new SecuritySettings(Duration.ofHours(1), Duration.ofDays(1), List.of("'self'"), "roles", "sub"));
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String token(KeyPair by, Object roles, Instant expires) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .subject("ana@desk.example")
                        .claim("roles", roles)
                        .expirationTime(Date.from(expires))
                        .build());
        jwt.sign(new RSASSASigner(by.getPrivate()));
        return jwt.serialize();
    }

    @Test
    void aForeignSignatureAnEndedTokenAndATokenWithoutARoleAreRefused() throws Exception {
        Instant later = Instant.now().plusSeconds(600);
        for (String token : List.of(
                token(rsa(), List.of("agent"), later),
                token(keys, List.of("agent"), Instant.now().minusSeconds(600)),
                token(keys, List.of("king"), later),
                token(keys, List.of("customer"), later),
                "a.b.c")) {
            assertThatExceptionOfType(InvalidBearerTokenException.class)
                    .isThrownBy(() -> authentication.visitor(token));
        }
    }

    @Test
    void thePersonAndTheRolesComeFromTheToken() throws Exception {
        Instant later = Instant.now().plusSeconds(600);
        Visitor visitor = authentication.visitor(token(keys, List.of("Agent", "supervisor", "customer"), later));
        assertThat(visitor.name()).isEqualTo("ana@desk.example");
        assertThat(visitor.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.SUPERVISOR);
        assertThat(visitor.conversation()).isNull();
        assertThat(authentication.visitor(token(keys, "qa agent", later)).roles())
                .containsExactlyInAnyOrder(Role.QA, Role.AGENT);
    }
}
