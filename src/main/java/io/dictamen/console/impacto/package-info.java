@NullMarked
package io.dictamen.console.impacto;

import org.jspecify.annotations.NullMarked;
