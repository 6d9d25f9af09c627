@NullMarked
package io.dictamen.console.ayuda;

import org.jspecify.annotations.NullMarked;
