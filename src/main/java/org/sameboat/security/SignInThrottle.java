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

    /** @throws TooMuch SB404 if there were too many failures */
    void check(String name, String address) {
        if (left(name(name), FAILURES_OF_A_NAME) == 0 || left(address(address), FAILURES_OF_AN_ADDRESS) == 0) {
            throw new TooMuch("SB404", "Too many wrong passwords; wait before you try again.", Duration.ofMinutes(1));
        }
    }

    void failed(String name, String address) {
        bucket(name(name), FAILURES_OF_A_NAME).tryConsume(1);
        bucket(address(address), FAILURES_OF_AN_ADDRESS).tryConsume(1);
    }

    private static String name(String name) {
        return "name " + name;
    }

    private static String address(String address) {
        return "address " + address;
    }

    private long left(String key, int capacity) {
        return bucket(key, capacity).getAvailableTokens();
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
