@NullMarked
package io.dictamen.journal;

import org.jspecify.annotations.NullMarked;
