/** Labelled data to models and their scorecard; nobody but the command line imports it. */
@ApplicationModule(allowedDependencies = {"conversation", "language", "rule", "reading", "gate", "coaching"})
@NullMarked
package org.sameboat.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
