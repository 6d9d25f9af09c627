@NullMarked
package io.dictamen.workbook;

import org.jspecify.annotations.NullMarked;
