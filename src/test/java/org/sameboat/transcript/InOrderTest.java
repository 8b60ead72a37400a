package org.sameboat.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InOrderTest {

    @Test
    void aFailureOfTheWorkEndsItAndIsTold() {
        InOrder<Integer, Integer> work = new InOrder<>(i -> 10 / i, i -> 1, 4, result -> {});
        work.add(1);
        work.add(0);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        work.add(2);
                    }
                    work.close();
                })
                .hasCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void aFailureOfTheResultsEndsItAndIsTold() {
        InOrder<Integer, Integer> work = new InOrder<>(i -> i, i -> 1, 4, result -> {
            throw new IllegalArgumentException("full");
        });
        work.add(1);
        assertThatThrownBy(work::close).hasRootCauseMessage("full");
    }

    @Test
    void resultsComeInTheOrderOfTheItemsEvenIfTheFirstIsTheLastToBeReady() {
        CountDownLatch lastIsDone = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();
        try (InOrder<Integer, Integer> work = new InOrder<>(
                i -> {
                    if (i == 0 && Runtime.getRuntime().availableProcessors() > 1) {
                        await(lastIsDone);
                    }
                    if (i == 99) {
                        lastIsDone.countDown();
                    }
                    return i;
                },
                i -> 1,
                1000,
                taken::add)) {
            IntStream.range(0, 100).forEach(work::add);
        }
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    @Timeout(20)
    void anItemWaitsWhileTooMuchIsInFlight() {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger added = new AtomicInteger();
        try (InOrder<Integer, Integer> work = new InOrder<>(
                weight -> {
                    await(gate);
                    return weight;
                },
                weight -> weight,
                10,
                weight -> {})) {
            Thread adder = new Thread(() -> {
                for (int i = 0; i < 5; i++) {
                    work.add(4);
                    added.incrementAndGet();
                }
            });
            adder.start();
            while (adder.getState() != Thread.State.WAITING || added.get() < 2) {
                Thread.onSpinWait();
            }
            assertThat(added).hasValue(2);
            gate.countDown();
            while (adder.isAlive()) {
                Thread.onSpinWait();
            }
        }
        assertThat(added).hasValue(5);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
