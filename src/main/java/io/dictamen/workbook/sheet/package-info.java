@NullMarked
package io.dictamen.workbook.sheet;

import org.jspecify.annotations.NullMarked;
