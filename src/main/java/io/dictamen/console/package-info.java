@NullMarked
package io.dictamen.console;

import org.jspecify.annotations.NullMarked;
