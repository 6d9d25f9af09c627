@NullMarked
package io.dictamen.workbook.fault;

import org.jspecify.annotations.NullMarked;
