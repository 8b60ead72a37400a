/** The words everyone uses: who said what, when, and what is known of the case. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sameboat.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
