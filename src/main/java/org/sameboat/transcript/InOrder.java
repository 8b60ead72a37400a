package org.sameboat.transcript;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Works on items on all cores and hands on the results in the order of the items. What is in flight is bounded by its
 * weight, so that memory stays the same however much comes in.
 *
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
public final class InOrder<T, R> implements AutoCloseable {

    /** Takes the results, in order, on one thread. */
    public interface Results<R> {

        void take(R result);

        /** Nothing more is ready: whatever is buffered should go out now. */
        default void pause() {}
    }

    private record InFlight<R>(@Nullable Future<R> result, int weight) {}

    private final Function<T, R> work;
    private final ToIntFunction<T> weigh;
    private final int limit;
    private final Semaphore room;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final BlockingQueue<InFlight<R>> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile @Nullable Throwable failure;

    /**
     * @param work what to do with an item, on any thread
     * @param weigh the weight of an item, for example its length in bytes
     * @param limit weight of all items in flight at most; one heavier than that travels alone
     * @param results where the results go
     */
    public InOrder(Function<T, R> work, ToIntFunction<T> weigh, int limit, Results<R> results) {
        this.work = work;
        this.weigh = weigh;
        this.limit = limit;
        this.room = new Semaphore(limit);
        this.writer = new Thread(() -> handOn(results), "results");
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Takes an item to work on, and waits while too much is in flight.
     *
     * @throws IllegalStateException if an earlier item or its result failed, with that as its cause
     */
    public void add(T item) {
        check();
        int weight = Math.max(1, Math.min(limit, weigh.applyAsInt(item)));
        try {
            room.acquire(weight);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        queue.add(new InFlight<>(workers.submit(() -> work.apply(item)), weight));
    }

    /**
     * Waits until every result has been taken.
     *
     * @throws IllegalStateException if an item or its result failed, with that as its cause
     */
    @Override
    public void close() {
        queue.add(new InFlight<>(null, 0));
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
        check();
    }

    private void check() {
        if (failure != null) {
            throw new IllegalStateException("work failed", failure);
        }
    }

    private void handOn(Results<R> results) {
        try {
            while (true) {
                InFlight<R> next = queue.poll();
                if (next == null) {
                    if (failure == null) {
                        results.pause();
                    }
                    next = queue.take();
                }
                if (next.result() == null) {
                    break;
                }
                handOn(next.result(), results);
                room.release(next.weight());
            }
            if (failure == null) {
                results.pause();
            }
        } catch (InterruptedException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** After a failure the rest is still taken off the queue, so that nobody waits for room for ever. */
    private void handOn(Future<R> result, Results<R> results) throws InterruptedException {
        if (failure != null) {
            result.cancel(true);
            return;
        }
        try {
            if (!result.isDone()) {
                results.pause();
            }
            results.take(result.get());
        } catch (ExecutionException e) {
            failure = e.getCause();
        } catch (RuntimeException e) {
            failure = e;
        }
    }
}
