package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sameboat.conversation.CaseFacts;

class ToneTest {

    @Test
    void aToneThatIsNoneSetsNothing() {
        assertThat(Tone.of(new CaseFacts(Map.of("tone", "shouty")), "hi")).isEqualTo(Tone.PLAIN);
    }

    @Test
    void theDeskDecidesAndOtherwiseTheCustomer() {
        assertThat(Tone.of(CaseFacts.none(), "Dear Sirs, my bill is wrong.")).isEqualTo(Tone.FORMAL);
        assertThat(Tone.of(new CaseFacts(Map.of("Tone", "warm")), "Dear Sirs, my bill is wrong."))
                .isEqualTo(Tone.WARM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'm sorry; it's been too long, and that's our fault. | I am sorry; it has been too long, and that is our fault.",
                "I can't say, and I won't guess. | I cannot say, and I will not guess.",
                "You'd hoped for more, so I'd like to help. | You had hoped for more, so I would like to help.",
                "Thanks, let's see. We don't know what's wrong. | Thank you, let us see. We do not know what is wrong.",
                "the customer's parcel | the customer's parcel"
            })
    void aFormalReplyHasNoShortForms(String plain, String formal) {
        assertThat(Tone.FORMAL.of(plain)).isEqualTo(formal);
        assertThat(Tone.PLAIN.of(plain)).isEqualTo(plain);
    }
}
