package org.sameboat.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiPredicate;
import org.sameboat.live.Visitor;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask for what over HTTP, as one table; the pages themselves are open, they hold nothing. */
final class HttpRules {

    private static final String CONVERSATIONS = "/api/conversations";
    private static final String CONVERSATION = "/api/conversations/{id}";
    private static final String[] STAFF = {"AGENT", "SUPERVISOR", "QA"};

    private HttpRules() {}

    static SecurityFilterChain chain(
            HttpSecurity http, TokenAuthentication authentication, Access access, SecuritySettings settings) {
        http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                // Only the container itself goes there.
                .requestMatchers("/error")
                .denyAll()
                .requestMatchers(HttpMethod.POST, "/api/sessions")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/status", "/api/*.yaml", "/actuator/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.DELETE, "/api/sessions")
                .authenticated()
                .requestMatchers(HttpMethod.GET, CONVERSATIONS)
                .access(visitor((visitor, context) -> access.mayList(visitor)))
                .requestMatchers(HttpMethod.POST, CONVERSATIONS)
                .hasAnyRole("AGENT", "SUPERVISOR", "DESK")
                .requestMatchers(HttpMethod.GET, CONVERSATION, CONVERSATION + "/messages")
                .access(conversation(access::mayRead))
                .requestMatchers(HttpMethod.GET, CONVERSATION + "/coaching")
                .access(conversation(access::mayWatch))
                .requestMatchers(HttpMethod.POST, CONVERSATION + "/customer-token")
                .access(conversation(access::mayInvite))
                .requestMatchers(HttpMethod.DELETE, CONVERSATION)
                .hasAnyRole("SUPERVISOR", "ADMIN")
                .requestMatchers("/api/customers", "/api/audit")
                .hasAnyRole("SUPERVISOR", "ADMIN")
                .requestMatchers(HttpMethod.GET, "/api/appraisals", "/api/appraisals/*")
                .hasAnyRole(STAFF)
                .requestMatchers("/api/appraisals/*/appeal")
                .hasAnyRole(STAFF)
                .requestMatchers(
                        "/api/appraisals/**", "/api/calibration/**", "/api/replays/*/conversations/*/appraisal")
                .hasAnyRole("SUPERVISOR", "QA")
                .requestMatchers("/api/replays/**", "/api/demo/**")
                .hasAnyRole(STAFF)
                .requestMatchers("/api/practice")
                .hasAnyRole(STAFF)
                .requestMatchers(HttpMethod.GET, "/api/learned")
                .hasAnyRole(STAFF)
                .requestMatchers(HttpMethod.DELETE, "/api/learned")
                .hasRole("SUPERVISOR")
                .requestMatchers("/api/accounts/**", "/api/desk-keys/**")
                .hasRole("ADMIN")
                .requestMatchers("/actuator/**")
                .hasAnyRole("ADMIN", "DESK", "SUPERVISOR")
                .requestMatchers("/api/**")
                .denyAll()
                .anyRequest()
                .permitAll());
        http.oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> authentication)
                .authenticationEntryPoint((request, response, failure) -> unknown(response))
                .accessDeniedHandler((request, response, failure) -> refused(response)));
        http.exceptionHandling(
                errors -> errors.authenticationEntryPoint((request, response, failure) -> unknown(response))
                        .accessDeniedHandler((request, response, failure) -> refused(response)));
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // Tokens travel in a header that no other site can make a browser send; there is no cookie to abuse.
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(headers -> headers
                // frame-ancestors says the same and can name the help desks that may embed the panel.
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings.frameAncestors())))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    private static String policy(List<String> frameAncestors) {
        return "default-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; object-src 'none';"
                + " base-uri 'self'; frame-ancestors " + String.join(" ", frameAncestors);
    }

    private static AuthorizationManager<RequestAuthorizationContext> conversation(BiPredicate<Visitor, String> rule) {
        return visitor((visitor, context) -> {
            String id = context.getVariables().get("id");
            return id != null && rule.test(visitor, id);
        });
    }

    private static AuthorizationManager<RequestAuthorizationContext> visitor(
            BiPredicate<Visitor, RequestAuthorizationContext> rule) {
        return (authentication, context) -> {
            Object principal =
                    authentication.get() == null ? null : authentication.get().getPrincipal();
            return new AuthorizationDecision(principal instanceof Visitor visitor && rule.test(visitor, context));
        };
    }

    private static void unknown(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "SB401",
                "Sign in: the token is missing, unknown or over.");
    }

    private static void refused(HttpServletResponse response) throws IOException {
        write(response, HttpServletResponse.SC_FORBIDDEN, "SB403", "This is not allowed.");
    }

    static void write(HttpServletResponse response, int status, String code, String message) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(ErrorBody.wrapped(code, message));
    }
}
