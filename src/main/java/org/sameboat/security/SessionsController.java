package org.sameboat.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.live.Demo;
import org.sameboat.live.Role;
import org.sameboat.live.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/sessions")
class SessionsController {

    private static final Set<Role> DEMO_ROLES = EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.QA);

    private final Demo demo;
    private final Accounts accounts;
    private final Tokens tokens;
    private final SignInThrottle throttle;
    private final SignedIn signedIn;
    private final SecuritySettings settings;

    SessionsController(
            Demo demo,
            Accounts accounts,
            Tokens tokens,
            SignInThrottle throttle,
            SignedIn signedIn,
            SecuritySettings settings) {
        this.demo = demo;
        this.accounts = accounts;
        this.tokens = tokens;
        this.throttle = throttle;
        this.signedIn = signedIn;
        this.settings = settings;
    }

    record Credentials(@Nullable String user, @Nullable String password) {}

    record Session(String token, List<String> roles, String user, Instant expires) {}

    @PostMapping
    Session signIn(@RequestBody(required = false) @Nullable Credentials credentials, HttpServletRequest request) {
        if (demo.isOn()) {
            return session("demo", DEMO_ROLES);
        }
        String name = credentials == null ? null : credentials.user();
        String attempt = throttle.attempt(String.valueOf(name), request.getRemoteAddr());
        Optional<Accounts.Account> account = accounts.signIn(name, credentials == null ? null : credentials.password());
        if (account.isEmpty()) {
            throw new UnusableInput("SB402", "The name or the password is wrong.");
        }
        throttle.succeeded(attempt);
        return session(account.get().name(), account.get().roles());
    }

    private Session session(String name, Set<Role> roles) {
        Tokens.Issued issued = tokens.issue(name, roles, null, settings.sessionFor());
        Visitor visitor = issued.visitor();
        return new Session(
                issued.token(),
                visitor.roles().stream().sorted().map(Role::label).toList(),
                visitor.name(),
                visitor.expires());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@RequestHeader("Authorization") String authorization, @AuthenticationPrincipal Visitor visitor) {
        tokens.revoke(authorization.substring("Bearer ".length()));
        signedIn.end(visitor::equals);
    }
}
