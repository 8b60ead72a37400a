package org.sameboat.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Customers' messages that wait for the coach: bounded, and the newest first, because old advice helps nobody. The chat
 * never waits for it.
 */
class CoachingQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CoachingQueue.class);

    private final Adviser adviser;
    private final LiveSettings settings;
    private final Deque<Coachings.Unread> waiting = new ArrayDeque<>();
    private volatile ExecutorService workers;
    private volatile boolean running;

    CoachingQueue(Adviser adviser, LiveSettings settings, MeterRegistry meters) {
        this.adviser = adviser;
        this.settings = settings;
        this.workers = workers(settings.coachingThreads());
        Gauge.builder("sameboat.coaching.queue", this, CoachingQueue::depth)
                .description("Customer messages that wait for the coach")
                .register(meters);
    }

    /** Work that comes while the server stops is discarded; its messages stay unread, and the next start finds them. */
    private static ExecutorService workers(int threads) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new CustomizableThreadFactory("coaching-"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Lets a message wait for the coach; beyond the bound the oldest is skipped, and says so. */
    void add(String conversation, long seq) {
        Coachings.Unread crowdedOut = addFirst(new Coachings.Unread(conversation, seq));
        if (crowdedOut != null) {
            workers.execute(() -> adviser.skip(
                    crowdedOut, "There were more messages than the coach could read; newer ones went first."));
        } else {
            workers.execute(this::readNewest);
        }
    }

    private Coachings.@Nullable Unread addFirst(Coachings.Unread newest) {
        synchronized (waiting) {
            waiting.addFirst(newest);
            return waiting.size() > settings.coachingQueue() ? waiting.removeLast() : null;
        }
    }

    private void readNewest() {
        Coachings.Unread newest;
        synchronized (waiting) {
            newest = waiting.pollFirst();
        }
        if (newest != null && running) {
            try {
                adviser.advise(newest);
            } catch (RuntimeException e) {
                LOG.error(
                        "Message {} of conversation {} stays unread: {}",
                        newest.seq(),
                        newest.conversation(),
                        Failures.describe(e));
            }
        }
    }

    private int depth() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    @Override
    public void start() {
        if (workers.isShutdown()) {
            workers = workers(settings.coachingThreads());
        }
        running = true;
    }

    /** What still waits is left for the next start, which finds it among the unread messages. */
    @Override
    public void stop() {
        running = false;
        workers.shutdown();
        try {
            workers.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
