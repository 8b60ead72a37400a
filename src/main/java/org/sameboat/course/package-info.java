/** Where the conversation stands: state, stage of the repair, conflict modes, power, stalemate, goal and promises. */
@ApplicationModule(allowedDependencies = {"conversation", "language", "rule", "reading"})
@NullMarked
package org.sameboat.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
