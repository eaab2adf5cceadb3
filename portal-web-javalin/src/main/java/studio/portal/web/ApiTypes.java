package studio.portal.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import studio.portal.application.Page;

/** Types that Java can only name where something has them. */
public final class ApiTypes {
    private ApiTypes() {}

    public static Type pageOf(Class<?> item) {
        return new PageOf(item);
    }

    private record PageOf(Class<?> item) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {item};
        }

        @Override
        public Type getRawType() {
            return Page.class;
        }

        @Override
        public Type getOwnerType() {
            return Page.class;
        }
    }
}
