using System.Text;

namespace RegioHelix.Studies.OpenData;

/// <summary>Writes things as Turtle (W3C, RDF 1.1 Turtle, 2014).</summary>
public static class TurtleText
{
    /// <summary>Writes them.</summary>
    /// <param name="prefixes">What each prefix stands for.</param>
    /// <param name="things">The things, each with an address.</param>
    public static string Write(IReadOnlyDictionary<string, string> prefixes, IEnumerable<RdfThing> things)
    {
        var text = new StringBuilder();
        foreach (var (prefix, address) in prefixes)
            text.Append("@prefix ").Append(prefix).Append(": <").Append(address).Append("> .\n");
        foreach (var thing in things)
        {
            text.Append("\n<").Append(thing.Address).Append('>');
            Say(text, thing, 1);
            text.Append(" .\n");
        }
        return text.ToString();
    }

    private static void Say(StringBuilder text, RdfThing thing, int depth)
    {
        text.Append(" a ").Append(thing.Type);
        foreach (var fact in thing.Facts)
        {
            text.Append(" ;\n").Append(' ', 2 * depth).Append(fact.Name).Append(' ');
            Value(text, fact.Value, depth);
        }
    }

    private static void Value(StringBuilder text, RdfValue value, int depth)
    {
        switch (value)
        {
            case RdfLink link:
                text.Append('<').Append(link.Address).Append('>');
                break;
            case RdfText written:
                text.Append('"').Append(Escaped(written.Text)).Append('"').Append(written.Language is null ? "" : "@" + written.Language).Append(written.Type is null ? "" : "^^" + written.Type);
                break;
            case RdfPart part:
                text.Append('[');
                Say(text, part.Thing, depth + 1);
                text.Append(" ]");
                break;
        }
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
