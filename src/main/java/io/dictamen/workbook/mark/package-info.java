@NullMarked
package io.dictamen.workbook.mark;

import org.jspecify.annotations.NullMarked;
