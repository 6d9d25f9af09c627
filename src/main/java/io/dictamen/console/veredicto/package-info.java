@NullMarked
package io.dictamen.console.veredicto;

import org.jspecify.annotations.NullMarked;
