/** Real requests that lie where tables are asked about, made of the scenarios of a decision, and what is answered to them. */
@NullMarked
package io.dictamen.witness;

import org.jspecify.annotations.NullMarked;
