package org.sameboat.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.Measured;
import org.sameboat.coaching.Tier;
import org.sameboat.language.Classifier;
import org.sameboat.language.Encoder;
import org.sameboat.language.Language;
import org.sameboat.language.NGrams;
import org.sameboat.language.Scores;
import org.sameboat.language.Words;
import org.sameboat.reading.Aim;
import org.sameboat.reading.CustomerReader;
import org.sameboat.reading.Emotion;
import org.sameboat.reading.Need;
import org.sameboat.reading.Part;
import org.sameboat.reading.Quote;
import org.sameboat.reading.Readers;
import org.sameboat.reading.Reading;
import org.sameboat.training.Measures.AtThreshold;
import org.sameboat.training.Measures.Scored;

/**
 * Judges the shipped models on rows from which nothing was learnt, beside simple peers, and makes the scorecard. The
 * figures that users should know are kept beside the models.
 */
public final class Evaluation {

    /** Calm chats that are read. */
    private static final int CHATS = 150;

    private final TrainingOptions options;
    private final @Nullable Encoder encoder;
    private final CustomerReader reader;
    private final List<String> lines = new ArrayList<>();
    private final List<Measured.Figure> figures = new ArrayList<>();

    private Evaluation(TrainingOptions options, @Nullable Encoder encoder) {
        this.options = options;
        this.encoder = encoder;
        this.reader = Readers.load(Language.load(), encoder, options.models());
    }

    /**
     * @param encoder given to judge the full tier, {@code null} for the fast one
     * @return the scorecard, line by line
     * @throws org.sameboat.conversation.UnusableInput if data are missing or not as they should be
     * @throws IOException if data cannot be read
     */
    public static List<String> evaluate(TrainingOptions options, @Nullable Encoder encoder) throws IOException {
        Evaluation evaluation = new Evaluation(options, encoder);
        evaluation.run();
        return List.copyOf(evaluation.lines);
    }

    private void run() throws IOException {
        Samples samples = Samples.read(options);
        List<Sample> strangers = Corpus.strangers(options.corpus());
        line("%s tier, %d messages that other hands wrote to judge by", tier(), strangers.size());
        judge(strangers);
        List<Measured.Figure> known = List.copyOf(figures);
        List<Sample> test = samples.corpus(Split.TEST);
        line("%s tier, all %d messages of the corpus that nothing was learnt from", tier(), test.size());
        List<Reading> readings = judge(test);
        EvidenceCheck evidence = EvidenceCheck.of(test, readings, reader);
        line(
                "evidence: without it the probability falls in %d of %d clear verdicts",
                evidence.fell(), evidence.verdicts());
        CalmChats calm = CalmChats.read(samples.chats(), reader, CHATS);
        line(
                "calm chats (MultiDoGO): %d of %d raise an alert, %d have a clear message",
                calm.alerted(), calm.chats(), calm.clear());
        goEmotions();
        abuse();
        new Measured(strangers.size(), known, calm.chats(), calm.alerted())
                .save(options.models(), encoder == null ? Tier.FAST : Tier.FULL);
    }

    private List<Reading> judge(List<Sample> test) throws IOException {
        List<Reading> readings =
                test.stream().map(s -> reader.read(s.context())).toList();
        emotion("anger", test, readings, s -> s.anger() >= 2, Reading::anger, Part.ANGER);
        emotion("frustration", test, readings, s -> s.frustration() >= 2, Reading::frustration, Part.FRUSTRATION);
        lines.addAll(Labels.lines("aim", map(test, Sample::aim), map(readings, Reading::aim), Aim.values()));
        lines.addAll(Labels.lines("need", map(test, Sample::need), map(readings, Reading::need), Need.values()));
        about(test, readings);
        return readings;
    }

    private String tier() {
        return encoder == null ? "fast" : "full";
    }

    private static <S, T> List<T> map(List<S> rows, Function<S, T> of) {
        return rows.stream().map(of).toList();
    }

    private void emotion(
            String name,
            List<Sample> test,
            List<Reading> readings,
            Predicate<Sample> truth,
            Function<Reading, Emotion> emotion,
            Part part)
            throws IOException {
        List<Scored> alerts = new ArrayList<>();
        List<Scored> levels = new ArrayList<>();
        List<Scored> rows = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            boolean is = truth.test(test.get(i));
            Emotion read = emotion.apply(readings.get(i));
            rows.add(new Scored(read.p(), is));
            levels.add(new Scored(read.isClear() ? 1 : 0, is));
            alerts.add(new Scored(read.raisesAlert() ? 1 : 0, is));
        }
        long clear = rows.stream().filter(Scored::truth).count();
        line("%s, clear in %d of them", name, clear);
        at("  called clear", Measures.at(levels, 1));
        at("  alert", Measures.at(alerts, 1));
        figures.add(figure("clear " + name, Measures.at(levels, 1)));
        figures.add(figure(name + " that raises an alarm", Measures.at(alerts, 1)));
        ranked("  " + tier() + " tier", rows);
        line("    calibration error %.3f", Measures.calibrationError(rows));
        Classifier ngrams = Classifier.load(options.models().resolve(part.file()));
        ranked("  n-grams alone", peer(test, truth, s -> clear(ngrams.score(NGrams.of(Words.of(s.text()))))));
        ranked("  sentiment words", peer(test, truth, s -> Sentiment.negativity(s.text())));
        ranked("  always", peer(test, truth, s -> 1));
    }

    private static double clear(Scores scores) {
        return scores.probability("2") + scores.probability("3");
    }

    private static List<Scored> peer(List<Sample> test, Predicate<Sample> truth, ToDoubleFunction<Sample> p) {
        return test.stream()
                .map(s -> new Scored(p.applyAsDouble(s), truth.test(s)))
                .toList();
    }

    private void at(String name, AtThreshold at) {
        line("%s: precision %.3f  recall %.3f  F1 %.3f", name, at.precision(), at.recall(), at.f1());
    }

    private static Measured.Figure figure(String verdict, AtThreshold at) {
        return new Measured.Figure(verdict, rounded(at.precision()), rounded(at.recall()));
    }

    private static double rounded(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }

    private void ranked(String name, List<Scored> rows) {
        line(
                "%s: average precision %.3f  best F1 %.3f",
                name, Measures.averagePrecision(rows), Measures.best(rows).f1());
    }

    private void about(List<Sample> test, List<Reading> readings) {
        double shared = 0;
        int count = 0;
        for (int i = 0; i < test.size(); i++) {
            if (!test.get(i).about().isEmpty()) {
                Quote quote = readings.get(i).about();
                shared += Measures.wordOverlap(
                        quote == null ? "" : quote.text(), test.get(i).about());
                count++;
            }
        }
        line("about: word overlap F1 %.3f over the %d messages that name an issue", shared / count, count);
    }

    private void goEmotions() throws IOException {
        ToDoubleFunction<String> p = scorer(Part.ANNOYANCE, "emotion_grouped_anger");
        double threshold = Measures.best(annoyed("goemotions.dev.tsv", p)).threshold();
        List<Scored> test = annoyed("goemotions.test.tsv", p);
        line(
                "GoEmotions test, anger, annoyance or disapproval: F1 %.3f at %.2f (chosen on dev)  average precision %.3f"
                        + "  (published BERT: F1 0.57)",
                Measures.at(test, threshold).f1(), threshold, Measures.averagePrecision(test));
    }

    private List<Scored> annoyed(String file, ToDoubleFunction<String> p) throws IOException {
        return PublicSet.read(options.data().resolve(file), "emotions", "text").stream()
                .map(r -> new Scored(p.applyAsDouble(r.text()), Annoyance.isIn(r.label())))
                .toList();
    }

    private void abuse() throws IOException {
        ToDoubleFunction<String> p = scorer(Part.ABUSE, "abusive");
        Path file = options.data().resolve("convabuse.train.tsv");
        List<Scored> rows = PublicSet.read(file, "label", "text").stream()
                .filter(r -> r.split() != Split.TRAIN)
                .map(r -> new Scored(p.applyAsDouble(r.text()), r.label().equals("abusive")))
                .toList();
        line(
                "ConvAbuse, %d rows not learnt from: average precision %.3f",
                rows.size(), Measures.averagePrecision(rows));
    }

    /** The word model; in the full tier the mean of its log-odds and the encoder's. */
    private ToDoubleFunction<String> scorer(Part part, String head) throws IOException {
        Classifier words = Classifier.load(options.models().resolve(part.file()));
        return text -> {
            double logit = words.score(NGrams.of(Words.of(text))).logit(Part.YES);
            double both =
                    encoder == null ? logit : (logit + encoder.encode("", text).logit(head)) / 2;
            return 1 / (1 + Math.exp(-both));
        };
    }

    private void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }
}
