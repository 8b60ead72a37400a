package org.sameboat.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sameboat.coaching.Coach;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has the coach go through the demo's stories before the first client may come in: code that never ran is slow, and the
 * customers of the first minute should not wait for it.
 */
class WarmUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** A start may not take much longer for it, on however slow a machine. */
    private static final long MOST_NANOS = Duration.ofSeconds(4).toNanos();

    private final Coach coach;
    private volatile boolean running;

    WarmUp(Coach coach) {
        this.coach = coach;
    }

    @Override
    public void start() {
        long begin = System.nanoTime();
        try {
            for (Stories.Story story : new Stories().all().values()) {
                goThrough(story, begin);
            }
        } catch (RuntimeException e) {
            // A coach that fails now may fail on a customer's message too, and that says so in its place.
            LOG.error("The coach failed while it was warming up: {}", Failures.describe(e));
        }
        running = true;
    }

    private void goThrough(Stories.Story story, long begin) {
        CaseFacts facts = new CaseFacts(story.facts());
        List<Turn> said = new ArrayList<>();
        for (Stories.Line line : story.turns()) {
            if (System.nanoTime() - begin > MOST_NANOS) {
                return;
            }
            if (line.speaker().equals("customer")) {
                said.add(Turn.customer(line.text()));
                coach.advise(Context.of(said, facts));
            } else {
                coach.reviewTyped(Context.of(said, facts), line.text());
                coach.ask(Context.of(said, facts), "What should I say now?");
                said.add(Turn.agent(line.text()));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens. */
    @Override
    public int getPhase() {
        return 0;
    }
}
