package org.sameboat.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link Classifier} by OpenNLP's quasi-Newton maximum entropy and drops the weights that say nothing.
 *
 * @param ridge cost of the squared weights, above 0
 * @param cutoff how often a feature must occur to be learnt
 * @param iterations at most
 * @param smallest weights nearer to zero than this are dropped
 */
public record Learner(double ridge, int cutoff, int iterations, double smallest) {

    /**
     * What is to be learnt from one text.
     *
     * @param outcome the right answer
     * @param features what it is to be told by
     */
    public record Example(String outcome, Features features) {}

    /** @param examples called once; the same examples in the same order give the same model */
    public Classifier learn(Supplier<Stream<Example>> examples) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put("DataIndexer", "OnePassRealValue");
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, ridge);
        parameters.put("PrintMessages", false);
        try (Stream<Example> stream = examples.get()) {
            EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
            return new Classifier(pruned((AbstractModel) trainer.train(new Events(stream.iterator()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GISModel pruned(AbstractModel trained) {
        Object[] parts = trained.getDataStructures();
        @SuppressWarnings("unchecked")
        Map<String, Context> predicates = (Map<String, Context>) parts[1];
        List<String> names = new ArrayList<>();
        List<Context> contexts = new ArrayList<>();
        for (Map.Entry<String, Context> predicate : new TreeMap<>(predicates).entrySet()) {
            Context context = predicate.getValue();
            double largest =
                    Arrays.stream(context.getParameters()).map(Math::abs).max().orElse(0);
            if (largest >= smallest) {
                names.add(predicate.getKey());
                contexts.add(new Context(context.getOutcomes(), rounded(context.getParameters())));
            }
        }
        return new GISModel(contexts.toArray(Context[]::new), names.toArray(String[]::new), (String[]) parts[2]);
    }

    /** Three decimals are enough and compress well. */
    private static double[] rounded(double[] weights) {
        return Arrays.stream(weights).map(w -> Math.rint(w * 1000) / 1000).toArray();
    }

    private record Events(Iterator<Example> examples) implements ObjectStream<Event> {
        @Override
        public @Nullable Event read() {
            if (!examples.hasNext()) {
                return null;
            }
            Example example = examples.next();
            return new Event(
                    example.outcome(),
                    example.features().names(),
                    example.features().values());
        }
    }
}
