/** Who may connect, and who may see what; nobody imports it. */
@ApplicationModule(allowedDependencies = {"conversation", "live"})
@NullMarked
package org.sameboat.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
