@NullMarked
package io.dictamen.procedure.anulacion;

import org.jspecify.annotations.NullMarked;
