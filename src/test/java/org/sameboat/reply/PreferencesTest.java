package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private static final Plan ASK = plan("hear-then-ask", "acknowledge", "ask");
    private static final Plan CHOICE = plan("choice", "acknowledge", "hand-back-control");
    private static final Plan STEP = plan("step", "acknowledge", "next-step");
    private static final List<Plan> BOOK = List.of(ASK, CHOICE, STEP);

    @Test
    void withoutFeedbackTheBookDecides() {
        assertThat(Preferences.order(BOOK, Learned.NOTHING)).isEqualTo(BOOK);
    }

    @Test
    void aSlightDislikeDoesNotTurnTheOrder() {
        Learned learned = disliked("ask", 0.2);

        assertThat(Preferences.order(BOOK, learned)).isEqualTo(BOOK);
    }

    @Test
    void aMoveThatTheDeskKeepsDismissingSinks() {
        Learned learned = disliked("ask", 0.75);

        assertThat(Preferences.order(BOOK, learned)).containsExactly(CHOICE, ASK, STEP);
    }

    @Test
    void aMoveThatTheDeskKeepsUsingRises() {
        Learned learned = move -> "next-step".equals(move) ? 0.8 : "ask".equals(move) ? -0.75 : 0;

        assertThat(Preferences.order(BOOK, learned)).containsExactly(STEP, CHOICE, ASK);
    }

    private static Learned disliked(String move, double howMuch) {
        return other -> move.equals(other) ? -howMuch : 0;
    }

    private static Plan plan(String id, String... moves) {
        return new Plan(id, id, List.of(), List.of(moves), "why");
    }
}
