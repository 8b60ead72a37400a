package org.sameboat.security;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.live.Role;
import org.sameboat.live.Visitor;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Turns a bearer token into a visitor: one of ours, or a JWT of the configured identity provider. */
class TokenAuthentication implements AuthenticationManager {

    private final Tokens tokens;
    private final @Nullable JwtDecoder jwts;
    private final SecuritySettings settings;

    TokenAuthentication(Tokens tokens, @Nullable JwtDecoder jwts, SecuritySettings settings) {
        this.tokens = tokens;
        this.jwts = jwts;
        this.settings = settings;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (authentication instanceof BearerTokenAuthenticationToken bearer) {
            Visitor visitor = visitor(bearer.getToken());
            List<SimpleGrantedAuthority> authorities = visitor.roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                    .toList();
            return UsernamePasswordAuthenticationToken.authenticated(visitor, null, authorities);
        }
        throw new InvalidBearerTokenException("a bearer token is needed");
    }

    /** @throws InvalidBearerTokenException if the token is unknown, over, or not of our identity provider */
    Visitor visitor(String token) {
        if (jwts != null && token.chars().filter(c -> c == '.').count() == 2) {
            try {
                return visitor(jwts.decode(token));
            } catch (JwtException e) {
                throw new InvalidBearerTokenException("not a valid JWT", e);
            }
        }
        return tokens.find(token).orElseThrow(() -> new InvalidBearerTokenException("unknown token"));
    }

    private Visitor visitor(Jwt jwt) {
        String name = jwt.getClaimAsString(settings.nameClaim());
        Instant expires = jwt.getExpiresAt();
        Set<Role> roles = roles(jwt.getClaim(settings.rolesClaim()));
        if (name == null || name.isBlank() || expires == null || roles.isEmpty()) {
            throw new InvalidBearerTokenException("the JWT names no person, no end or no role");
        }
        return new Visitor(name, roles, null, expires);
    }

    /** An identity provider vouches for staff only; customers come with our own tokens. */
    private static Set<Role> roles(@Nullable Object claim) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Collection<?> words = claim instanceof Collection<?> list
                ? list
                : List.of(String.valueOf(claim).split(" "));
        for (Role role : Role.values()) {
            if (role != Role.CUSTOMER
                    && words.stream()
                            .anyMatch(word -> String.valueOf(word)
                                    .toLowerCase(Locale.ROOT)
                                    .equals(role.label()))) {
                roles.add(role);
            }
        }
        return roles;
    }
}
