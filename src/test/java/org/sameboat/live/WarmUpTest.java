package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.sameboat.coaching.Coach;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class WarmUpTest {

    private final Coach coach = mock(Coach.class);
    private final WarmUp warmUp = new WarmUp(coach);

    @Test
    void everythingThatAClientMayAskForIsAskedOnce() {
        warmUp.start();
        verify(coach, atLeastOnce()).advise(any());
        verify(coach, atLeastOnce()).reviewTyped(any(), anyString());
        verify(coach, atLeastOnce()).ask(any(), anyString());
    }

    @Test
    void aCoachThatFailsDoesNotKeepTheServerFromStarting() {
        when(coach.advise(any())).thenThrow(new IllegalStateException("the coach is ill"));
        warmUp.start();
        assertThat(warmUp.isRunning()).isTrue();
    }

    @Test
    void itIsOverBeforeTheWebServerOpens() {
        assertThat(warmUp.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
}
