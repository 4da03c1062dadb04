using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Tags;

/// <summary>A class of a classification that something is about: <c>NACE_R2:C15</c>, <c>ECOSYSTEM:agri-food</c>.</summary>
/// <param name="Scheme">The code of the classification.</param>
/// <param name="Code">The code in it.</param>
public readonly record struct Tag(string Scheme, string Code)
{
    private const int Most = 60;

    /// <summary>As it is stored and written in files.</summary>
    public override string ToString() => $"{Scheme}:{Code}";

    /// <summary>Takes apart what <see cref="ToString"/> wrote.</summary>
    public static Tag Parse(string stored)
    {
        var colon = stored.IndexOf(':', StringComparison.Ordinal);
        return new(stored[..colon], stored[(colon + 1)..]);
    }

    /// <summary>Reads tags as people and files give them, each once; a NACE code may come bare (<c>C15</c>, <c>15.1</c>).</summary>
    public static List<string> ReadAll(IEnumerable<string> given, string field, FieldProblems problems)
    {
        var tags = given.Where(text => !string.IsNullOrWhiteSpace(text)).Take(Most + 1).Select(text => Read(text, field, problems)).OfType<Tag>().Distinct().ToList();
        if (tags.Count > Most)
            problems.Add(field, "too-many-tags", "", Phrase.Of($"choose {Most} tags at most"));
        return [.. tags.Select(tag => tag.ToString()).Take(Most)];
    }

    /// <summary>Reads one; null where it is none.</summary>
    public static Tag? Read(string given, string field, FieldProblems problems)
    {
        var text = given.Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? TagSchemes.Nace : TagSchemes.Find(text[..colon].Trim());
        if (scheme?.FindCode(text[(colon + 1)..].Trim()) is { } code)
            return new Tag(scheme.Code, code);
        problems.Add(field, "unknown-tag", text, scheme is null
            ? Phrase.Of($"the classifications are {string.Join(", ", TagSchemes.All.Select(known => known.Code))}")
            : Phrase.Of($"{scheme.Code} has no such code; its codes look like {scheme.Example}"));
        return null;
    }
}
