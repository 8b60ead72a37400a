package org.sameboat.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.sameboat.live.TooMuch;

/** Slows down guessing of passwords: so many failures for one name, and for one address, then a pause. */
class SignInThrottle {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int FAILURES_OF_A_NAME = 10;
    private static final int FAILURES_OF_AN_ADDRESS = 50;

    private final Cache<String, Bucket> failures =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(PAUSE).build();

    /**
     * Counts an attempt as a failure until it is known to be none, so that many at once do not slip through.
     *
     * @throws TooMuch SB404 if there were too many failures
     */
    void attempt(String name, String address) {
        if (!ofName(name).tryConsume(1) || !ofAddress(address).tryConsume(1)) {
            throw new TooMuch("SB404", "Too many wrong passwords; wait before you try again.", Duration.ofMinutes(1));
        }
    }

    void succeeded(String name, String address) {
        ofName(name).addTokens(1);
        ofAddress(address).addTokens(1);
    }

    private Bucket ofName(String name) {
        return bucket("name " + name, FAILURES_OF_A_NAME);
    }

    private Bucket ofAddress(String address) {
        return bucket("address " + address, FAILURES_OF_AN_ADDRESS);
    }

    private Bucket bucket(String key, int capacity) {
        return failures.get(
                key,
                unknown -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(capacity)
                                .refillGreedy(capacity, PAUSE)
                                .build())
                        .build());
    }
}
