@NullMarked
package io.dictamen.procedure.indicador;

import org.jspecify.annotations.NullMarked;
