package org.sameboat.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sameboat.live.AuditTrail;
import org.sameboat.live.Role;
import org.sameboat.live.Visitor;

/** Notes who of the staff looked into which conversation; repeated looks within some minutes are one. */
class AuditedAccess {

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private record Look(String who, String what, @Nullable String conversation) {}

    private final AuditTrail trail;
    private final InstantSource clock;
    private final Cache<Look, Boolean> recent = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(ONE_LOOK)
            .build();

    AuditedAccess(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** A customer in their own conversation is no look of the staff. */
    void saw(Visitor visitor, String what, @Nullable String conversation) {
        Look look = new Look(visitor.name(), what, conversation);
        if (!visitor.is(Role.CUSTOMER) && recent.asMap().putIfAbsent(look, true) == null) {
            trail.add(new AuditTrail.Entry(clock.instant(), visitor.name(), what, conversation));
        }
    }
}
