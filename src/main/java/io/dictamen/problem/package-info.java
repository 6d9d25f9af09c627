@NullMarked
package io.dictamen.problem;

import org.jspecify.annotations.NullMarked;
