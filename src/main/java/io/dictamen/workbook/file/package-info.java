@NullMarked
package io.dictamen.workbook.file;

import org.jspecify.annotations.NullMarked;
