@NullMarked
package io.dictamen.scenario;

import org.jspecify.annotations.NullMarked;
