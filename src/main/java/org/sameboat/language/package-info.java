/** Text to sentences, tokens, tags, phrases, vectors and classifiers; the only importer of OpenNLP and of the encoder. */
@ApplicationModule(allowedDependencies = {"conversation"})
@NullMarked
package org.sameboat.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
