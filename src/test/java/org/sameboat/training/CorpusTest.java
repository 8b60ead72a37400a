package org.sameboat.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.reading.Aim;
import org.sameboat.reading.Need;

class CorpusTest {

    private static final String ROW =
            "{\"id\":\"X1\",\"channel\":\"chat\",\"context\":[{\"speaker\":\"agent\",\"text\":\"Friday.\"}],"
                    + "\"text\":\"Friday?! It was due Monday.\",\"anger\":1,\"frustration\":2,\"aim\":\"thing\",\"about\":\"due Monday\",\"need\":\"progress\"}";

    @TempDir
    Path folder;

    @Test
    void a_folder_without_a_corpus_is_told_by_its_code() {
        assertThatThrownBy(() -> Corpus.read(folder))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.code()).isEqualTo("SB511"));
    }

    @Test
    void a_broken_line_is_told_by_file_and_number_without_its_words() throws IOException {
        Files.writeString(folder.resolve("x.jsonl"), ROW + "\n{\"id\":\"X2\",\"text\":\"secret words\"\n");
        assertThatThrownBy(() -> Corpus.read(folder)).isInstanceOfSatisfying(UnusableInput.class, e -> {
            assertThat(e.code()).isEqualTo("SB512");
            assertThat(e).hasMessageContaining("x.jsonl line 2").hasMessageNotContaining("secret");
        });
    }

    @Test
    void a_row_may_name_its_own_split() throws IOException {
        Files.writeString(folder.resolve("x.jsonl"), ROW.replace("\"id\":\"X1\"", "\"id\":\"X1\",\"split\":\"stack\""));
        assertThat(Corpus.read(folder).get(0).split()).isEqualTo(Split.STACK);
    }

    @Test
    void an_unknown_label_is_an_error() throws IOException {
        Files.writeString(folder.resolve("x.jsonl"), ROW.replace("\"thing\"", "\"weather\""));
        assertThatThrownBy(() -> Corpus.read(folder)).isInstanceOf(UnusableInput.class);
    }

    @Test
    void a_row_becomes_a_message_in_its_context() throws IOException {
        Files.writeString(folder.resolve("x.jsonl"), ROW + "\n\n");
        Files.writeString(folder.resolve("replies.jsonl"), "{\"id\":\"R1\",\"reply\":\"not a customer's\"}");
        List<Sample> samples = Corpus.read(folder);
        assertThat(samples).hasSize(1);
        assertThat(samples.get(0).context().turns()).hasSize(2);
        assertThat(samples.get(0).aim()).isEqualTo(Aim.THING);
        assertThat(samples.get(0).need()).isEqualTo(Need.PROGRESS);
        assertThat(samples.get(0).isUpset()).isTrue();
    }

    @Test
    void replies_are_found_by_the_names_of_their_files_and_missing_ones_are_told() throws IOException {
        Files.writeString(folder.resolve("x.jsonl"), ROW);
        assertThatThrownBy(() -> Corpus.replies(folder)).hasMessageContaining("no labelled replies");
        Path two = Files.writeString(folder.resolve("replies-2.jsonl"), "{}");
        Path one = Files.writeString(folder.resolve("replies-1.jsonl"), "{}");
        assertThat(Corpus.replies(folder)).containsExactly(one, two);
    }
}
