/** The program: the server and the command line over one engine. */
@NullMarked
package org.sameboat;

import org.jspecify.annotations.NullMarked;
