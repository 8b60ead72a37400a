package org.sameboat.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static List<String> forms(String text) {
        return Words.of(text).stream().map(Word::form).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "\u200b\u202e", "\uD83D", "\uDE00\uD83D"})
    void nothing_to_see_gives_no_words(String text) {
        assertThat(Words.of(text)).isEmpty();
    }

    @Test
    void words_keep_their_apostrophes_and_curly_quotes_are_plain() {
        assertThat(forms("It’s NOT my dog's")).containsExactly("it's", "not", "my", "dog's");
    }

    @Test
    void stretched_words_are_shortened_and_marked() {
        Word word = Words.of("sooooo").get(0);
        assertThat(word.form()).isEqualTo("soo");
        assertThat(word.stretched()).isTrue();
        assertThat(word.span().length()).isEqualTo(6);
    }

    @Test
    void shouting_takes_more_than_one_letter() {
        assertThat(Words.of("I PAID").stream().map(Word::shouted)).containsExactly(false, true);
    }

    @Test
    void names_addresses_and_long_numbers_are_known_by_their_kind() {
        assertThat(forms("@ShopHelp see https://x.example/a?b=1 order 44110987 for 3 days"))
                .containsExactly("<name>", "see", "<url>", "order", "<8digits>", "for", "3", "days");
    }

    @Test
    void marks_come_in_runs_and_emoji_one_by_one() {
        assertThat(forms("why?!?! 😡😡")).containsExactly("why", "?!?!", "😡", "😡");
    }

    @Test
    void accents_piled_on_a_letter_are_skipped() {
        assertThat(forms("l\u0301\u0302\u0303ate")).containsExactly("late");
    }

    @Test
    void a_huge_text_is_cut() {
        assertThat(Words.of("word ".repeat(300_000))).hasSize(Words.LONGEST / 5);
    }

    @Test
    void a_text_cut_inside_an_emoji_stays_within_its_bounds() {
        String text = "x".repeat(Words.LONGEST - 1) + "😡 and more";
        assertThat(Words.of(text)).allSatisfy(w -> assertThat(w.span().end()).isLessThanOrEqualTo(Words.LONGEST));
    }
}
