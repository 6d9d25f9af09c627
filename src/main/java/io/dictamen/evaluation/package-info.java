@NullMarked
package io.dictamen.evaluation;

import org.jspecify.annotations.NullMarked;
