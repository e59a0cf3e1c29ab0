/** One small class for each rule about a controller. */
@NullMarked
package dev.penstock.processor.check;

import org.jspecify.annotations.NullMarked;
