/** Is it kind, is it necessary, is it true: a review with findings for every draft and suggestion. */
@ApplicationModule(allowedDependencies = {"conversation", "language", "rule", "reading", "course"})
@NullMarked
package org.sameboat.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
