package org.sameboat.gate;

import java.util.List;
import org.sameboat.course.Situation;

/** One way to find what speaks against a draft. Stateless, so that drafts may be checked in parallel. */
interface Check {

    List<Finding> check(Draft draft, Situation situation);
}
