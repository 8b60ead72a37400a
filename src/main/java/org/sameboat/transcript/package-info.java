/** Formats in, message-by-message replay on the live coach, reports out. */
@ApplicationModule(
        allowedDependencies = {"conversation", "reading", "course", "gate", "reply", "coaching", "scorecard"})
@NullMarked
package org.sameboat.transcript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
