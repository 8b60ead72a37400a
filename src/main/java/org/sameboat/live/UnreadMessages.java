package org.sameboat.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;

/** Finds messages that nobody advised on, because their instance stopped or failed before it could, and takes them on. */
class UnreadMessages {

    /** What is younger than this is still waiting where it came in. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Coachings coachings;
    private final CoachingQueue queue;
    private final LiveSettings settings;
    private final InstantSource clock;
    private boolean afterStart = true;

    UnreadMessages(Coachings coachings, CoachingQueue queue, LiveSettings settings, InstantSource clock) {
        this.coachings = coachings;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    /** At the start without patience: nothing waits in this instance yet. */
    @Scheduled(fixedDelayString = "${sameboat.live.unread-every:10s}")
    void takeOn() {
        Instant now = clock.instant();
        Instant until = afterStart ? now : now.minus(PATIENCE);
        afterStart = false;
        coachings
                .unread(now.minus(settings.unreadFor()), until, settings.coachingQueue() / 2)
                .forEach(unread -> queue.add(unread.conversation(), unread.seq()));
    }
}
