package io.dictamen.rulebase;

import io.dictamen.decision.Derivado;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;

/** What a consequence finds in place of a session: it may add values, and nothing else. */
final class Added implements Drools {
    private final List<Derivado.Valor> valores = new ArrayList<>();

    List<Derivado.Valor> valores() {
        return valores;
    }

    @Override
    public void insert(Object valor) {
        valores.add((Derivado.Valor) valor);
    }

    @Override
    public void insert(Object valor, boolean dynamic) {
        insert(valor);
    }

    @Override
    public void insertAsync(Object valor) {
        throw onlyAdds();
    }

    @Override
    public void logicalInsert(Object valor) {
        throw onlyAdds();
    }

    @Override
    public void update(Object hecho, String... modified) {
        throw onlyAdds();
    }

    @Override
    public void update(Object hecho, BitMask modified) {
        throw onlyAdds();
    }

    @Override
    public void delete(Object hecho) {
        throw onlyAdds();
    }

    @Override
    public <T> T getRuntime(Class<T> type) {
        throw onlyAdds();
    }

    @Override
    public <T> T getContext(Class<T> type) {
        throw onlyAdds();
    }

    @Override
    public DroolsEntryPoint getEntryPoint(String name) {
        throw onlyAdds();
    }

    @Override
    public void halt() {
        throw onlyAdds();
    }

    @Override
    public void setFocus(String group) {
        throw onlyAdds();
    }

    @Override
    public Channel getChannel(String name) {
        throw onlyAdds();
    }

    private static UnsupportedOperationException onlyAdds() {
        return new UnsupportedOperationException("A rule only adds");
    }
}
