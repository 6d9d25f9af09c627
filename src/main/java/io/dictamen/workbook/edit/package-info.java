@NullMarked
package io.dictamen.workbook.edit;

import org.jspecify.annotations.NullMarked;
