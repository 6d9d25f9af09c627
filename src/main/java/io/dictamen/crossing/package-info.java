@NullMarked
package io.dictamen.crossing;

import org.jspecify.annotations.NullMarked;
