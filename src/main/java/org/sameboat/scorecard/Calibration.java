package org.sameboat.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How well reviewers agree with each other and with the engine.
 *
 * @param items one for each item that a person has scored
 * @param disagreements where raters are furthest apart
 */
public record Calibration(List<ItemAgreement> items, List<Ratings.Disagreement> disagreements) {

    private static final int MOST_DISAGREEMENTS = 20;

    public Calibration {
        items = List.copyOf(items);
        disagreements = List.copyOf(disagreements);
    }

    /**
     * The agreement on one item.
     *
     * @param item its id
     * @param conversations how many were scored by a person
     * @param kappa Cohen's κ, if there are two reviewers
     * @param reviewers Krippendorff's ordinal α among the reviewers, if there are two or more
     * @param withEngine the same with the engine as one more rater
     */
    public record ItemAgreement(
            String item,
            int conversations,
            @Nullable Double kappa,
            Agreement.@Nullable Estimate reviewers,
            Agreement.@Nullable Estimate withEngine) {}

    public static Calibration of(Ratings ratings) {
        List<ItemAgreement> items = new ArrayList<>();
        List<String> people = ratings.people();
        List<String> all = new ArrayList<>(people);
        all.add(Ratings.ENGINE);
        for (String item : ratings.items()) {
            List<List<@Nullable Integer>> byPeople = ratings.units(item, people);
            items.add(new ItemAgreement(
                    item,
                    byPeople.size(),
                    people.size() == 2 ? kappa(byPeople) : null,
                    people.size() < 2 ? null : Agreement.alphaEstimate(byPeople, Difference.ORDINAL),
                    Agreement.alphaEstimate(ratings.units(item, all), Difference.ORDINAL)));
        }
        return new Calibration(items, ratings.disagreements(MOST_DISAGREEMENTS));
    }

    private static @Nullable Double kappa(List<List<@Nullable Integer>> units) {
        List<@Nullable Integer> first = new ArrayList<>();
        List<@Nullable Integer> second = new ArrayList<>();
        for (List<@Nullable Integer> unit : units) {
            first.add(unit.get(0));
            second.add(unit.get(1));
        }
        OptionalDouble kappa = Agreement.cohenKappa(first, second);
        return kappa.isPresent() ? kappa.getAsDouble() : null;
    }
}
