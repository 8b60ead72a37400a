package org.sameboat.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * All plans, the best first.
 *
 * @param plans the plans in the order of the file
 */
record PlanBook(List<Plan> plans) {

    private static final String RESOURCE = "/org/sameboat/reply/plans.yml";

    PlanBook {
        plans = List.copyOf(plans);
    }

    /** @throws IllegalStateException if the file is missing */
    static PlanBook load() {
        try (InputStream in = PlanBook.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no plans at " + RESOURCE);
            }
            return new YAMLMapper().readValue(in, PlanBook.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if there is no such plan */
    Plan get(String id) {
        return plans.stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no plan is called " + id));
    }

    List<Plan> fitting(Tags tags) {
        return plans.stream().filter(plan -> tags.all(plan.fits())).toList();
    }
}
