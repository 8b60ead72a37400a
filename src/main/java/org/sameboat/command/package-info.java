/** The command line: the engine without the server. */
@ApplicationModule(
        allowedDependencies = {
            "conversation",
            "language",
            "reading",
            "course",
            "coaching",
            "gate",
            "reply",
            "scorecard",
            "transcript",
            "training"
        })
@NullMarked
package org.sameboat.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
