package io.dictamen.access;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps from Quarkus that there is a proxy, which is ours to know: it would take the first address of the list, which the
 * caller wrote, and never answer a call whose first address is none.
 */
public final class ProxyConfig implements ConfigSourceInterceptor {
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    /** What was configured as {@value #FORWARDING}. */
    static final String BEHIND = "dictamen.acceso.tras-proxy";

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name.equals(BEHIND) ? FORWARDING : name);
        return value != null && name.equals(FORWARDING) ? value.withValue("false") : value;
    }
}
