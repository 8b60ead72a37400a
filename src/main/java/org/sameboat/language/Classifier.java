package org.sameboat.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.io.BinaryGISModelReader;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/** A maximum-entropy model of OpenNLP over {@link Features}. Immutable and thread-safe. */
public final class Classifier {

    private final GISModel model;
    private final List<String> outcomes;
    private final Map<String, Context> predicates;

    Classifier(GISModel model) {
        this.model = model;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            names.add(model.getOutcome(i));
        }
        this.outcomes = List.copyOf(names);
        @SuppressWarnings("unchecked")
        Map<String, Context> known = (Map<String, Context>) model.getDataStructures()[1];
        this.predicates = known;
    }

    /**
     * Reads a model that {@link #save} wrote.
     *
     * @throws IOException if it is missing or not such a model
     */
    public static Classifier load(Path file) throws IOException {
        try (InputStream in =
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16)) {
            return new Classifier((GISModel) new BinaryGISModelReader(new DataInputStream(in)).getModel());
        }
    }

    /** Writes OpenNLP's binary form, compressed; the same model always gives the same bytes. */
    public void save(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            new BinaryGISModelWriter(model, new DataOutputStream(out)).persist();
        }
    }

    public List<String> outcomes() {
        return outcomes;
    }

    Map<String, Context> predicates() {
        return predicates;
    }

    /**
     * What each word of a text adds to the log-odds of some outcomes against all others.
     *
     * @param features features of that text
     * @param words its words, in text order
     * @param wanted the outcomes that are asked about
     * @return one value a word, in the same order
     */
    public List<Double> contributions(Features features, List<Word> words, Set<String> wanted) {
        boolean[] inside = new boolean[outcomes.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = wanted.contains(outcomes.get(i));
        }
        return Contributions.of(features, words, i -> {
            double weight = 0;
            for (String name : features.namesOf(i)) {
                Context context = predicates.get(name);
                weight += context == null ? 0 : weight(context, inside, wanted.size());
            }
            return weight;
        });
    }

    /** Mean weight of the outcomes inside less that of all others. */
    private static double weight(Context context, boolean[] inside, int count) {
        double in = 0;
        double out = 0;
        int[] active = context.getOutcomes();
        double[] weights = context.getParameters();
        for (int k = 0; k < active.length; k++) {
            if (inside[active[k]]) {
                in += weights[k];
            } else {
                out += weights[k];
            }
        }
        return in / count - out / Math.max(1, inside.length - count);
    }

    public Scores score(Features features) {
        double[] sums = new double[outcomes.size()];
        for (int i = 0; i < features.size(); i++) {
            if (features.isInPieces(i)) {
                for (String piece : NGrams.pieces(features.name(i))) {
                    add(predicates.get(piece), features.value(i), sums);
                }
            } else {
                add(predicates.get(features.name(i)), features.value(i), sums);
            }
        }
        return Scores.of(outcomes, sums);
    }

    private static void add(@Nullable Context context, double value, double[] sums) {
        if (context != null) {
            int[] active = context.getOutcomes();
            double[] weights = context.getParameters();
            for (int k = 0; k < active.length; k++) {
                sums[active[k]] += weights[k] * value;
            }
        }
    }
}
