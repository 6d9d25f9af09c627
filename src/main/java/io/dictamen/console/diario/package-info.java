@NullMarked
package io.dictamen.console.diario;

import org.jspecify.annotations.NullMarked;
