/** What changes between the rules of two releases, in the whole space of what may be asked. */
@NullMarked
package io.dictamen.comparison;

import org.jspecify.annotations.NullMarked;
