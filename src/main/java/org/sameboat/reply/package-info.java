/** Chooses moves and words them as suggestions; only what passes the gate leaves. */
@ApplicationModule(allowedDependencies = {"conversation", "language", "rule", "reading", "course", "gate"})
@NullMarked
package org.sameboat.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
