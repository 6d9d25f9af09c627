@NullMarked
package io.dictamen.procedure;

import org.jspecify.annotations.NullMarked;
