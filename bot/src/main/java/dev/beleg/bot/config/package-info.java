/// The settings an operator makes: by command-line option, environment variable or in
/// `config/beleg.yaml`, each refused with its place where it cannot be understood.
@NullMarked
package dev.beleg.bot.config;

import org.jspecify.annotations.NullMarked;
