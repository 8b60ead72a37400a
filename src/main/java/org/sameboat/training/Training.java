package org.sameboat.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sameboat.language.Classifier;
import org.sameboat.language.Encoder;
import org.sameboat.language.Language;
import org.sameboat.language.Word;
import org.sameboat.language.Words;
import org.sameboat.reading.AboutTokens;
import org.sameboat.reading.Decider;
import org.sameboat.reading.Part;
import org.sameboat.reading.Readers;
import org.sameboat.reading.WordModels;

/** Learns everything that the reader needs from labelled data; the same data always give the same models. */
public final class Training {

    /** Texts in which a word must occur to be taken for one that English customers use. */
    private static final int COMMON = 4;

    private final TrainingOptions options;
    private final Language language;
    private final Consumer<String> progress;

    private Training(TrainingOptions options, Consumer<String> progress) {
        this.options = options;
        this.language = Language.load();
        this.progress = progress;
    }

    /**
     * Trains the word models and the deciders of the fast tier, and those of the full tier if an encoder is given.
     *
     * @param progress told what is being done
     * @throws org.sameboat.conversation.UnusableInput if data are missing or not as they should be
     * @throws IOException if data cannot be read or models not written
     */
    public static void train(TrainingOptions options, @Nullable Encoder encoder, Consumer<String> progress)
            throws IOException {
        new Training(options, progress).run(encoder);
    }

    private void run(@Nullable Encoder encoder) throws IOException {
        progress.accept("reading " + options.data() + " and " + options.corpus());
        Samples samples = Samples.read(options);
        Files.createDirectories(options.models());
        words(samples);
        progress.accept("learning the words");
        WordTraining wordTraining = new WordTraining(options.data(), samples);
        WordModels models = wordTraining.train();
        for (Map.Entry<Part, Classifier> model : models.models().entrySet()) {
            save(model.getValue(), model.getKey().file());
        }
        progress.accept("learning what names the issue");
        Classifier aboutTokens = wordTraining.aboutTokens(language);
        save(aboutTokens, AboutTokens.FILE);
        deciders(samples, models, aboutTokens, null);
        if (encoder != null) {
            deciders(samples, models, aboutTokens, encoder);
        }
        GateTraining.train(options, language, progress);
    }

    private void deciders(Samples samples, WordModels models, Classifier aboutTokens, @Nullable Encoder encoder)
            throws IOException {
        boolean full = encoder != null;
        progress.accept("learning to decide, " + (full ? "full" : "fast") + " tier");
        DeciderTraining training = new DeciderTraining(samples, models, encoder);
        Map<Decider, Classifier> deciders = training.train();
        deciders.put(Decider.ABOUT, training.ranker(language, aboutTokens));
        for (Map.Entry<Decider, Classifier> decider : deciders.entrySet()) {
            save(decider.getValue(), decider.getKey().file(full));
        }
    }

    private void save(Classifier model, String file) throws IOException {
        model.save(options.models().resolve(file));
    }

    private void words(Samples samples) throws IOException {
        Path data = options.data();
        Map<String, Integer> counts = new TreeMap<>();
        Stream<String> texts = Stream.of(
                        PublicSet.read(data.resolve("goemotions.train.tsv"), "emotions", "text"),
                        samples.chats(),
                        samples.problems())
                .flatMap(List::stream)
                .map(PublicSet.Row::text);
        Stream.concat(texts, samples.corpus(Split.TRAIN).stream().map(Sample::text))
                .forEach(text -> Words.of(text).stream()
                        .filter(Word::isLetters)
                        .map(word -> word.form().replace("'", ""))
                        .distinct()
                        .forEach(word -> counts.merge(word, 1, Integer::sum)));
        Files.write(
                options.models().resolve(Readers.WORDS),
                counts.entrySet().stream()
                        .filter(e -> e.getValue() >= COMMON)
                        .map(Map.Entry::getKey)
                        .toList(),
                StandardCharsets.UTF_8);
    }
}
