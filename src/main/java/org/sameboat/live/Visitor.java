package org.sameboat.live;

import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Speaker;

/**
 * Someone who is signed in.
 *
 * @param name who it is
 * @param roles what they are to the desk
 * @param conversation the only conversation that a customer's token opens; {@code null} for staff
 * @param expires when the token ends
 */
public record Visitor(
        String name, Set<Role> roles, @Nullable String conversation, Instant expires) implements Principal {

    public Visitor {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return name;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they score conversations and decide on appeals. */
    boolean appraises() {
        return is(Role.QA) || is(Role.SUPERVISOR);
    }

    /** The side of a conversation that this visitor speaks for. */
    public Speaker side() {
        return is(Role.CUSTOMER) ? Speaker.CUSTOMER : Speaker.AGENT;
    }
}
