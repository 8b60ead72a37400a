/** STOMP and REST in, advice out. */
@ApplicationModule(
        allowedDependencies = {
            "conversation",
            "reading",
            "course",
            "coaching",
            "gate",
            "reply",
            "scorecard",
            "transcript"
        })
@NullMarked
package org.sameboat.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
