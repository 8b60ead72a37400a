/** Items, weights and scores of a conversation, and how well raters agree on them. */
@ApplicationModule(allowedDependencies = {"conversation", "reading", "course", "gate", "coaching", "rule"})
@NullMarked
package org.sameboat.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
