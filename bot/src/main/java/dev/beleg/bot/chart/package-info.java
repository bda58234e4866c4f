/// Series of figures as pictures, each point numbered to the place that tells it.
@NullMarked
package dev.beleg.bot.chart;

import org.jspecify.annotations.NullMarked;
