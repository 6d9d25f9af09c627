@NullMarked
package io.dictamen.wording;

import org.jspecify.annotations.NullMarked;
