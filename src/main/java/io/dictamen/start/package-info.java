@NullMarked
package io.dictamen.start;

import org.jspecify.annotations.NullMarked;
