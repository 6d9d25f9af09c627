/** What could not be read of the events that came: looked at, corrected, sent again. */
@NullMarked
package io.dictamen.console.eventos;

import org.jspecify.annotations.NullMarked;
