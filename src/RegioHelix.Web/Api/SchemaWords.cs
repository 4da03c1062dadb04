using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Api;

/// <summary>What the parts of a study are, in the words of its documentation, which the compiler leaves beside the program.</summary>
internal static partial class SchemaWords
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Documents = new();

    /// <summary>Puts the words on a shape or on a part of one.</summary>
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo.Type;
        // Written as plain text in the reader's language.
        if (type == typeof(LocalText) || type == typeof(Phrase))
            (schema.Type, schema.Description) = (JsonSchemaType.String, "Text in the language that was asked for.");
        // A shape of its own is described once for all the places where it stands; a number or a text where it stands.
        else if ((OfType(type) ?? (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property ? OfProperty(property) : null)) is { Length: > 0 } words)
            schema.Description = words;
        return Task.CompletedTask;
    }

    private static string? OfType(Type type) => Find(type.Assembly, $"T:{type.FullName}")?.Element("summary") is { } summary ? Plain(summary) : null;

    // A record's parts are documented as its parameters, others as properties.
    private static string? OfProperty(PropertyInfo property)
    {
        var (owner, assembly) = (property.DeclaringType!.FullName, property.DeclaringType.Assembly);
        var part = Find(assembly, $"P:{owner}.{property.Name}")?.Element("summary")
            ?? Find(assembly, $"T:{owner}")?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == property.Name);
        return part is null ? null : Plain(part);
    }

    private static XElement? Find(Assembly assembly, string member) =>
        assembly.GetName().Name?.StartsWith("RegioHelix", StringComparison.Ordinal) == true ? Documents.GetOrAdd(assembly, Read).GetValueOrDefault(member.Replace('+', '.')) : null;

    private static IReadOnlyDictionary<string, XElement> Read(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(path))
            return new Dictionary<string, XElement>();
        return XDocument.Load(path).Descendants("member").GroupBy(member => (string)member.Attribute("name")!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    private static string Plain(XElement element)
    {
        var words = string.Concat(element.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" } reference => ((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? "").Split('.', ':')[^1],
            _ => "",
        }));
        return Spaces().Replace(words, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
