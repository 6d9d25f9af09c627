@NullMarked
package io.dictamen.scenario.diff;

import org.jspecify.annotations.NullMarked;
