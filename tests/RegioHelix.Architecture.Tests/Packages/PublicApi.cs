using System.Reflection;
using System.Text;

namespace RegioHelix.Architecture.Tests.Packages;

/// <summary>What an assembly shows to those who use its package, a line a type or member, in a fixed order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(Name, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
            foreach (var line in Members(type).Distinct().Order(StringComparer.Ordinal))
                text.Append("  ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        // Records write equality, printing and deconstruction themselves: they say nothing that the record's name does not.
        return type.GetConstructors(Declared).Where(Shows).Where(made => !IsCopy(made, type)).Select(made => $"new({Parameters(made)})")
            .Concat(type.GetMethods(Declared).Where(Shows).Where(method => !method.IsSpecialName && !IsOfRecord(method)).Select(method => $"{Scope(method)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})"))
            .Concat(type.GetProperties(Declared).Where(property => property.GetMethod is { } get && Shows(get)).Select(property => $"{Scope(property.GetMethod!)}{Name(property.PropertyType)} {property.Name}{Index(property)}"))
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic && !field.IsSpecialName).Select(field => $"{(field.IsLiteral ? "const " : "")}{Name(field.FieldType)} {field.Name}"))
            .Concat(type.GetEvents(Declared).Where(occurrence => occurrence.AddMethod is { } add && Shows(add)).Select(occurrence => $"event {Name(occurrence.EventHandlerType!)} {occurrence.Name}"));
    }

    private static bool Shows(MethodBase method) => method.IsPublic || method.IsFamily;

    private static bool IsCopy(ConstructorInfo made, Type type) => made.GetParameters() is [var only] && only.ParameterType == type;

    private static bool IsOfRecord(MethodInfo method) =>
        method.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct" or "<Clone>$";

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";

    private static string Scope(MethodInfo method) => (method.IsFamily ? "protected " : "") + (method.IsStatic ? "static " : method.IsAbstract ? "abstract " : "");

    private static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(Parameter))}]" : "";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        var value when parameter.ParameterType.IsEnum => Enum.ToObject(parameter.ParameterType, value).ToString()!,
        var value => FormattableString.Invariant($"{value}"),
    };

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (type.IsByRef)
            return $"ref {Name(type.GetElementType()!)}";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Name(underlying)}?";
        var name = (type.Namespace is "System" or "System.Collections.Generic" ? type.Name : type.FullName is { } full && !type.IsGenericType ? full.Replace('+', '.') : $"{type.Namespace}.{type.Name}").Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
