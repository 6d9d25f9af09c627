/** The pages of releases: their history, one of them with all that is known of it, and what changes between two. */
@NullMarked
package io.dictamen.console.version;

import org.jspecify.annotations.NullMarked;
