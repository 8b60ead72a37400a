package org.sameboat.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.language.Language;

class ReadersTest {

    private static CustomerReader reader;

    @BeforeAll
    static void load() {
        reader = Readers.load(Language.load(), null, Path.of("models"));
    }

    private static Reading read(String text) {
        return reader.read(Context.of(Turn.customer(text)));
    }

    @Test
    void missing_models_are_an_error_and_not_a_silent_reader(@TempDir Path empty) {
        Language language = Language.load();
        assertThatThrownBy(() -> Readers.load(language, null, empty))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.code()).isEqualTo("SB501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "4411", "😡😡😡", "?!?!", "\uD83D", "\u0301\u0302\u0303"})
    void text_without_words_is_not_guessed_at(String text) {
        Reading reading = read(text);
        assertThat(reading.language()).isEqualTo("unknown");
        assertThat(reading.anger()).isEqualTo(Emotion.NONE);
        assertThat(reading.frustration()).isEqualTo(Emotion.NONE);
        assertThat(reading.because()).extracting(Evidence::what).containsExactly("no words to read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hola, necesito ayuda con mi pedido por favor",
                "Bonjour, je n'ai pas reçu ma commande",
                "Wo bleibt mein Paket? Das ist eine Frechheit!",
                "मेरा ऑर्डर कहाँ है",
                "أين طلبي؟ لقد انتظرت ثلاثة أسابيع",
                "注文がまだ届きません"
            })
    void another_language_is_reported_as_unknown(String text) {
        Reading reading = read(text);
        assertThat(reading.language()).isEqualTo("unknown");
        assertThat(reading.isUpset()).isFalse();
        assertThat(reading.because()).extracting(Evidence::what).containsExactly("not in English, so not read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kowalczyk", "Szczepan Brzozowski", "grazie"})
    void a_name_or_a_foreign_word_alone_is_not_guessed_at(String text) {
        assertThat(read(text).language()).isEqualTo("unknown");
        assertThat(read(text).because())
                .extracting(Evidence::what)
                .containsExactly("too few words to tell the language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "yes please", "wheres my ordr", "thx!", "no"})
    void short_english_chat_is_english(String text) {
        assertThat(read(text).language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi, could you tell me how I change my delivery address?",
                "I'm not angry, just wondering when my parcel arrives",
                "thank you so much, that worked!",
                "can you help me reset my password",
                "Please cancel my subscription effective today."
            })
    void calm_messages_raise_nothing(String text) {
        Reading reading = read(text);
        assertThat(reading.isUpset()).isFalse();
        assertThat(reading.aim()).isEqualTo(Aim.NONE);
        assertThat(reading.about()).isNull();
    }

    @Test
    void a_double_charge_is_upsetting_and_the_evidence_quotes_the_message() {
        String text = "So you charged me twice and now you say it takes 10 working days to give me MY money back?";
        Reading reading = read(text);
        assertThat(reading.frustration().isClear()).isTrue();
        assertThat(reading.aim()).isNotEqualTo(Aim.NONE);
        assertThat(reading.need()).isEqualTo(Need.MONEY);
        Quote about = Objects.requireNonNull(reading.about());
        assertThat(about.span().in(text)).isEqualTo(about.text());
        assertThat(reading.because()).extracting(Evidence::what).contains("frustration");
    }

    @Test
    void spans_count_code_units_of_the_text_as_given() {
        String text = "😡😡 \u200bI PAID for next-day delivery, it’s been 6 days & nobody answers the phone!!!";
        Reading reading = read(text);
        Quote about = Objects.requireNonNull(reading.about());
        assertThat(text.substring(about.begin(), about.end())).isEqualTo(about.text());
        assertThat(reading.because()).allSatisfy(e -> assertThat(e.end()).isBetween(e.begin(), text.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b onload=alert(1)>my refund</b> is late &amp; nobody answers",
                "m\u0301\u0302\u0303y\u0301 o\u0301\u0302rder is l\u0301ate",
                "\u202Emy order is late\u202C and nobody answers",
                "my \uD83D order \uDE00 is late",
                "))))((((*** my order +++ is {{late}} $1 \\"
            })
    void hostile_text_is_read_like_any_other(String text) {
        assertThat(read(text).language()).isEqualTo("en");
    }

    @Test
    void a_megabyte_is_read_by_its_beginning() {
        String text = "nobody answers the phone and my money is gone ".repeat(22_000);
        Reading reading = read(text);
        assertThat(reading.language()).isEqualTo("en");
        assertThat(reading.because()).allSatisfy(e -> assertThat(e.end()).isLessThanOrEqualTo(8_000));
    }

    @Test
    void the_same_text_gives_the_same_reading() {
        String text = "Third time I ring about the boiler and again somebody promises to call back.";
        List<Reading> readings = List.of(read(text), read(text));
        assertThat(readings.get(0)).isEqualTo(readings.get(1));
    }
}
