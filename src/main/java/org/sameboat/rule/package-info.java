/** A rule with its id, message, doctrine row and examples; one without a matching and a non-matching example does not load. */
@ApplicationModule(allowedDependencies = {"conversation", "language"})
@NullMarked
package org.sameboat.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
