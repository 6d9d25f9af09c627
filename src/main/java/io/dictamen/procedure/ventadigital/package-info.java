@NullMarked
package io.dictamen.procedure.ventadigital;

import org.jspecify.annotations.NullMarked;
