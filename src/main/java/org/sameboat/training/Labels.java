package org.sameboat.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Precision, recall and F1 of each label of a choice among several, and kappa over all. */
final class Labels {

    private Labels() {}

    static <T extends Enum<T>> List<String> lines(String name, List<T> truth, List<T> read, T[] labels) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s: kappa %.3f", name, Measures.kappa(truth, read)));
        for (T label : labels) {
            List<Measures.Scored> rows = new ArrayList<>();
            for (int i = 0; i < truth.size(); i++) {
                rows.add(new Measures.Scored(read.get(i) == label ? 1 : 0, truth.get(i) == label));
            }
            Measures.AtThreshold at = Measures.at(rows, 1);
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-9s precision %.2f  recall %.2f  F1 %.2f",
                    label.name().toLowerCase(Locale.ROOT),
                    at.precision(),
                    at.recall(),
                    at.f1()));
        }
        return lines;
    }
}
