/** Workbooks that somebody might send to break the service or to change a rule unseen, each with the answer it gets. */
@NullMarked
package io.dictamen.workbook.hostile;

import org.jspecify.annotations.NullMarked;
