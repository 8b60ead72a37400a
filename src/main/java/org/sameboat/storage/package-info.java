/** JDBC behind the ports of the other features; nobody imports it. */
@ApplicationModule(allowedDependencies = {"conversation", "gate", "live", "reply", "scorecard"})
@NullMarked
package org.sameboat.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
