package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.Speaker;

class PrivacyMaskTest {

    private final PrivacyMask mask =
            mask(EnumSet.allOf(PersonalNumber.class), Set.of(PersonalNumber.CARD, PersonalNumber.ACCOUNT));

    private static PrivacyMask mask(Set<PersonalNumber> masked, Set<PersonalNumber> maskedOfStaff) {
        return new PrivacyMask(
                new PrivacySettings(masked, maskedOfStaff, "US", Duration.ofDays(1), Duration.ofDays(1), false));
    }

    private String masked(String text) {
        return mask.mask(Speaker.CUSTOMER, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My order 4411 is three weeks late and I paid 1,299.00 for it on 2026-02-11.",
                "Order no. 2025550123 never came, tracking 9400 1000 0000 0000 0000 00.",
                "Reference 202-555-0123 is what your colleague gave me.",
                "The serial is 4556737586899856 0.",
                "I waited from 10:30 to 12:45 on 03/04/2026 and nobody came.",
                "Version 10.15.7 on 192.168.0.1 fails with error 0x80070057.",
                "That cost me 4000 1234 5678 9010 reasons to leave.",
                "Ticket 123-45-67890 is still open.",
                "You have 24 hours. 1-2-3-4-5-6-7-8-9, I am counting.",
                "@support please help, it is 100 % broken."
            })
    void ordersAmountsDatesAndCasesStay(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I paid with 4556 7375 8689 9855 twice!          | I paid with [card number] twice!
        card:4556737586899855.                          | card:[card number].
        Amex 3782-822463-10005, exp 04/27               | Amex [card number], exp 04/27
        Send it to DE89 3704 0044 0532 0130 00 please   | Send it to [account number] please
        iban GB82WEST12345698765432                     | iban [account number]
        write to marta.keller+shop@mail.example.com now | write to [e-mail address] now
        my SSN is 219-09-9999                           | my SSN is [personal id]
        NI number AB 12 34 56 C.                        | NI number [personal id].
        Call me on +44 20 7946 0958 tonight             | Call me on [phone number] tonight
        my cell is (202) 555-0123, ok?                  | my cell is [phone number], ok?
        a@b.example and 202.555.0123                    | [e-mail address] and [phone number]
        """)
    void cardsAccountsAddressesIdsAndPhonesAreTakenOut(String text, String expected) {
        assertThat(masked(text)).isEqualTo(expected);
    }

    @Test
    void onlyWhatIsConfiguredIsTakenOut() {
        PrivacyMask cards = mask(Set.of(PersonalNumber.CARD), Set.of());
        assertThat(cards.mask(Speaker.CUSTOMER, "4556737586899855 or +44 20 7946 0958"))
                .isEqualTo("[card number] or +44 20 7946 0958");
        assertThat(cards.mask(Speaker.AGENT, "4556737586899855")).isEqualTo("4556737586899855");
    }

    @Test
    void whatTheStaffWriteKeepsTheWayToReachThem() {
        assertThat(mask.mask(Speaker.AGENT, "Card 4556 7375 8689 9855 is blocked; call me on +44 20 7946 0958."))
                .isEqualTo("Card [card number] is blocked; call me on +44 20 7946 0958.");
    }

    @Test
    void hostileTextIsMaskedWithoutHarm() {
        Random random = new Random(20260304);
        String alphabet = "0123456789 -.@+()aZ\n\uD83D\uDE21";
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(2_000);
            for (int c = 0; c < length; c++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(masked(text.toString())).doesNotContain("[[");
        }
        for (String unit : new String[] {"1", "1 ", "a@", "a.", "+1", "A1", "(1", "1-", "aa11 "}) {
            String text = unit.repeat(102_400 / unit.length());
            assertThat(masked(text).length()).isLessThanOrEqualTo(text.length());
        }
    }
}
