@NullMarked
package io.dictamen.procedure.ventaswat;

import org.jspecify.annotations.NullMarked;
