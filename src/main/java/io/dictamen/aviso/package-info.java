/** Notices to other systems: an outbox in the database, and who sends what is in it. */
@NullMarked
package io.dictamen.aviso;

import org.jspecify.annotations.NullMarked;
