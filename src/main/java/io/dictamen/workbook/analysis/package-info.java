/** What the rows of a decision table leave open or say twice, over the whole space of its inputs. */
@NullMarked
package io.dictamen.workbook.analysis;

import org.jspecify.annotations.NullMarked;
