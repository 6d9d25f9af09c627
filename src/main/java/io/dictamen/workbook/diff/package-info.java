@NullMarked
package io.dictamen.workbook.diff;

import org.jspecify.annotations.NullMarked;
