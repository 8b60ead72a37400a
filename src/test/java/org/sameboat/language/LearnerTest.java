package org.sameboat.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sameboat.language.Learner.Example;

class LearnerTest {

    private static final Learner LEARNER = new Learner(0.1, 1, 50, 0.001);

    private static Classifier learn() {
        return LEARNER.learn(() ->
                List.of("my money is gone", "where is my money", "nice shop", "nice and quick").stream()
                        .map(text ->
                                new Example(text.contains("money") ? "upset" : "calm", NGrams.of(Words.of(text)))));
    }

    @Test
    void a_file_that_is_no_model_is_an_error(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.bin"), "not a model");
        assertThatThrownBy(() -> Classifier.load(file)).isInstanceOf(IOException.class);
    }

    @Test
    void what_was_learnt_is_told_of_new_text() {
        Scores scores = learn().score(NGrams.of(Words.of("give me my money")));
        assertThat(scores.best()).isEqualTo("upset");
        assertThat(scores.probability("upset") + scores.probability("calm")).isBetween(0.9999, 1.0001);
        assertThat(scores.probability("asleep")).isZero();
    }

    @Test
    void the_value_of_a_feature_counts_and_not_only_its_presence() {
        Classifier model = LEARNER.learn(() -> List.of(-1.0, -0.8, 0.7, 1.0).stream()
                .map(x -> new Example(x > 0 ? "up" : "down", new Features().add("x", x))));
        assertThat(model.score(new Features().add("x", 2)).probability("up"))
                .isGreaterThan(model.score(new Features().add("x", 0.2)).probability("up"));
        assertThat(model.score(new Features().add("x", -2)).best()).isEqualTo("down");
    }

    @Test
    void a_saved_model_scores_as_before_and_is_the_same_each_time(@TempDir Path folder) throws IOException {
        Features features = NGrams.of(Words.of("my money"));
        learn().save(folder.resolve("a.bin"));
        learn().save(folder.resolve("b.bin"));
        assertThat(folder.resolve("a.bin")).hasSameBinaryContentAs(folder.resolve("b.bin"));
        assertThat(Classifier.load(folder.resolve("a.bin")).score(features).probability("upset"))
                .isEqualTo(learn().score(features).probability("upset"));
    }

    @Test
    void the_words_that_speak_for_an_outcome_weigh_most() {
        List<Word> words = Words.of("quick, my money");
        List<Double> weights = learn().contributions(NGrams.of(words), words, Set.of("upset"));
        assertThat(weights.get(3)).isGreaterThan(weights.get(0));
        assertThat(weights).hasSize(4);
    }

    @Test
    void classifiers_asked_together_say_what_each_says_alone() {
        Classifier shop = LEARNER.learn(() -> List.of("my money is gone", "nice shop", "the shop is shut").stream()
                .map(text -> new Example(text.contains("shop") ? "shop" : "other", NGrams.of(Words.of(text)))));
        List<Classifier> alone = List.of(learn(), shop);
        List<Word> words = Words.of("the shop has my money, zzz");
        Features features = NGrams.of(words);
        JointClassifier.Answer together = new JointClassifier(alone).of(features);
        for (int i = 0; i < alone.size(); i++) {
            String outcome = alone.get(i).outcomes().get(0);
            assertThat(together.scores(i).probability(outcome))
                    .isCloseTo(alone.get(i).score(features).probability(outcome), within(1e-9));
            List<Double> shares = alone.get(i).contributions(features, words, Set.of(outcome));
            List<Double> same = together.contributions(i, words, Set.of(outcome));
            for (int w = 0; w < words.size(); w++) {
                assertThat(same.get(w)).isCloseTo(shares.get(w), within(1e-9));
            }
        }
    }
}
