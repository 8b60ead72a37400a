package org.sameboat.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final List<Integer> made = new ArrayList<>();
    private final Kept<Integer, String> kept = new Kept<>(4, key -> {
        made.add(key);
        return "made of " + key;
    });

    @Test
    void whatIsKeptIsNotMadeAgain() {
        assertThat(kept.of(1)).isEqualTo("made of 1").isSameAs(kept.of(1));
        assertThat(made).containsExactly(1);
    }

    @Test
    void ofKeysInOnePlaceTheOneThatWasAskedForLongerAgoGivesWay() {
        kept.of(4);
        kept.of(8);
        kept.of(4);
        kept.of(12);
        made.clear();

        assertThat(kept.of(4)).isEqualTo("made of 4");
        assertThat(made).isEmpty();
        assertThat(kept.of(8)).isEqualTo("made of 8");
        assertThat(made).containsExactly(8);
    }

    @Test
    void whatWasForgottenIsMadeAgainAndRight() {
        for (int key = -50; key < 50; key++) {
            assertThat(kept.of(key)).isEqualTo("made of " + key);
        }
        assertThat(kept.of(-50)).isEqualTo("made of -50");
    }

    @Test
    void whatCannotBeMadeIsTriedAgain() {
        List<Boolean> broken = new ArrayList<>(List.of(true));
        Kept<Integer, String> moody = new Kept<>(2, key -> {
            if (!broken.isEmpty()) {
                broken.clear();
                throw new IllegalStateException("once");
            }
            return "well";
        });

        assertThatThrownBy(() -> moody.of(1)).hasMessage("once");
        assertThat(moody.of(1)).isEqualTo("well");
    }

    @Test
    void theRoomIsAPowerOfTwo() {
        assertThatThrownBy(() -> new Kept<String, String>(3, key -> key)).isInstanceOf(IllegalArgumentException.class);
    }
}
