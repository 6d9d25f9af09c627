@NullMarked
package io.dictamen.decision;

import org.jspecify.annotations.NullMarked;
