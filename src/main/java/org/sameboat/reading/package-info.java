/** What the customer feels, at whom, about what, and which control is missing, each with its evidence. */
@ApplicationModule(allowedDependencies = {"conversation", "language", "rule"})
@NullMarked
package org.sameboat.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
