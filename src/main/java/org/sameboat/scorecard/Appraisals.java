package org.sameboat.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The appraisals that are kept. */
public interface Appraisals {

    /** Keeps a draft, unless there is an appraisal of the same words; gives back the one that is kept. */
    Appraisal open(Appraisal draft);

    Optional<Appraisal> find(String id);

    /**
     * The latest first.
     *
     * @param agent of one agent only; {@code null} for all
     * @param limit how many at most
     */
    List<Appraisal> latest(@Nullable String agent, int limit);

    /** Moves one on; tells whether it still was where it is moved from. */
    boolean move(Appraisal.State from, Appraisal to);

    /** Keeps a reviewer's score in the place of an earlier one; tells whether it was not too late. */
    boolean keep(String id, Appraisal.Given score, Instant at);

    /** Forgets those that have not moved since; tells how many. */
    int purge(Instant before);
}
