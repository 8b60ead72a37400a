/** The pipeline, one page: a context in, advice out. */
@ApplicationModule(allowedDependencies = {"conversation", "language", "rule", "reading", "course", "gate", "reply"})
@NullMarked
package org.sameboat.coaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
